// What hangs on a person: seats they hold or stand in for, cooperations that name them, lists they are on.
import type { Network } from './network';
import { type Contact, type Cooperation, type Id, type IsoDate, listOf, type Seat } from './records';

export const seatSlots = ['holderId', 'deputyId'] as const;
export const tieSlots = ['contactA', 'contactB'] as const;
export type SeatSlot = (typeof seatSlots)[number];
export type TieSlot = (typeof tieSlots)[number];

export interface ContactTasks {
  readonly seats: readonly { readonly seat: Seat; readonly slot: SeatSlot }[];
  readonly ties: readonly { readonly tie: Cooperation; readonly slot: TieSlot }[];
  readonly lists: readonly string[];
}

/** What is not over before the day. */
export function tasksOf(network: Network, contact: Contact, day: IsoDate): ContactTasks {
  const isOpen = ({ validTo }: Seat | Cooperation) => validTo === undefined || validTo >= day;
  return {
    seats: [...network.seats.values()]
      .filter(isOpen)
      .flatMap((seat) =>
        seatSlots.filter((slot) => seat[slot] === contact.id).map((slot) => ({ seat, slot })),
      ),
    ties: [...network.cooperations.values()]
      .filter((tie) => isOpen(tie) && tie.status !== 'ended')
      .flatMap((tie) => tieSlots.filter((slot) => tie[slot] === contact.id).map((slot) => ({ tie, slot }))),
    lists: listOf(contact, 'mailing'),
  };
}

/** One task by name: the record and the place in it. */
export function taskKey(id: Id, slot: SeatSlot | TieSlot): string {
  return `${id} ${slot}`;
}
