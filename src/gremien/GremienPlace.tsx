// The place "Gremien": the committees, beside them all their seats and what the checks find.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validOn } from '../model/network';
import type { DerivedColumn } from '../records/recordColumns';
import { RecordTable } from '../records/RecordTable';
import { useSession } from '../session/session';
import { SegmentedControl } from '../ui/SegmentedControl';
import { FindingsLeaf } from './FindingsLeaf';
import { Landscape } from './Landscape';
import { useFindings } from './useFindings';

type Leaf = 'gremien' | 'seats' | 'landscape' | 'findings';
const countedIn = ['seats'] as const;

/** Begins with the table of what is selected. */
export function GremienPlace() {
  const { t } = useTranslation();
  const selectedTable = useSession((state) => state.selectedTable);
  const [leaf, setLeaf] = useState<Leaf>(selectedTable === 'seats' ? 'seats' : 'gremien');
  const open = useFindings().filter(({ settlement }) => !settlement).length;
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
        { value: 'landscape', label: t('landscape.title') },
        { value: 'findings', label: t('gremien.findings', { count: open }) },
      ]}
      value={leaf}
      onChange={setLeaf}
    />
  );
  if (leaf === 'landscape') return <Landscape lead={lead} />;
  if (leaf === 'findings') return <FindingsLeaf lead={lead} />;
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
