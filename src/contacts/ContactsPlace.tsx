// The place "Kontakte": the people at the actors, with what to heed about each and how old the entry is.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import { hasObjected } from '../model/contacts';
import { ageOf } from '../model/freshness';
import type { AnyRecord, Contact } from '../model/records';
import { PeopleSwitch } from '../records/PeopleSwitch';
import type { DerivedColumn } from '../records/recordColumns';
import { RecordTable } from '../records/RecordTable';
import { useNetwork } from '../session/useNetwork';

/** Fills the place. */
export function ContactsPlace() {
  const { t } = useTranslation();
  const { purpose } = useNetwork().self;
  const derived = useMemo(
    (): DerivedColumn[] => [
      {
        id: 'remarks',
        header: t('contacts.remarks'),
        width: 190,
        isText: true,
        privacy: 2,
        value: (_, record) => remarksOf(record as Contact),
      },
      {
        id: 'age',
        header: t('contacts.freshness.column'),
        width: 140,
        isText: true,
        privacy: 1,
        value: (_, record, asOf) => ageWord(record, asOf),
      },
    ],
    [t],
  );
  return (
    <RecordTable
      table="contacts"
      label={t('contacts.title')}
      derived={derived}
      lead={<PeopleSwitch />}
      note={purpose === undefined ? undefined : t('records.purpose', { purpose })}
    />
  );
}

/** "Widerspruch 12.03.2026 · private Adresse": beside every phone and address, in words. */
function remarksOf(contact: Contact): string {
  const objection = [word('contacts', 'remarkObjection'), showDate(contact.objectionAt)]
    .filter(Boolean)
    .join(' ');
  return [
    hasObjected(contact) ? objection : '',
    contact.privateAddress === true ? word('contacts', 'privateAddress') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function ageWord(record: AnyRecord, asOf: string): string {
  return word('contacts.freshness.age', ageOf(record as Contact, asOf));
}
