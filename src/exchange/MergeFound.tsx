// What a comparison has found: figures, contradictions side by side, removals, and everything else in lists that can be opened.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { showNumber } from '../i18n/translate';
import type { Findings, MergeDecisions } from '../merging/mergeFindings';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { MergeLists } from './MergeLists';
import {
  type Bulk,
  choiceOf,
  countOf,
  decidedAll,
  decidedThere,
  type Places,
  removalChoiceOf,
  toDecide,
} from './mergeChoices';
import { MergeConflict } from './MergeConflict';
import { MergeRemoval } from './MergeRemoval';
import style from './Merge.module.css';
import { MergeWords } from './mergeWords';
import type { Found } from './useMerge';

interface MergeFoundProps {
  readonly found: Found;
  readonly decisions: MergeDecisions;
  readonly onDecide: (decisions: MergeDecisions) => void;
}

/** Contradictions in sight at once; more come on demand. */
const shownAtOnce = 60;

export function MergeFound({ found, decisions, onDecide }: MergeFoundProps) {
  const { t } = useTranslation();
  const { findings, mine, theirs, createdAt, settled } = found;
  const words = useMemo(() => new MergeWords(mine, theirs), [mine, theirs]);
  const [open, there] = [toDecide(findings), decidedThere(findings)];
  const all = (bulk: Bulk) => onDecide(decidedAll(findings, bulk, decisions));
  return (
    <div className={style['found']}>
      <p className={style['hint']}>{t('merge.from', { when: showMoment(createdAt) })}</p>
      {settled > 0 && (
        <Banner tone="info" title={t('merge.settled', { count: settled })}>
          {t('merge.settledText')}
        </Banner>
      )}
      <Figures findings={findings} />
      {countOf(open) > 0 && (
        <Section
          level={3}
          title={t('merge.toDecide', { count: countOf(open) })}
          description={t('merge.toDecideText')}
        >
          <div className={style['row']}>
            <Button size="s" onPress={() => all('mine')}>
              {t('merge.allMine')}
            </Button>
            <Button size="s" onPress={() => all('theirs')}>
              {t('merge.allTheirs')}
            </Button>
            <Button size="s" onPress={() => all('proposal')}>
              {t('merge.allProposed')}
            </Button>
          </div>
          <MergePlaces places={open} words={words} decisions={decisions} onDecide={onDecide} />
        </Section>
      )}
      {countOf(there) > 0 && (
        <Section
          level={3}
          title={t('merge.decidedThere', { count: countOf(there) })}
          description={t('merge.decidedThereText')}
        >
          <MergePlaces places={there} words={words} decisions={decisions} onDecide={onDecide} />
        </Section>
      )}
      <MergeLists findings={findings} words={words} />
    </div>
  );
}

interface MergePlacesProps extends Pick<MergeFoundProps, 'decisions' | 'onDecide'> {
  readonly places: Places;
  readonly words: MergeWords;
}

function MergePlaces({ places: { conflicts, removals }, words, decisions, onDecide }: MergePlacesProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(shownAtOnce);
  return (
    <>
      <ul className={style['items']}>
        {removals.map((removal) => (
          <MergeRemoval
            key={removal.key}
            removal={removal}
            words={words}
            choice={removalChoiceOf(removal, decisions)}
            onChoose={(choice) =>
              onDecide({ ...decisions, removals: { ...decisions.removals, [removal.key]: choice } })
            }
          />
        ))}
        {conflicts.slice(0, limit).map((conflict) => (
          <MergeConflict
            key={conflict.key}
            conflict={conflict}
            words={words}
            choice={choiceOf(conflict, decisions)}
            onChoose={(choice) =>
              onDecide({ ...decisions, conflicts: { ...decisions.conflicts, [conflict.key]: choice } })
            }
          />
        ))}
      </ul>
      {conflicts.length > limit && (
        <Button onPress={() => setLimit(limit + shownAtOnce)}>
          {t('merge.more', { count: conflicts.length - limit })}
        </Button>
      )}
    </>
  );
}

function Figures({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation();
  const figures = [
    ['onlyMine', findings.onlyMine.length],
    ['onlyTheirs', findings.onlyTheirs.length],
    ['both', findings.both.length],
    ['same', findings.same],
    ['toDecide', countOf(toDecide(findings))],
  ] as const;
  return (
    <dl className={style['figures']}>
      {figures.map(([name, count]) => (
        <div key={name} className={style['figure']}>
          <dt>{t(`merge.figure.${name}`)}</dt>
          <dd>{showNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
