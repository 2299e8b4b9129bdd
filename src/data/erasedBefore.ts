// A file may hold persons who were erased on this device since: they are left out before it is founded as a network.
import { alive } from '../model/change';
import { type Compared, withoutPlaces } from '../model/erasedPlaces';
import { Eraser } from '../model/erasing';
import { MentionFinder, type PersonData } from '../model/mentions';
import { ownWays } from '../model/personWays';
import {
  type AnyRecord,
  type Contact,
  type Erasure,
  type Id,
  tableNames,
  type TableName,
} from '../model/records';
import { db } from './db';
import { placesKnown, storedProofs, storedTexts } from './erasedKnown';
import type { Founding } from './networks';

interface Cleaned {
  readonly founding: Founding;
  /** Persons who were left out. */
  readonly persons: number;
}

type Tables = { readonly [T in TableName]?: readonly AnyRecord[] };

/**
 * Ids are random, so an erasure in any network of the shelf speaks of that record and no other. Whoever was a record in the file is known by
 * it; whoever was named in texts only, or is called otherwise there, as long as this device has the network in which they were erased.
 */
export async function withoutErased(founding: Founding): Promise<Cleaned> {
  const own = founding.records?.erasures ?? [];
  const known = new Set(own.map(({ id }) => id));
  const stored = await storedProofs();
  const proofs = new Map<Id, Erasure>(stored.map(({ proof }) => [proof.id, proof]));
  for (const proof of own) proofs.set(proof.id, proof);
  const found = (founding.records?.contacts ?? []).filter(
    ({ id, lastName }) => typeof lastName === 'string' && proofs.get(id)?.table === 'contacts',
  );
  // A file that has the proof was written after it.
  const newer = stored.filter(({ proof }) => !known.has(proof.id));
  const tables: Tables = {
    ...founding.records,
    networks: founding.self === undefined ? [] : [founding.self as AnyRecord],
  };
  const deeds = new Set(found.map(({ id }) => proofs.get(id)?.deed ?? id));
  return db.transaction('r', db.tables, async () => {
    const compared: Compared = { captured: [], changed: new Set() };
    let next = tables;
    const networkIds = [...new Set(newer.map(({ networkId }) => networkId))];
    for (const networkId of networkIds) {
      const places = newer.flatMap((one) => (one.networkId === networkId ? placesOf(one.proof) : []));
      const values = await placesKnown(networkId, places, next);
      if (values.size > 0) next = mapped(next, (table, row) => withoutPlaces(table, row, values, compared));
    }
    for (const { proof } of newer)
      if (placesOf(proof).some((place) => compared.changed.has(place))) deeds.add(proof.deed);
    if (deeds.size === 0) return { founding, persons: 0 };
    const spared = await storedTexts(networkIds, next);
    const erasers = erasersOf(found, proofs, founding.records?.contacts ?? [], compared.captured, spared);
    const now = new Date().toISOString();
    let { name } = founding;
    for (const eraser of erasers) {
      next = mapped(next, (table, row) => eraser.row(table, row, now));
      name = eraser.name('importList', name);
    }
    const added = newer.flatMap(({ proof }) => (deeds.has(proof.deed) ? proof : []));
    const { networks, ...records } = next;
    return {
      founding: {
        ...founding,
        ...(founding.self && { self: { ...networks?.[0] } as NonNullable<Founding['self']> }),
        name,
        records: { ...records, erasures: [...own, ...added] } as NonNullable<Founding['records']>,
      },
      persons: deeds.size,
    };
  });
}

function placesOf({ places }: Erasure): readonly string[] {
  return places === undefined ? [] : places.split('\n');
}

function mapped(tables: Tables, map: (table: TableName, row: AnyRecord) => AnyRecord): Tables {
  return Object.fromEntries(
    tableNames.map((table) => [table, (tables[table] ?? []).map((row) => map(table, row))]),
  );
}

/** For each way in which mentions were taken: what was asked for by somebody who looked, what nobody looked at, what came out of a comparison. */
function erasersOf(
  found: readonly Contact[],
  proofs: ReadonlyMap<Id, Erasure>,
  contacts: readonly Contact[],
  captured: readonly PersonData[],
  spared: ReadonlySet<string>,
): readonly Eraser[] {
  const ids = new Set(found.map(({ id }) => id));
  const others = contacts.filter((contact) => alive(contact) && !ids.has(contact.id));
  const taken = (mentions?: string) => found.filter(({ id }) => proofs.get(id)?.mentions === mentions);
  return [
    new Eraser({ ids, spared, finder: new MentionFinder(taken(), others) }),
    new Eraser({ ids, spared, finder: new MentionFinder(taken('certain'), others), certain: true }),
    new Eraser({ ids, spared, finder: new MentionFinder(ownWays(taken('ways'), others)) }),
    new Eraser({ ids, spared, finder: new MentionFinder(captured), certain: true }),
  ];
}
