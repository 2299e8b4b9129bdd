// What one keystroke of the search costs on the XL demo; bare: MiniSearch over the same texts with its own defaults.
import MiniSearch from 'minisearch';
import { searchEntries } from '../src/search/searchEntries';
import { searchIndex } from '../src/search/searchIndex';
import { searchNetwork } from '../src/search/searchNetwork';
import { type Measured, timed } from './clock';
import { demo, now, opened } from './networks';

const typed = [
  'Grundschule Nord',
  'ASD',
  'Schulsozialarbeit',
  'Jugendhaus Mitte',
  'Berufsschule',
  'Sankt',
  'Caritsa',
];

/** Every beginning of every query is one keystroke. */
export async function keystrokes(rounds: number): Promise<Measured> {
  await opened(demo('XL'));
  const network = now();
  const bare = new MiniSearch({ idField: 'key', fields: ['label', 'short', 'more'] });
  bare.addAll([...searchEntries(network)]);
  searchIndex(network, 'de');
  const measured: Measured = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const query of typed) {
      for (let length = 1; length <= query.length; length += 1) {
        const part = query.slice(0, length);
        measured.ours.push(await timed(() => searchNetwork(network, part, 'de')));
        measured.bare.push(
          await timed(() => bare.search(part, { prefix: true, fuzzy: 0.2, combineWith: 'AND' })),
        );
      }
    }
  }
  return measured;
}

/** Building the index at first use; bare: MiniSearch's addAll. */
export async function indexing(): Promise<Measured> {
  await opened(demo('XL'));
  const network = now();
  const ours = await timed(() => searchIndex(network, 'de'));
  const bare = await timed(() =>
    new MiniSearch({ idField: 'key', fields: ['label', 'short', 'more'] }).addAll([
      ...searchEntries(network),
    ]),
  );
  return { ours: [ours], bare: [bare] };
}
