// How many answer a question, where they are, and what to look at before writing to them.
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { needsChecking } from '../model/freshness';
import type { Answers, Criteria } from '../model/questions';
import style from './ListsPlace.module.css';

interface AnswerCountsProps {
  readonly criteria: Criteria;
  readonly answers: Answers;
  /** How many of them were ticked; the others then stay out. */
  readonly chosen?: number;
}

export function AnswerCounts({ criteria, answers, chosen = 0 }: AnswerCountsProps) {
  const { t } = useTranslation();
  const { listed, empty, ended, asOf } = answers;
  // Whoever has left but was never taken from the seat leaves it without a person, too.
  const open = empty.length + (criteria.gremien.length > 0 ? ended.length : 0);
  const isPeople = criteria.asks === 'people';
  const actors = new Set(listed.map(({ actor }) => actor.id)).size;
  const stale = listed.filter(({ contact, actor }) => needsChecking(contact ?? actor, asOf)).length;
  const counts = [
    t(isPeople ? 'lists.countPeople' : 'lists.countActors', { count: listed.length }),
    ...(isPeople && listed.length > 0 ? [t('lists.at', { count: actors })] : []),
    ...(open > 0 ? [t('lists.empty', { count: open })] : []),
    ...(chosen > 0 ? [t('lists.chosen', { count: chosen })] : []),
    ...(stale > 0 ? [t('lists.stale', { count: stale })] : []),
    t('lists.asOf', { date: showDate(asOf) }),
  ];
  return (
    <p className={style['counts']} role="status">
      {counts.join(' · ')}
    </p>
  );
}
