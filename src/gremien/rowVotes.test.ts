// The foot of the seat editor counts as the check does: by the right to vote, and only what is a seat of the day.
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network, validOn } from '../model/network';
import { voteSharesOf } from '../model/voteShares';
import { votingSeats } from './rowVotes';
import { rowsOf } from './seatDraft';

const day = '2026-11-22';
const network = new Network(
  'n',
  rowsFrom({
    networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '' }],
    actors: [
      { id: 'office', name: 'Jugendamt', type: 'youth_office' },
      { id: 'carrier', name: 'Träger', type: 'independent_carrier' },
    ],
    gremien: [{ id: 'jha', name: 'JHA', type: 'youth_welfare_committee', mandate: 'decides' }],
    seats: [
      { id: 's1', gremiumId: 'jha', actorId: 'office', role: 'chair', voting: false },
      { id: 's2', gremiumId: 'jha', actorId: 'office', role: 'voting_member', validTo: '2026-12-31' },
      { id: 's3', gremiumId: 'jha', actorId: 'office', role: 'voting_member', validFrom: '2027-01-01' },
      { id: 's4', gremiumId: 'jha', actorId: 'office', role: 'guest', votes: 2, nominatedById: 'carrier' },
    ],
  }),
);

it('as the check counts, so does the foot', () => {
  const seats = network.seatsIn('jha').filter((seat) => validOn(seat, day));
  const { seatIds: _, ...checked } = voteSharesOf(network, seats);
  const rows = votingSeats(
    rowsOf(network, 'jha', day, (role) => role),
    day,
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(['s1', 's2', 's4']);
  expect(voteSharesOf(network, rows)).toMatchObject(checked);
  expect(checked.council).toBe(1);
});
