// Work in slices gives what the same work gives in one go, whatever the list.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyRows } from '../model/change';
import { Network } from '../model/network';
import { cleanings, cleanRows } from '../formats/cleanCells';
import { columnsOf } from './guessKind';
import { cleanInSlices, isLong, lookInSlices, sampleOf, signsInSlices, typesInSlices } from './longList';
import { guessMapping, typeSigns, withTypes } from './mappingGuess';

const network = new Network('net-1', emptyRows());
const names = ['Grundschule Süd', 'Kita Mühle', ' Hort\u00a0Nord ', 'Verein', 'Zirkus', ''];
const kinds = ['Grundschule', 'Kita', 'Hort', 'Zirkus', ''];

/** Longer than some slices, with repeated ends, odd blanks and gaps. */
const rowsOf = (width: number) =>
  fc
    .array(fc.array(fc.nat(29), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 40 })
    .map((seeds) =>
      Array.from({ length: 2300 }, (_, at) =>
        (seeds[at % seeds.length] ?? []).map((seed, column) =>
          column % 2 === 0
            ? `${names[seed % names.length] ?? ''}${seed % 3 === 0 ? String(at % 700) : ''}`
            : (kinds[seed % kinds.length] ?? ''),
        ),
      ),
    );

it('cleans every row alike', async () => {
  const codes = cleanings.map(({ code }) => code);
  await fc.assert(
    fc.asyncProperty(rowsOf(2), async (rows) => {
      expect(await cleanInSlices(rows, codes)).toEqual(cleanRows(rows, codes));
    }),
    { numRuns: 10 },
  );
});

it('finds the same types and counts the same actors, also in a list of ties', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf(4), fc.boolean(), async (rows, isTies) => {
      const header = isTies ? ['Akteur A', 'Typ A', 'Akteur B', 'Typ B'] : ['Name', 'Typ', 'Ort', 'Notiz'];
      const sheet = { header, rows };
      const mapping = {
        ...guessMapping(sheet, network, '', isTies ? 'tiesByName' : 'actors'),
        types: new Map<string, string>(),
      };
      const whole = withTypes(mapping, sheet, network);
      const sliced = await typesInSlices(mapping, sheet, network);
      for (const [key, type] of whole.types) expect(sliced.types.get(key)).toBe(type);
      const byKey = (signs: readonly { readonly key: string }[]) =>
        new Map(signs.map((sign) => [sign.key, sign]));
      expect(byKey(await signsInSlices(mapping, sheet, network))).toEqual(
        byKey(typeSigns(mapping, sheet, network)),
      );
    }),
    { numRuns: 5 },
  );
});

it('looks at each column of a list once, whoever guesses', async () => {
  const read: number[] = [0, 0];
  const row = new Proxy(['Hort Nord', 'Hort'], {
    get(cells, at) {
      if (at in read) read[Number(at)] = (read[Number(at)] ?? 0) + 1;
      return cells[Number(at)];
    },
  });
  const sheet = { header: ['Name', 'Typ'], rows: Array.from({ length: 4000 }, () => row) };
  await lookInSlices(sheet);
  const columns = columnsOf(sampleOf(sheet));
  expect(columns.map(({ at }) => at)).toEqual([0, 1]);
  const before = [...read];
  expect(columnsOf(sampleOf(sheet)).map(({ cells }) => cells.institutions)).toEqual([1, 1]);
  expect(read).toEqual(before);
});

it('samples a long list evenly and a short one whole', () => {
  const sheet = (length: number) => ({
    header: ['Name'],
    rows: Array.from({ length }, (_, at) => [String(at)]),
  });
  expect(sampleOf(sheet(3000)).rows).toHaveLength(3000);
  expect(isLong(sheet(3000))).toBe(false);
  const sample = sampleOf(sheet(50_000)).rows.map(([cell]) => Number(cell));
  expect(sample.length).toBeLessThanOrEqual(3000);
  expect(sample[0]).toBe(0);
  expect(sample.at(-1)).toBeGreaterThan(49_900);
  expect(isLong(sheet(50_000))).toBe(true);
});
