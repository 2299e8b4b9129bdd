// The place "Kontakte": the people at the actors, with the purpose for which their data are kept.
import { useTranslation } from 'react-i18next';
import { RecordTable } from '../records/RecordTable';

/** Fills the place. */
export function ContactsPlace() {
  const { t } = useTranslation();
  return <RecordTable table="contacts" label={t('contacts.title')} />;
}
