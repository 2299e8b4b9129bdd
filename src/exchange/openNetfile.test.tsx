// A saved file becomes a network beside the others, and whatever is no such file is refused in words.
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../data/commit';
import { loadNetwork } from '../data/live';
import { type Founding, foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { device, openStore } from '../data/storage';
import { de } from '../i18n/de';
import { same } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, tableNames } from '../model/records';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { closeDialog, useSession } from '../session/session';
import { netContent } from './netContent';
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

function dialog() {
  const request = useSession.getState().dialog;
  return request?.kind === 'message' ? request : undefined;
}

describe('a saved file', () => {
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
    expect(await refused(fileFrom(bytes.slice(0, -100)), 'truncated')).toBe(0);
    expect(await refused(fileFrom(writeNetz({ ...content, minReader: 99 })), 'newerFormat')).toBe(0);
    expect(await refused(fileFrom(writeNetz({ ...content, tables: { actors: [] } })), 'notWhole')).toBe(0);
    expect(await refused(fileFrom('NETZENC1\n{}'), 'encrypted')).toBe(0);
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
