// The place "Kooperationen": cooperation ties, and beside them the structural relations that never count as such.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordTable } from '../records/RecordTable';
import { useSession } from '../session/session';
import { SegmentedControl } from '../ui/SegmentedControl';

type Leaf = 'cooperations' | 'relations';

/** Begins with the table of what is selected. */
export function CooperationsPlace() {
  const { t } = useTranslation();
  const selectedTable = useSession((state) => state.selectedTable);
  const [leaf, setLeaf] = useState<Leaf>(selectedTable === 'relations' ? 'relations' : 'cooperations');
  const label = t(leaf === 'relations' ? 'cooperations.relations' : 'cooperations.title');
  return (
    <RecordTable
      key={leaf}
      table={leaf}
      label={label}
      lead={
        <SegmentedControl
          label={t('cooperations.which')}
          options={[
            { value: 'cooperations', label: t('cooperations.title') },
            { value: 'relations', label: t('cooperations.relations') },
          ]}
          value={leaf}
          onChange={setLeaf}
        />
      }
    />
  );
}
