// What cannot be guessed and matters for the whole list, asked once: empty cells, and records the file has no more.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { today } from '../session/clock';
import { SegmentedControl } from '../ui/SegmentedControl';
import style from './ImportPreview.module.css';
import type { Decisions, Plan } from './planItems';

interface ImportQuestionsProps {
  readonly questions: Plan['questions'];
  readonly decisions: Decisions;
  readonly onAnswer: (answers: Partial<Pick<Decisions, 'emptyCells' | 'missing'>>) => void;
}

/** Nothing where there is nothing to ask. */
export function ImportQuestions({ questions, decisions, onAnswer }: ImportQuestionsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { emptyCells, missing, endable } = questions;
  if (emptyCells === 0 && missing === 0) return null;
  return (
    <section aria-labelledby={heading} className={style['questions']}>
      <h3 id={heading} className="visually-hidden">
        {t('exchange.import.questions')}
      </h3>
      {emptyCells > 0 && (
        <div className={style['question']}>
          <span>{t('exchange.import.emptyCells', { count: emptyCells })}</span>
          <SegmentedControl
            label={t('exchange.import.emptyCellsLabel')}
            value={decisions.emptyCells}
            options={(['keep', 'clear'] as const).map((value) => ({
              value,
              label: t(`exchange.import.emptyAnswer.${value}`),
            }))}
            onChange={(answer) => onAnswer({ emptyCells: answer })}
          />
        </div>
      )}
      {missing > 0 && (
        <div className={style['question']}>
          <span>
            {t('exchange.import.missingRows', { count: missing })}
            {decisions.missing === 'end' && endable < missing && (
              <span className={style['aside']}>
                {' '}
                {t('exchange.import.notEndable', { count: missing - endable })}
              </span>
            )}
          </span>
          <SegmentedControl
            label={t('exchange.import.missingLabel')}
            value={decisions.missing}
            options={(['keep', 'end', 'remove'] as const).map((value) => ({
              value,
              label: t(`exchange.import.missingAnswer.${value}`, { date: showDate(today()) }),
              isDisabled: value === 'end' && endable === 0,
            }))}
            onChange={(answer) => onAnswer({ missing: answer })}
          />
        </div>
      )}
    </section>
  );
}
