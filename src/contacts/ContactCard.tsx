// One contact person: where, as what, how to reach, and which seats are held.
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { personName } from '../model/network';
import type { Id } from '../model/records';
import { ActorSection } from '../records/ActorSection';
import { CardFrame } from '../records/CardFrame';
import { RecordLines } from '../records/RecordLines';
import { useNetwork } from '../session/useNetwork';
import { Chip } from '../ui/Chip';
import { Section } from '../ui/Section';

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
          {contact.objection && (
            <div>
              <Chip tone="warning">{t('cards.objection')}</Chip>
            </div>
          )}
        </>
      }
      told={['actorId', 'title', 'firstName', 'lastName', 'position', 'objection']}
    >
      <ActorSection id={contact.actorId} />
      {seats.length > 0 && (
        <Section title={t('cards.seats')} level={3}>
          <RecordLines
            lines={seats.map((seat) => ({
              table: 'seats',
              id: seat.id,
              name: network.nameOf('gremien', seat.gremiumId),
              detail: word('model.choice.seats.role', seat.deputyId === id ? 'substitute' : seat.role),
            }))}
            empty=""
          />
        </Section>
      )}
    </CardFrame>
  );
}
