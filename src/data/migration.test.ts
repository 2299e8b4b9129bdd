// A database of the former version is opened with everything that is in it.
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { adding } from '../model/change';
import { commit } from './commit';
import { db, schemaVersion } from './db';
import { loadNetwork } from './live';
import { packedFrom } from './packs';
import { openStore } from './storage';
import { recentHeads, stacksFrom, undo } from './undo';

/** Versions as they were: the stores of 1 in full, spelled out so that later changes of the model cannot change it. */
const firstStores = {
  networks: '[networkId+id]',
  types: '[networkId+id]',
  actors: '[networkId+id]',
  contacts: '[networkId+id]',
  cooperations: '[networkId+id]',
  relations: '[networkId+id]',
  gremien: '[networkId+id]',
  seats: '[networkId+id]',
  views: '[networkId+id]',
  placements: '[networkId+id]',
  journal: '[networkId+seq]',
  pages: '[networkId+seq+page]',
  meta: 'key',
};
/** What version 2 added. */
const secondStores = { sources: '[networkId+id]', sourceRows: '[networkId+id]' };
/** What version 3 added. */
const thirdStores = { packs: '[networkId+table+first+last]' };
/** What version 4 added. */
const fourthStores = { questions: '[networkId+id]' };
/** What version 5 added. */
const fifthStores = { erasures: '[networkId+id]', disclosures: '[networkId+id]' };
const networkId = 'net-old';
const edit = {
  table: 'actors' as const,
  id: 'actor-1',
  set: { region: 'Süd' },
  prev: { region: 'Nord' },
};

async function foundFormer(version: number): Promise<void> {
  const former = new Dexie('akteursnetz');
  former.version(1).stores(firstStores);
  if (version > 1) former.version(2).stores(secondStores);
  if (version > 2) former.version(3).stores(thirdStores);
  if (version > 3) former.version(4).stores(fourthStores);
  if (version > 4) former.version(5).stores(fifthStores);
  await former.open();
  const self = { networkId, id: networkId, name: 'Altes Netz', epoch: 'epoch-1', createdAt: '2026-01-01' };
  await former.table('networks').add(self);
  if (version > 2) {
    // As version 3 kept what came in large numbers.
    const school = { id: 'actor-2', name: 'Zweite Schule', type: 'primary_school' };
    await former
      .table('packs')
      .add({ networkId, table: 'actors', first: school.id, last: school.id, rows: [school] });
  }
  if (version > 3) {
    // As version 4 kept a saved question.
    await former.table('questions').add({ networkId, id: 'question-0', name: 'Alle', criteria: 'hat=email' });
  }
  if (version > 4) {
    // As version 5 kept an entry of the export log.
    const entry = { id: 'out-0', at: 'x', kind: 'bcc', profile: 'internal', persons: 1, personal: true };
    await former.table('disclosures').add({ networkId, ...entry });
  }
  await former
    .table('actors')
    .add({ networkId, id: 'actor-1', name: 'Schule', type: 'primary_school', region: 'Süd' });
  const head = { networkId, device: 'device-1', user: '', count: 1, pages: 1, at: '2026-01-01T00:00:00Z' };
  await former.table('journal').bulkAdd([
    { ...head, seq: 1, tx: 'tx-1', origin: 'founding', code: 'founded' },
    { ...head, seq: 2, tx: 'tx-2', origin: 'user', code: 'editActors' },
  ]);
  await former.table('pages').bulkAdd([
    { networkId, seq: 1, page: 0, ops: [] },
    { networkId, seq: 2, page: 0, ops: [edit] },
  ]);
  await former.table('meta').bulkAdd([
    { key: 'schema', value: version },
    { key: 'device', value: 'device-1' },
  ]);
  former.close();
}

afterEach(() => db.close());

describe.each([1, 2, 3, 4, 5])('a database of version %i', (version) => {
  it('keeps its records, its history and its undo, and takes what the new version remembers', async () => {
    db.close();
    await Dexie.delete('akteursnetz');
    await foundFormer(version);
    expect(await openStore()).toEqual({ ready: true });
    expect((await db.meta.get('schema'))?.value).toBe(schemaVersion);
    const { rows, seq } = await loadNetwork(networkId);
    expect(seq).toBe(2);
    expect(rows.actors.get('actor-1')).toEqual({
      id: 'actor-1',
      name: 'Schule',
      type: 'primary_school',
      region: 'Süd',
    });
    expect([rows.sources.size, rows.sourceRows.size]).toEqual([0, 0]);
    expect(rows.questions.size).toBe(version > 3 ? 1 : 0);
    expect([rows.erasures.size, rows.disclosures.size]).toEqual([0, version > 4 ? 1 : 0]);
    expect([await db.sidecars.count(), await db.files.count()]).toEqual([0, 0]);
    const packed = version > 2 ? 1 : 0;
    expect(rows.actors.size).toBe(1 + packed);
    await undo(networkId, '');
    expect((await loadNetwork(networkId)).rows.actors.get('actor-1')?.region).toBe('Nord');
    const source = {
      id: 'source-1',
      name: 'Amt',
      kind: 'actors',
      header: '[]',
      mapping: '{}',
      properties: '{}',
    };
    const page = { id: 'rows-1', sourceId: 'source-1', page: 0, lines: 'x' };
    const ops = [adding('sources', source), adding('sourceRows', page)];
    await commit(networkId, { label: { code: 'importList', count: 0 }, ops }, { origin: 'import' });
    expect((await loadNetwork(networkId)).rows.sourceRows.get('rows-1')).toEqual(page);
    const question = { id: 'question-1', name: 'Alle Schulen', criteria: 'art=stellen' };
    const asked = [adding('questions', question)];
    await commit(networkId, { label: { code: 'addQuestion', count: 1 }, ops: asked }, { origin: 'user' });
    expect((await loadNetwork(networkId)).rows.questions.get('question-1')).toEqual(question);
    const erased = { id: 'contact-9', table: 'contacts', erasedAt: 'x', reason: 'request', deed: 'deed-1' };
    const handedOut = { id: 'out-1', at: 'x', kind: 'bcc', profile: 'internal', persons: 3, personal: true };
    const noted = [adding('erasures', erased), adding('disclosures', handedOut)];
    await commit(networkId, { label: { code: 'noteDisclosure', count: 1 }, ops: noted }, { origin: 'log' });
    const log = (await loadNetwork(networkId)).rows;
    expect([log.erasures.get('contact-9'), log.disclosures.get('out-1')]).toEqual([erased, handedOut]);
    // Neither is a step that undo would take back.
    expect(stacksFrom(await recentHeads(networkId)).undo.at(-1)?.code).toBe('addQuestion');
    expect(await recentHeads(networkId)).toHaveLength(6);
    const many = Array.from({ length: packedFrom }, (_, at) =>
      adding('actors', { id: `new-${at}`, name: `Akteur ${at}`, type: 'primary_school' }),
    );
    await commit(networkId, { label: { code: 'importList', count: 0 }, ops: many }, { origin: 'import' });
    expect((await loadNetwork(networkId)).rows.actors.size).toBe(packedFrom + 1 + packed);
  });
});
