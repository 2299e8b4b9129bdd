// Seats as lines of a card: those of the day by role, those of other days by time, with who holds or held them.
import { sentence, word } from '../i18n/translate';
import { seatRoles } from '../model/choices';
import type { Network } from '../model/network';
import type { Seat } from '../model/records';
import { periodWords } from '../records/periodWords';
import { ActorMark, type RecordLine } from '../records/RecordLines';

/** Chair first, guests last. */
export function seatLines(network: Network, seats: readonly Seat[]): RecordLine[] {
  const rank = (seat: Seat) => (seatRoles as readonly string[]).indexOf(seat.role);
  return [...seats].sort((a, b) => rank(a) - rank(b)).map((seat) => lineOf(network, seat));
}

/** Who sat here and when: the latest first, what is still to come on top. */
export function pastLines(network: Network, seats: readonly Seat[]): RecordLine[] {
  const end = (seat: Seat) => seat.validTo ?? '9999';
  return [...seats]
    .sort((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : rankByStart(a, b)))
    .map((seat) => ({ ...lineOf(network, seat), faded: true }));
}

function rankByStart(a: Seat, b: Seat): number {
  return (a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1;
}

function lineOf(network: Network, seat: Seat): RecordLine {
  const deputy = network.nameOf('contacts', seat.deputyId);
  const votes =
    seat.votes === undefined || seat.votes < 2 ? '' : sentence('seatEditor.votesOf', { count: seat.votes });
  return {
    table: 'seats',
    id: seat.id,
    name: network.nameOf('actors', seat.actorId),
    mark: <ActorMark id={seat.actorId} />,
    badge: word('model.choice.seats.role', seat.role),
    detail: [
      seat.vacant ? word('cards', 'vacant') : network.nameOf('contacts', seat.holderId),
      deputy === '' ? '' : sentence('cards.deputy', { name: deputy }),
      votes,
      periodWords(seat),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
