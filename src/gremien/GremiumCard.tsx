// One Gremium: who sits there in which role, above and below it, then its facts.
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { type Network, validOn } from '../model/network';
import { seatRoles } from '../model/choices';
import type { Id, IsoDate, Seat } from '../model/records';
import { CardFrame } from '../records/CardFrame';
import { periodWords } from '../records/periodWords';
import { ActorMark, type RecordLine, RecordLines } from '../records/RecordLines';
import { openDialog } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import { Section } from '../ui/Section';

export function GremiumCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const gremium = network.gremien.get(id);
  if (!gremium) return null;
  const seats = network.seatsIn(id);
  const line = (other: Id): RecordLine => ({
    table: 'gremien',
    id: other,
    name: network.nameOf('gremien', other),
    mark: <Mark shape="pill" size={16} />,
  });
  const children = [...network.gremien.values()].filter((other) => other.parentId === id);
  return (
    <CardFrame
      table="gremien"
      record={gremium}
      title={gremium.name}
      mark={<Mark shape="pill" size={24} />}
      subtitle={[
        word('model.choice.gremien.type', gremium.type),
        gremium.mandate === undefined ? '' : word('model.choice.gremien.mandate', gremium.mandate),
      ]
        .filter(Boolean)
        .join(' · ')}
      told={['type', 'mandate', 'parentId']}
    >
      <Section
        title={t('cards.members')}
        count={seats.filter((seat) => validOn(seat, asOf)).length}
        level={3}
        actions={
          <IconButton
            label={t('cards.addSeat')}
            icon={Plus}
            size="s"
            onPress={() => openDialog({ kind: 'record', table: 'seats', preset: { gremiumId: id } })}
          />
        }
      >
        <RecordLines lines={seatLines(network, seats, asOf, t('cards.vacant'))} empty={t('cards.noSeats')} />
      </Section>
      {gremium.parentId !== undefined && (
        <Section title={t('cards.parent')} level={3}>
          <RecordLines lines={[line(gremium.parentId)]} empty="" />
        </Section>
      )}
      {children.length > 0 && (
        <Section title={t('cards.children')} level={3}>
          <RecordLines lines={children.map((child) => line(child.id))} empty="" />
        </Section>
      )}
    </CardFrame>
  );
}

/** Chair first, guests last. */
function seatLines(network: Network, seats: readonly Seat[], asOf: IsoDate, vacant: string): RecordLine[] {
  const rank = (seat: Seat) => (seatRoles as readonly string[]).indexOf(seat.role);
  return [...seats]
    .sort((a, b) => rank(a) - rank(b))
    .map((seat) => ({
      table: 'seats',
      id: seat.id,
      name: network.nameOf('actors', seat.actorId),
      mark: <ActorMark id={seat.actorId} />,
      badge: word('model.choice.seats.role', seat.role),
      detail: [seat.vacant ? vacant : network.nameOf('contacts', seat.holderId), periodWords(seat)]
        .filter(Boolean)
        .join(' · '),
      faded: !validOn(seat, asOf),
    }));
}
