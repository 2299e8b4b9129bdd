// Which record of the network a row of a list means when it carries no id of ours: by what people would call the same.
import type { Network } from '../model/network';
import type { AnyRecord, Cooperation, Id, IsoDate, Seat } from '../model/records';
import type { ListKind } from '../formats/columns';
import { type Index, type Match, single, type ActorFinder } from './matchRecords';
import type { SideRead } from './planCells';

/** References that are part of a row's identity, resolved. */
export type Ends = Readonly<Record<string, Id>>;

/** The references without which a row of this kind cannot be told from another. */
export const identityRefs: { readonly [K in ListKind]: readonly string[] } = {
  actors: [],
  contacts: ['actorId'],
  cooperations: ['actorA', 'actorB'],
  relations: ['from', 'to'],
  gremien: [],
  seats: ['gremiumId', 'actorId', 'holderId'],
};

/** The record that is meant; several candidates are `ambiguous`, never the first of them. */
export function identify(
  network: Network,
  kind: ListKind,
  { values }: SideRead,
  ends: Ends,
  finders: { readonly actors: ActorFinder; readonly gremien: Index },
): Match {
  const text = (key: string) => values[key] as string | undefined;
  switch (kind) {
    case 'actors':
      return finders.actors.find({
        name: text('name'),
        city: text('city'),
        postalCode: text('postalCode'),
        street: text('street'),
        schoolNo: text('schoolNo'),
      });
    case 'contacts': {
      const named = network
        .contactsOf(ends['actorId'] ?? '')
        .filter((one) => one.lastName === text('lastName') && agree(one.firstName, text('firstName')));
      return closest(named, (one) => one.position === text('position'));
    }
    case 'cooperations': {
      const ties = tiesLike(network, ends['actorA'] ?? '', ends['actorB'] ?? '', values['directed'] === true);
      return byPeriod(ties, text('validFrom'));
    }
    case 'relations': {
      const same = network
        .relationsOf(ends['from'] ?? '')
        .filter(
          ({ from, to, kind: sort }) => from === ends['from'] && to === ends['to'] && sort === text('kind'),
        );
      return byPeriod(same, text('validFrom'));
    }
    case 'gremien':
      return single(finders.gremien.all(text('name') ?? ''));
    case 'seats': {
      const seats = network
        .seatsIn(ends['gremiumId'] ?? '')
        .filter((seat) => seat.actorId === ends['actorId'] && seat.role === text('role'))
        .filter((seat) => agree(seat.holderId, ends['holderId']));
      return closest(seats, (seat: Seat) => seat.holderId === ends['holderId']);
    }
  }
}

/** Ties between the two; a directed one is another tie than one the other way round. */
export function tiesLike(network: Network, a: Id, b: Id, directed: boolean): readonly Cooperation[] {
  return network
    .cooperationsOf(a)
    .filter(
      (tie) =>
        (tie.actorA === a && tie.actorB === b) ||
        (tie.actorA === b && tie.actorB === a && !directed && tie.directed !== true),
    );
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function closest<R extends AnyRecord>(records: readonly R[], isSame: (record: R) => boolean): Match {
  const same = records.filter(isSame);
  return single((records.length > 1 && same.length > 0 ? same : records).map(({ id }) => id));
}

/** The same tie in another period is another record; without a date the only one is meant. */
export function byPeriod(
  records: readonly { readonly id: Id; readonly validFrom?: IsoDate }[],
  from: string | undefined,
): Match {
  if (from === undefined) return single(records.map(({ id }) => id));
  const same = records.filter(({ validFrom }) => validFrom === from);
  const open = records.filter(({ validFrom }) => validFrom === undefined);
  return single((same.length > 0 ? same : open).map(({ id }) => id));
}
