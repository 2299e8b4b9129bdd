// The place "Akteure": all actors as a table, with how often they are tied and how many people are known.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countsOn, validOn } from '../model/network';
import type { DerivedColumn } from '../records/recordColumns';
import { RecordTable } from '../records/RecordTable';

const countedIn = ['cooperations', 'contacts', 'seats'] as const;

/** Fills the place. */
export function ActorsPlace() {
  const { t } = useTranslation();
  const derived = useMemo(
    (): DerivedColumn[] => [
      {
        id: 'ties',
        header: t('actors.ties'),
        width: 120,
        value: (network, { id }, asOf) =>
          network.cooperationsOf(id).filter((tie) => countsOn(tie, asOf)).length,
      },
      {
        id: 'people',
        header: t('actors.people'),
        width: 110,
        value: (network, { id }, asOf) => network.contactsOf(id).filter((each) => validOn(each, asOf)).length,
      },
      {
        id: 'seats',
        header: t('actors.seats'),
        width: 100,
        value: (network, { id }, asOf) => network.seatsOf(id).filter((each) => validOn(each, asOf)).length,
      },
    ],
    [t],
  );
  return <RecordTable table="actors" label={t('actors.title')} derived={derived} derivedFrom={countedIn} />;
}
