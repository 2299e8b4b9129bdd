// One seat: the organisation it belongs to, who holds it, since when.
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { Id } from '../model/records';
import { ActorSection } from '../records/ActorSection';
import { CardFrame } from '../records/CardFrame';
import { RecordLines } from '../records/RecordLines';
import { useNetwork } from '../session/useNetwork';
import { Chip } from '../ui/Chip';
import { Mark } from '../ui/Mark';
import { Section } from '../ui/Section';

export function SeatCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const seat = network.seats.get(id);
  if (!seat) return null;
  const { actorId, gremiumId } = seat;
  const people = [seat.holderId, seat.deputyId].filter((person) => person !== undefined);
  return (
    <CardFrame
      table="seats"
      record={seat}
      title={word('model.choice.seats.role', seat.role)}
      subtitle={
        seat.vacant ? <Chip tone="warning">{t('cards.vacant')}</Chip> : word('model.table', 'seats_one')
      }
      told={['actorId', 'gremiumId', 'role', 'holderId', 'deputyId', 'vacant']}
    >
      <Section title={t('cards.inGremium')} level={3}>
        <RecordLines
          lines={[
            {
              table: 'gremien',
              id: gremiumId,
              name: network.nameOf('gremien', gremiumId),
              mark: <Mark shape="pill" size={16} />,
            },
          ]}
          empty=""
        />
      </Section>
      <ActorSection id={actorId} />
      {people.length > 0 && (
        <Section title={t('cards.holder')} level={3}>
          <RecordLines
            lines={people.map((person) => ({
              table: 'contacts',
              id: person,
              name: network.nameOf('contacts', person),
              detail: person === seat.deputyId ? word('model.choice.seats.role', 'substitute') : '',
            }))}
            empty=""
          />
        </Section>
      )}
    </CardFrame>
  );
}
