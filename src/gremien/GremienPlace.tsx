// The place "Gremien": the committees, and beside them all their seats.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validOn } from '../model/network';
import type { DerivedColumn } from '../records/recordColumns';
import { RecordTable } from '../records/RecordTable';
import { useSession } from '../session/session';
import { SegmentedControl } from '../ui/SegmentedControl';

type Leaf = 'gremien' | 'seats';
const countedIn = ['seats'] as const;

/** Begins with the table of what is selected. */
export function GremienPlace() {
  const { t } = useTranslation();
  const selectedTable = useSession((state) => state.selectedTable);
  const [leaf, setLeaf] = useState<Leaf>(selectedTable === 'seats' ? 'seats' : 'gremien');
  const derived = useMemo(
    (): DerivedColumn[] => [
      {
        id: 'seats',
        header: t('gremien.seats'),
        width: 90,
        value: (network, { id }, asOf) => network.seatsIn(id).filter((seat) => validOn(seat, asOf)).length,
      },
    ],
    [t],
  );
  const lead = (
    <SegmentedControl
      label={t('gremien.which')}
      options={[
        { value: 'gremien', label: t('gremien.title') },
        { value: 'seats', label: t('gremien.seats') },
      ]}
      value={leaf}
      onChange={setLeaf}
    />
  );
  if (leaf === 'seats')
    return <RecordTable key="seats" table="seats" label={t('gremien.seats')} lead={lead} />;
  return (
    <RecordTable
      key="gremien"
      table="gremien"
      label={t('gremien.title')}
      derived={derived}
      derivedFrom={countedIn}
      lead={lead}
    />
  );
}
