// What the store knows of persons beside the open network: steps of its history that speak of them, and copies that hold them.
import { alive } from '../model/change';
import { fieldOf } from '../model/fields';
import { MentionFinder, type PersonData } from '../model/mentions';
import type { AnyRecord, Contact, Id } from '../model/records';
import { db, type JournalHead, ofNetwork } from './db';
import { eachPack, eachPage } from './eachStored';
import { listNetworks, type NetworkCard } from './networks';
import { othersThan, wordsOf } from './personWords';

interface PersonSteps {
  /** Knows all they are and were called. */
  readonly finder: MentionFinder;
  /** Steps that hold something of theirs, oldest first. */
  readonly heads: readonly JournalHead[];
}

/** Reads the whole journal that is kept. */
export async function stepsAbout(
  networkId: Id,
  ids: ReadonlySet<Id>,
  named: readonly PersonData[] = [],
): Promise<PersonSteps> {
  return db.transaction('r', db.tables, async () => {
    const words = [...named, ...(await wordsOf(networkId, ids))];
    const finder = new MentionFinder(words, await othersThan(networkId, ids));
    const found = new Set<number>();
    await eachPage(networkId, ({ seq, ops }) => {
      const isAbout = ops.some(
        ({ table, id, set, prev }) =>
          (table === 'contacts' && ids.has(id)) ||
          [set, prev].some((patch) =>
            Object.entries(patch).some(([key, value]) => {
              if (typeof value !== 'string') return false;
              if (fieldOf(table, key)?.refersTo === 'contacts') return ids.has(value);
              return table !== 'contacts' && finder.find(value).length > 0;
            }),
          ),
      );
      if (isAbout) found.add(seq);
      return undefined;
    });
    const heads = await db.journal
      .where('[networkId+seq]')
      .between(...ofNetwork(networkId))
      .toArray();
    return { finder, heads: heads.filter(({ seq }) => found.has(seq)) };
  });
}

export interface CopyOfPerson {
  readonly network: NetworkCard;
  /** Records of the persons in it. */
  readonly count: number;
}

/** Other networks of the shelf that hold the same records: opened files and copies keep ids. */
export async function copiesWith(networkId: Id, ids: ReadonlySet<Id>): Promise<readonly CopyOfPerson[]> {
  const cards = await listNetworks();
  const found: CopyOfPerson[] = [];
  for (const network of cards) {
    if (network.id === networkId) continue;
    let count = 0;
    const look = (row: AnyRecord | undefined) => {
      if (row && ids.has(row.id) && (alive(row) || (row as Contact).lastName !== undefined)) count += 1;
    };
    const keys = [...ids].map((id): [Id, Id] => [network.id, id]);
    for (const row of await db.rowsOf('contacts').bulkGet(keys)) look(row);
    await eachPack(network.id, 'contacts', ({ rows }) => {
      rows.forEach(look);
      return undefined;
    });
    if (count > 0) found.push({ network, count });
  }
  return found;
}
