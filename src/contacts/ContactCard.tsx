// One contact person: where, as what, how to reach, which seats are held, and who had the function before and after.
import { FileSearch, Lock, MailX, UserRoundCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import { hasObjected } from '../model/contacts';
import { fold } from '../model/fold';
import { functionsOf } from '../model/functions';
import { personName, validOn } from '../model/network';
import type { Contact, Id } from '../model/records';
import { ActorSection } from '../records/ActorSection';
import { CardFrame } from '../records/CardFrame';
import { fieldLabel } from '../records/fieldWords';
import { periodWords } from '../records/periodWords';
import { RecordLines } from '../records/RecordLines';
import { openAccess } from '../session/access';
import { openDialog } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Chip } from '../ui/Chip';
import { DescriptionList } from '../ui/DescriptionList';
import { Section } from '../ui/Section';
import style from './ContactCard.module.css';

const ways = ['phone', 'mobile', 'email'] as const;

export function ContactCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const contact = network.contacts.get(id);
  if (!contact) return null;
  const seats = [...network.seats.values()].filter((seat) => seat.holderId === id || seat.deputyId === id);
  return (
    <CardFrame
      table="contacts"
      record={contact}
      title={personName(contact)}
      subtitle={
        <>
          {contact.position}
          <Remarks contact={contact} />
        </>
      }
      told={[
        'actorId',
        'title',
        'firstName',
        'lastName',
        'position',
        'objection',
        'objectionAt',
        'privateAddress',
        ...ways,
      ]}
      menu={[
        { id: 'succession', label: t('contacts.succession.open'), icon: UserRoundCog },
        { id: 'access', label: t('access.open'), icon: FileSearch },
      ]}
      onMenu={(entry) => {
        if (entry === 'access') openAccess(id);
        else openDialog({ kind: 'succession', contactId: id });
      }}
    >
      <Ways contact={contact} />
      <ActorSection id={contact.actorId} />
      {seats.length > 0 && (
        <Section title={t('cards.seats')} level={3}>
          <RecordLines
            lines={seats.map((seat) => ({
              table: 'seats',
              id: seat.id,
              name: network.nameOf('gremien', seat.gremiumId),
              detail: [
                word('model.choice.seats.role', seat.deputyId === id ? 'substitute' : seat.role),
                periodWords(seat),
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
            empty=""
          />
        </Section>
      )}
      <SameFunction contact={contact} />
    </CardFrame>
  );
}

/** Signs with words, so that nobody has to tell colours apart. */
function Remarks({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const { objectionAt } = contact;
  return (
    <div className={style['remarks']}>
      {hasObjected(contact) && (
        <Chip tone="warning">
          <MailX aria-hidden size={14} strokeWidth={1.75} />
          {objectionAt === undefined
            ? t('contacts.objection')
            : t('contacts.objectionSince', { date: showDate(objectionAt) })}
        </Chip>
      )}
      {contact.privateAddress === true && (
        <Chip tone="warning">
          <Lock aria-hidden size={14} strokeWidth={1.75} />
          {t('contacts.privateAddress')}
        </Chip>
      )}
    </div>
  );
}

/** Work and private ways never look alike: other heading, other sign, and what it may be used for. */
function Ways({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const isPrivate = contact.privateAddress === true;
  const items = ways.flatMap((key) => {
    const value = contact[key];
    // The fields are called "(dienstlich)", which they are not here.
    const term = isPrivate
      ? fieldLabel('contacts', key).replace(/ \(.*\)$/, '')
      : fieldLabel('contacts', key);
    return value === undefined ? [] : [{ term, value }];
  });
  if (items.length === 0) return null;
  return (
    <Section
      title={isPrivate ? t('contacts.privateAddress') : t('contacts.workAddress')}
      level={3}
      description={isPrivate ? t('contacts.privateHint') : undefined}
    >
      <div className={isPrivate ? style['private'] : undefined}>
        <DescriptionList items={items} />
      </div>
    </Section>
  );
}

/** Everybody who ever had the function, the latest first. */
function SameFunction({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const key = fold(contact.position ?? '');
  const found = functionsOf(network, contact.actorId, asOf).find((each) => each.key === key);
  if (!found || (found.people.length < 2 && found.vacantSince === undefined)) return null;
  return (
    <Section
      title={t('contacts.function.history')}
      level={3}
      description={
        found.vacantSince === undefined
          ? undefined
          : `${found.name}: ${t('contacts.function.vacant', { date: showDate(found.vacantSince) })}`
      }
    >
      <RecordLines
        lines={[...found.people].reverse().map((person) => ({
          table: 'contacts',
          id: person.id,
          name: personName(person),
          detail: periodWords(person) || t('contacts.function.now'),
          faded: !validOn(person, asOf),
        }))}
        empty=""
      />
    </Section>
  );
}
