// A saved file becomes a network beside the others, and whatever is no such file is refused in words.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '../data/commit';
import { db } from '../data/db';
import { erase } from '../data/erasure';
import { loadNetwork } from '../data/live';
import { type Founding, foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { device, openStore } from '../data/storage';
import { de } from '../i18n/de';
import { apply, same } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, tableNames } from '../model/records';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { isViewOnly } from '../model/viewOnly';
import { run } from '../session/command';
import { usePreferences } from '../session/preferences';
import { closeDialog, useSession } from '../session/session';
import { netContent } from './netContent';
import { fileKey, lock } from '../formats/netzEnvelope';
import { withLine } from '../formats/netz.sample';
import { writeNetz } from '../formats/netzWrite';
import { openNetfile } from './openNetfile';
import { netfileBytes } from './saveNetfile';

const words = de.exchange.data.open;

beforeEach(async () => {
  closeNetwork();
  closeDialog();
  await openStore();
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});

function fileFrom(bytes: Uint8Array | string, name = 'netz.netz'): File {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
}

async function founded(text = 'A-B:1 B-C:4 A>C D'): Promise<Network> {
  const { rows } = net(text);
  const lists = tableNames.map((table) => [table, [...(rows[table] as Map<string, AnyRecord>).values()]]);
  const id = await foundNetwork({
    name: 'Testnetz',
    self: { simpleIntensity: true },
    records: Object.fromEntries(lists) as NonNullable<Founding['records']>,
  });
  return new Network(id, (await loadNetwork(id)).rows);
}

