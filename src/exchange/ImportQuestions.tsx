// What cannot be guessed and matters for the whole list, asked once: both sides changed, empty cells, records the file has no more.
import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { today } from '../session/clock';
import { type Segment, SegmentedControl } from '../ui/SegmentedControl';
import type { EmptyWords } from '../planning/emptyWords';
import style from './ImportPreview.module.css';
import { type WinningSide, winningSide } from './itemChoice';
import type { Decisions, Plan, PlanItem } from '../planning/planItems';

interface ImportQuestionsProps {
  readonly plan: Pick<Plan, 'items' | 'questions'>;
  /** Items in sight: an answer about conflicts holds for those among them, where there are any. */
  readonly shown: readonly PlanItem[];
  readonly decisions: Decisions;
  readonly onAnswer: (answers: Partial<Pick<Decisions, 'emptyCells' | 'missing'>>) => void;
  /** Cells that say in words that they are empty, and whether those words are taken for text. */
  readonly emptyWords: EmptyWords;
  readonly keepsWords: boolean;
  readonly onKeepWords: (keepsWords: boolean) => void;
  readonly onSide: (items: readonly PlanItem[], side: WinningSide) => void;
}

const hasConflict = ({ conflicts }: PlanItem) => conflicts !== undefined;

/** Nothing where there is nothing to ask. */
export function ImportQuestions(props: ImportQuestionsProps) {
  const { plan, shown, decisions, emptyWords, onAnswer, onSide } = props;
  const { t } = useTranslation();
  const heading = useId();
  const { emptyCells, missing, endable } = plan.questions;
  const all = useMemo(() => plan.items.filter(hasConflict), [plan]);
  const some = useMemo(() => (all.length === 0 ? all : shown.filter(hasConflict)), [all, shown]);
  const meant = some.length === 0 ? all : some;
  const side = useMemo(() => winningSide(meant, decisions), [meant, decisions]);
  const count = [all.length, emptyCells, missing, emptyWords.count].filter((number) => number > 0).length;
  if (count === 0) return null;
  return (
    <section aria-labelledby={heading} className={style['questions']}>
      <h3 id={heading} className="visually-hidden">
        {t('exchange.import.questions', { count })}
      </h3>
      {all.length > 0 && (
        <Question
          label={t('exchange.import.conflictsLabel')}
          value={side}
          options={(['mine', 'file'] as const).map((value) => ({
            value,
            label: t(`exchange.import.conflictsAnswer.${value}`),
          }))}
          onChange={(answer) => onSide(meant, answer)}
        >
          {meant.length < all.length
            ? t('exchange.import.someConflicts', { count: all.length, shown: meant.length })
            : t('exchange.import.conflicts', { count: all.length })}
          {side === undefined && (
            <span className={style['aside']}> {t('exchange.import.conflictsMixed')}</span>
          )}
        </Question>
      )}
      {emptyWords.count > 0 && (
        <Question
          label={t('exchange.import.emptyWordsLabel')}
          value={props.keepsWords ? 'text' : 'empty'}
          options={(['empty', 'text'] as const).map((value) => ({
            value,
            label: t(`exchange.import.emptyWordsAnswer.${value}`),
          }))}
          onChange={(answer) => props.onKeepWords(answer === 'text')}
        >
          {t('exchange.import.emptyWords', {
            count: emptyWords.count,
            words: emptyWords.examples.map((word) => t('exchange.import.quoted', { word })).join(', '),
          })}
        </Question>
      )}
      {emptyCells > 0 && (
        <Question
          label={t('exchange.import.emptyCellsLabel')}
          value={decisions.emptyCells}
          options={(['keep', 'clear'] as const).map((value) => ({
            value,
            label: t(`exchange.import.emptyAnswer.${value}`),
          }))}
          onChange={(answer) => onAnswer({ emptyCells: answer })}
        >
          {t('exchange.import.emptyCells', { count: emptyCells })}
        </Question>
      )}
      {missing > 0 && (
        <Question
          label={t('exchange.import.missingLabel')}
          value={decisions.missing}
          options={(['keep', 'end', 'remove'] as const).map((value) => ({
            value,
            label: t(`exchange.import.missingAnswer.${value}`, { date: showDate(today()) }),
            isDisabled: value === 'end' && endable === 0,
          }))}
          onChange={(answer) => onAnswer({ missing: answer })}
        >
          {t('exchange.import.missingRows', { count: missing })}
          {decisions.missing === 'end' && endable < missing && (
            <span className={style['aside']}>
              {' '}
              {t('exchange.import.notEndable', { count: missing - endable })}
            </span>
          )}
        </Question>
      )}
    </section>
  );
}

interface QuestionProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly children: ReactNode;
}

function Question<Value extends string>({ children, ...control }: QuestionProps<Value>) {
  return (
    <div className={style['question']}>
      <span>{children}</span>
      <SegmentedControl {...control} />
    </div>
  );
}
