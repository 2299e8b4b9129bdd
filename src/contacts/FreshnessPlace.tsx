// The place "Aktualität": what was not checked for long, confirmed in bulk or sent out as a Steckbrief, and functions without anybody.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleSwitch } from '../records/PeopleSwitch';
import { useSession } from '../session/session';
import { SegmentedControl } from '../ui/SegmentedControl';
import styles from './FreshnessPlace.module.css';
import { FreshTablePart } from './FreshTablePart';
import { Vacancies } from './Vacancies';

const leaves = ['contacts', 'actors', 'vacancies'] as const;
type Leaf = (typeof leaves)[number];

/** Begins with the table of what is selected. Filter and reference date count. */
export function FreshnessPlace() {
  const { t } = useTranslation();
  const selectedTable = useSession((state) => state.selectedTable);
  const isChosen = useSession((state) => state.selection.length > 0);
  const [leaf, setLeaf] = useState<Leaf>(isChosen && selectedTable === 'actors' ? 'actors' : 'contacts');
  const lead = (
    <>
      <PeopleSwitch />
      <SegmentedControl
        label={t('contacts.freshness.which')}
        options={leaves.map((value) => ({
          value,
          label: t(`contacts.freshness.of.${value}`),
        }))}
        value={leaf}
        onChange={setLeaf}
      />
    </>
  );
  return (
    <section className={styles['place']}>
      <h1 className="visually-hidden">{t('contacts.freshness.title')}</h1>
      {leaf === 'vacancies' ? (
        <Vacancies lead={lead} />
      ) : (
        <FreshTablePart key={leaf} table={leaf} lead={lead} />
      )}
    </section>
  );
}