async function ready(): Promise<Network> {
  for (let turn = 0; turn < 200 && useOpenNetwork.getState().status !== 'ready'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { network } = useOpenNetwork.getState();
  if (network === undefined) throw new Error('nothing was opened');
  return network;
}

async function asked() {
  for (let turn = 0; turn < 200; turn += 1) {
    const request = useSession.getState().dialog;
    if (request?.kind === 'passphrase') return request;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('no passphrase was asked for');
}

function dialog() {
  const request = useSession.getState().dialog;
  return request?.kind === 'message' ? request : undefined;
}

describe('a saved file', () => {
  it('leaves nothing on the shelf where its state for merging cannot be kept', async () => {
    const others = new Map([['state.yjs', new Uint8Array([0, 0])]]);
    const about = { app: 'Akteursnetz', createdAt: '2026-11-20T10:00:00.000Z', deviceId: device() };
    const bytes = writeNetz({ ...netContent(await founded(), about), others });
    const shelf = (await listNetworks()).map(({ id }) => id);
    vi.spyOn(db.sidecars, 'put').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    await openNetfile(fileFrom(bytes));
    expect(dialog()?.tone).toBe('danger');
    expect((await listNetworks()).map(({ id }) => id)).toEqual(shelf);
  });

  it('is opened as a network of its own, with the same records and settings', async () => {
    const before = await founded();
    await openNetfile(fileFrom(netfileBytes(before, '2026-11-20T10:00:00.000Z')));
    const after = await ready();
    expect(dialog()).toBeUndefined();
    expect(after.id).not.toBe(before.id);
    expect(after.self).toEqual({
      ...before.self,
      id: after.id,
      name: 'Testnetz (Datei vom 20.11.2026)',
    });
    const selves = { ...before.rows, networks: after.rows.networks };
    expect(same(after.rows, selves)).toBe(true);
    expect(useSession.getState().place).toBe('map');
  });

  it('leaves out who was erased here since, and says so', async () => {
    const { id, rows } = await founded();
    const patch = { lastName: 'Übelacker', email: 'u@x.example' };
    const named = {
      table: 'actors' as const,
      id: 'actor-B',
      set: { note: 'Frau Übelacker ruft an.' },
      prev: {},
    };
    const ops = [{ table: 'contacts' as const, id: 'contact-A', set: patch, prev: {} }, named];
    const before = new Network(id, apply(rows, { ops }));
    const file = fileFrom(netfileBytes(before, '2026-11-20T10:00:00.000Z'));
    await erase([id], { persons: [['contact-A']], reason: 'request' });
    await openNetfile(file);
    const after = await ready();
    expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toMatch(
      /belacker|u@x/,
    );
    expect(Object.keys(after.rows.contacts.get('contact-A') ?? {})).toEqual(['id', '_del']);
    expect(after.erasures.has('contact-A')).toBe(true);
    expect(after.actors.get('actor-B')?.note).toBe('Frau [gelöscht] ruft an.');
    expect(after.seats.get('seat-1')).toMatchObject({ role: 'chair' });
    expect(dialog()?.text).toContain(words.erased_one.replace('{{count, number}}', '1'));
  });

  it('never overwrites: each opening has its own name, and the first network stays as it was', async () => {
    const before = await founded();
    const file = fileFrom(netfileBytes(before, '2026-11-20T10:00:00.000Z'));
    await openNetfile(file);
    await openNetfile(file);
    expect((await listNetworks()).map(({ name }) => name).sort()).toEqual([
      'Testnetz',
      'Testnetz (Datei vom 20.11.2026)',
      'Testnetz (Datei vom 20.11.2026) 2',
    ]);
    expect(same((await loadNetwork(before.id)).rows, before.rows)).toBe(true);
  });

  it('keeps its name where the device does not have the network any more', async () => {
    const before = await founded();
    const bytes = netfileBytes(before, '2026-11-20T10:00:00.000Z');
    await purgeNetwork(before.id);
    await openNetfile(fileFrom(bytes));
    expect((await ready()).self.name).toBe('Testnetz');
  });

  it('leaves removed persons behind', async () => {
    const before = await founded('A-B');
    const op = { table: 'contacts' as const, id: 'contact-B', set: { _del: true }, prev: { _del: null } };
    await commit(
      before.id,
      { label: { code: 'removeContacts', count: 1 }, ops: [op] },
      { origin: 'user', user: '', basedOn: 1 },
    );
    const { rows } = await loadNetwork(before.id);
    await openNetfile(fileFrom(netfileBytes(new Network(before.id, rows), '2026-11-20T10:00:00.000Z')));
    const after = await ready();
    expect([...after.contacts.keys()]).toEqual(['contact-A']);
    expect(JSON.stringify([...after.rows.contacts.values()])).not.toContain('Person B');
  });

  it('says what it had to leave out', async () => {
    const before = await founded();
    const content = netContent(before, { app: 'x', createdAt: '2026-11-20', deviceId: device() });
    const cooperations = (content.tables['cooperations'] ?? []).map((row) => ({ ...row, contactA: 'gone' }));
    await openNetfile(fileFrom(writeNetz({ ...content, tables: { ...content.tables, cooperations } })));
    await ready();
    expect(dialog()?.tone).toBe('info');
    expect(dialog()?.text).toContain('2 einzelne Angaben');
  });
});

describe('a file of a newer version', () => {
  it('is opened to be looked at only: all that is known is there, and no deed changes anything', async () => {
    const before = await founded();
    const content = netContent(before, { app: 'x', createdAt: '2026-11-20', deviceId: device() });
    const tables = { ...content.tables, dreams: [{ id: 'dream-1', name: 'Neu' }] };
    await openNetfile(fileFrom(writeNetz({ ...content, tables, schema: 99, minReader: 99 })));
    const opened = await ready();
    expect(dialog()?.text).toContain(de.storage.trouble.viewOnly.text);
    expect([opened.actors.size, opened.cooperations.size]).toEqual([4, 2]);
    const [first = ''] = opened.actors.keys();
    expect(await run('editActors', { ids: [first], patch: { region: 'Nord' } })).toMatchObject({
      ok: false,
      trouble: 'viewOnly',
    });
    expect((await loadNetwork(opened.id)).seq).toBe(1);
    // A copy of it, and the file saved from it, stay what they are.
    const again = fileFrom(netfileBytes(opened, '2026-11-20T10:00:00.000Z'));
    await purgeNetwork(opened.id);
    closeNetwork();
    await openNetfile(again);
    expect(await run('editActors', { ids: [first], patch: { region: 'Nord' } })).toMatchObject({ ok: false });
    expect(isViewOnly(await ready())).toBe(true);
  });

  it('only a little newer is opened as usual, and what this version does not know of its records survives', async () => {
    const before = await founded();
    const content = netContent(before, { app: 'x', createdAt: '2026-11-20', deviceId: device() });
    const actors = (content.tables['actors'] ?? []).map((row) => ({ ...row, ofTheFuture: 'bleibt' }));
    await openNetfile(fileFrom(writeNetz({ ...content, tables: { ...content.tables, actors }, schema: 99 })));
    const opened = await ready();
    const [first = ''] = opened.actors.keys();
    expect((await run('editActors', { ids: [first], patch: { region: 'Nord' } })).ok).toBe(true);
    const { rows } = await loadNetwork(opened.id);
    expect(rows.actors.get(first)).toMatchObject({ region: 'Nord', ofTheFuture: 'bleibt' });
  });
});

describe('a file from the future', () => {
  it('is opened, and told: a clock is wrong', async () => {
    const before = await founded();
    await openNetfile(fileFrom(netfileBytes(before, new Date(Date.now() + 3_600_000).toISOString())));
    await ready();
    expect(dialog()?.text).toMatch(/Uhr dieses oder des anderen Geräts geht falsch/);
    closeDialog();
    await openNetfile(fileFrom(netfileBytes(before, new Date(Date.now() - 3_600_000).toISOString())));
    expect(dialog()).toBeUndefined();
  });
});

describe('an encrypted file', () => {
  it('asks for its passphrase as often as needed, and is not opened where nobody knows it', async () => {
    const before = await founded();
    const bytes = netfileBytes(before, '2026-11-20T10:00:00.000Z');
    const few = { salt: 'AAECAwQFBgcICQoLDA0ODw==', iter: 10 };
    const file = fileFrom(await lock(bytes, await fileKey('wolke regal', few)));
    await purgeNetwork(before.id);

    const given = openNetfile(file);
    const question = await asked();
    expect(await question.onTry('wolke regen')).toBe(false);
    expect(await listNetworks()).toEqual([]);
    expect(await question.onTry('  wolke regal ')).toBe(true);
    await given;
    expect((await ready()).actors.size).toBe(before.actors.size);

    const givenUp = openNetfile(file);
    (await asked()).onCancel();
    await givenUp;
    expect(await listNetworks()).toHaveLength(1);
    expect(useSession.getState().dialog).toBeUndefined();
  });
});

describe('a file that is not opened', () => {
  const refused = async (file: File, key: keyof typeof words.refused) => {
    await openNetfile(file);
    expect(dialog()?.text).toBe(words.refused[key]);
    expect(dialog()?.title).toContain(file.name);
    return (await listNetworks()).length;
  };

  it('is told apart by its content, and nothing is written', async () => {
    const before = await founded();
    const bytes = netfileBytes(before, '2026-11-20T10:00:00.000Z');
    const content = netContent(before, { app: 'x', createdAt: '2026-11-20', deviceId: device() });
    await purgeNetwork(before.id);
    const broken = new Uint8Array(bytes);
    broken[200] = (broken[200] ?? 0) ^ 1;
    expect(await refused(fileFrom(broken), 'damaged')).toBe(0);
    for (const line of [
      '{"id":"abc"}\n{"id":"abc"}\n',
      '{"id":"abc","own":{"a":1}}\n',
      '{"__proto__":{},"id":"abc"}\n',
    ])
      expect(await refused(fileFrom(await withLine(line)), 'badContent')).toBe(0);
    expect(await refused(fileFrom(bytes.slice(0, -100)), 'truncated')).toBe(0);
    expect(await refused(fileFrom(writeNetz({ ...content, tables: { actors: [] } })), 'notWhole')).toBe(0);
    expect(await refused(fileFrom('NETZENC1\n{}'), 'truncated')).toBe(0);
    expect(await refused(fileFrom('NETZENC1\n{}\n'), 'damaged')).toBe(0);
    expect(await refused(fileFrom('', 'leer.netz'), 'empty')).toBe(0);
    expect(
      await refused(
        fileFrom(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'bild.png'),
        'otherFile',
      ),
    ).toBe(0);
  });

  it('leads to the import when it is a list, also where no network is open yet', async () => {
    const file = fileFrom('Name;Ort\r\nGrundschule Nord;Musterstadt\r\n', 'liste.csv');
    await openNetfile(file);
    expect(dialog()?.text).toBe(words.refused.list);
    dialog()?.action?.perform();
    expect((await ready()).self.name).toBe(de.networks.first.importName);
    expect(useSession.getState().dialog).toEqual({ kind: 'import', file });
  });

  it('leads to the import into the network that is open', async () => {
    const before = await founded();
    openNetwork(before.id);
    await ready();
    await openNetfile(fileFrom('Name;Ort\r\nGrundschule Nord;Musterstadt\r\n', 'liste.csv'));
    dialog()?.action?.perform();
    expect(useSession.getState().dialog?.kind).toBe('import');
    expect(useOpenNetwork.getState().id).toBe(before.id);
    expect(usePreferences.getState().lastNetwork).toBe(before.id);
  });
});
