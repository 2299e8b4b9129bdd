// Several files at once, packed or chosen together, are the lists of one import; what is no list is named.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { toWorkbook } from '../formats/excelWrite';
import { freshList } from './importList';
import { readFile } from '../formats/importReading';
import { joinedFile } from '../formats/joinedFile';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import { packZip } from '../formats/zipWrite';

const encoder = new TextEncoder();
const empty = new Network(
  'net-1',
  rowsFrom({ networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: '2026-01-01' }] }),
);
let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

async function readBytes(bytes: Uint8Array, name = 'alles.zip', choices = [{}]) {
  const read = await readFile({ name, bytes, choices }, () => {});
  if (read.kind === 'refused') throw new Error(`refused: ${read.code}`);
  return read;
}

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  packZip(
    new Map(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );

/** What taking everything would add, by table. */
async function taken(bytes: Uint8Array) {
  const { lists } = await readBytes(bytes);
  const fresh = lists.map((list) => ({ ...freshList(list, empty, 'alles.zip'), name: list.name }));
  const plan = planLists(
    fresh.filter(({ isWanted }) => isWanted),
    noDecisions,
    empty,
    world,
    'alles.zip',
  );
  const { ops } = acceptedChange(plan, noDecisions).change;
  return { ops, problems: plan.problems };
}

const nodes = 'Id,Label\n1,Grundschule Nord\n2,Kita Süd\n3,Jugendamt\n';
const edges = 'Source,Target,Type,Weight\n1,2,Undirected,2\n3,1,Undirected,1\n';

describe('a ZIP', () => {
  it('of nodes and edges of Gephi is one network', async () => {
    const { ops, problems } = await taken(zipOf({ 'edges.csv': edges, 'nodes.csv': nodes }));
    expect(problems).toEqual([]);
    expect(ops.filter(({ table }) => table === 'actors').map(({ set }) => set['name'])).toEqual([
      'Grundschule Nord',
      'Kita Süd',
      'Jugendamt',
    ]);
    expect(ops.filter(({ table }) => table === 'cooperations').length).toBe(2);
  });

  it('of elements and connections of Kumu is one network, whose ends meet by their labels', async () => {
    const read = await readBytes(
      zipOf({
        'a/elements.csv': 'Label,Farbe\nNord,rot\nSüd,blau\n',
        'a/connections.csv': 'From,To,Type\nNord,Süd,kennt\n',
        '__MACOSX/a/._elements.csv': 'x',
      }),
    );
    expect(read.format).toBe('kumu');
    expect(read.lists.map(({ kindGiven, table }) => [kindGiven, table.rows.length])).toEqual([
      ['actors', 2],
      ['tiesByName', 1],
    ]);
    expect(read.notes.map(({ code }) => code)).toEqual([]);
  });

  it('of lists and a workbook has the lists of all, under the names of files and sheets', async () => {
    const book = toWorkbook([
      {
        name: 'Kitas',
        rows: [
          ['Name', 'PLZ'],
          ['Kita Süd', '06618'],
        ],
      },
      {
        name: 'Schulen',
        rows: [
          ['Name', 'PLZ'],
          ['Schule Ost', '06618'],
        ],
      },
    ]);
    const read = await readBytes(
      zipOf({
        'Ämter.csv': 'Name;Ort\nJugendamt;Naumburg\n',
        'liste.xlsx': book,
        'bild.png': 'x',
        'leer.csv': '',
      }),
    );
    expect(read.lists.map(({ name }) => name)).toEqual(['Ämter', 'Kitas', 'Schulen']);
    expect(read.format).toBe('archive');
    expect(read.notes).toEqual([{ code: 'unreadEntries', count: 2, examples: ['bild.png', 'leer.csv'] }]);
  });

  it('keeps apart lists of the same name', async () => {
    const read = await readBytes(
      zipOf({ 'alt/nodes.csv': nodes, 'neu/nodes.csv': nodes, 'neu/edges.csv': edges }),
    );
    expect(new Set(read.lists.map(({ name }) => name)).size).toBe(3);
  });

  it('takes what was decided by hand for the list it was decided for', async () => {
    const files = { 'eins.csv': 'Name;Ort\nA;B\n', 'zwei.csv': 'Nur Daten;X\nC;D\n' };
    const read = await readBytes(zipOf(files), 'alles.zip', [{}, { headerRow: -1 }] as never);
    expect(read.lists.map(({ table }) => table.rows.length)).toEqual([1, 2]);
  });

  it('is refused as what its only entry is, and as an archive where there are several', async () => {
    const code = async (bytes: Uint8Array) => {
      const read = await readFile({ name: 'x.zip', bytes, choices: [] }, () => {});
      return read.kind === 'refused' ? read.code : 'read';
    };
    expect(await code(zipOf({ 'x.vcf': 'BEGIN:VCARD\nEND:VCARD\n' }))).toBe('contacts');
    expect(await code(zipOf({ 'a.png': 'x', 'b.docx': 'y' }))).toBe('archive');
    expect(await code(zipOf({ 'innen.csv': zipOf({ 'liste.csv': nodes }) }))).toBe('archive');
    expect(await code(zipOf({ 'liste.csv': nodes }).slice(0, 60))).toBe('damagedArchive');
    expect(await code(zipOf({ 'bombe.csv': 'x'.repeat(1_000_000) }))).toBe('hugeArchive');
  });
});

describe('files chosen together', () => {
  const file = (name: string, content: string) => new File([content], name);

  it('are read like a ZIP of them, whatever they are called', async () => {
    const joined = await joinedFile([file('knoten: a.csv', nodes), file('knoten: a.csv', edges)]);
    const read = await readBytes(new Uint8Array(await joined.arrayBuffer()), joined.name);
    expect(read.lists.map(({ kindGiven }) => kindGiven)).toEqual(['actors', 'tiesByName']);
    expect(joined.name).toBe('knoten: a + knoten: a');
  });

  it('are as they are where there is only one', async () => {
    const one = file('a.csv', nodes);
    expect(await joinedFile([one])).toBe(one);
  });
});
