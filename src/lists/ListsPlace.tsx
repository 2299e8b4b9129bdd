// The place "Listen": questions on the left, the answers and what can be made of them on the right.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answersTo, criteriaFromLine } from '../model/questions';
import { PeopleSwitch } from '../records/PeopleSwitch';
import { gapSheet } from '../session/questions';
import { useSession } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { EmptyState } from '../ui/EmptyState';
import { Answer } from './Answer';
import { GapSheet } from './GapSheet';
import style from './ListsPlace.module.css';
import { QuestionList } from './QuestionList';

/** Fills the place. */
export function ListsPlace() {
  const { t } = useTranslation();
  const network = useNetwork();
  const shownOn = useAsOf();
  const asked = useSession((state) => state.asked);
  const line = asked?.line;
  const criteria = useMemo(() => criteriaFromLine(line ?? ''), [line]);
  const answers = useMemo(() => answersTo(network, criteria, shownOn), [network, criteria, shownOn]);
  return (
    <div className={style['place']}>
      <h1 className="visually-hidden">{t('lists.title')}</h1>
      <div className={style['bar']}>
        <PeopleSwitch />
      </div>
      <div className={style['columns']}>
        <QuestionList />
        {asked === undefined ? (
          <div className={style['start']}>
            <EmptyState title={t('lists.startTitle')} text={t('lists.startText')} />
          </div>
        ) : asked.from === gapSheet ? (
          <GapSheet region={criteria.filter.regions[0] ?? ''} />
        ) : (
          <Answer asked={asked} criteria={criteria} answers={answers} />
        )}
      </div>
    </div>
  );
}
