// A mapping from a file says what the columns of a list mean, and nothing about which list it is.
import { expect, it } from 'vitest';
import { apply } from '../model/change';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { freshList, type ImportList, withGivenProfile } from './importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import { profileFromText, profileOf, profileToText } from './sourceProfile';

let next = 0;
const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = new Network('net-1', rowsOfNet(''));

async function listOf(network: Network, name: string, text: string): Promise<ImportList> {
  const read = await readFile({ name, text, choices: [] }, () => {});
  if (read.kind === 'refused' || read.lists[0] === undefined) throw new Error('the list was refused');
  return freshList(read.lists[0], network, name);
}

it('the mapping of one list, loaded for another, does not make it the next edition of that one', async () => {
  const schools = await listOf(
    start,
    'Schulen.csv',
    'Nr;Name;Stadtbezirk\n1;Schule Nord;Mitte\n2;Schule Süd;Ost\n',
  );
  const text = profileToText(
    profileOf(schools.sheet, { ...schools.mapping, targets: ['key', 'value:name', 'value:region'] }),
  );
  const plan = planLists([{ ...schools, name: '' }], noDecisions, start, world, 'Schulen.csv');
  const after = new Network('net-1', apply(start.rows, acceptedChange(plan, noDecisions, start).change));
  expect([...after.sources.values()].map(({ name }) => name)).toEqual(['Schulen']);

  const clubs = await listOf(
    after,
    'Vereine.csv',
    'Kennung;Name;Stadtbezirk;Sport\n8;Chor;West;nein\n9;Turnverein;Ost;ja\n',
  );
  expect(clubs.known).toBeUndefined();
  const read = profileFromText(text);
  if (!read.ok) throw new Error('the profile was refused');
  const loaded = withGivenProfile(clubs, read.profile, after, 'Vereine.csv');
  expect(loaded.mapping.targets[2]).toBe('value:region');
  expect(loaded.known).toBeUndefined();
  expect(loaded.mapping.source).toBe(clubs.mapping.source);
  expect(loaded.mapping.source).not.toBe('Schulen');
});
