// The place "Kontakte": the people at the actors, with the purpose for which their data are kept.
import { useTranslation } from 'react-i18next';
import { useNetwork } from '../session/useNetwork';
import { PeopleSwitch } from '../records/PeopleSwitch';
import { RecordTable } from '../records/RecordTable';

/** Fills the place. */
export function ContactsPlace() {
  const { t } = useTranslation();
  const { purpose } = useNetwork().self;
  return (
    <RecordTable
      table="contacts"
      label={t('contacts.title')}
      lead={<PeopleSwitch />}
      note={purpose === undefined ? undefined : t('records.purpose', { purpose })}
    />
  );
}
