// A list that is about others than those who are here: the same name without a place is asked about, never taken for sure.
import { describe, expect, it } from 'vitest';
import { networkOf, taken } from './twins.sample';

const here = () => networkOf([{ name: 'Musikschule Fröhlich', city: 'Grünau', phone: '1' }, { name: 'AWO' }]);

const others = Array.from({ length: 12 }, (_, at) => `GS Berlin ${String(at)}`);
const ties = (names: readonly string[]) =>
  [
    'Schule;Partner;Telefon',
    ...names.map((name) => `${name};Musikschule Fröhlich;2`),
    'GS Zuletzt;AWO;3',
  ].join('\n');

describe('a list of strangers', () => {
  it('makes nobody of it who has a place here, but tells the likeness', async () => {
    const { actors, alike } = await taken(ties(others), here());
    expect(actors.filter(({ name }) => name === 'Musikschule Fröhlich')).toHaveLength(2);
    expect(actors.find(({ city }) => city === 'Grünau')).toMatchObject({ phone: '1' });
    expect(alike).toBeGreaterThan(0);
  });

  it('still means whoever has no place here, either', async () => {
    const { actors } = await taken(ties(others), here());
    expect(actors.filter(({ name }) => name === 'AWO')).toHaveLength(1);
  });

  it('means everybody it names with their place', async () => {
    const rows = others.map((name) => `${name};Berlin`);
    const { actors } = await taken(['Name;Ort', ...rows, 'Musikschule Fröhlich;Grünau'].join('\n'), here());
    expect(actors.filter(({ name }) => name === 'Musikschule Fröhlich')).toHaveLength(1);
  });
});

describe('a list of those who are here', () => {
  it('means them by their names', async () => {
    const { actors, ties: made } = await taken(
      'Schule;Partner\nGS Nord;Musikschule Fröhlich\nGS Nord;AWO\n',
      here(),
    );
    expect(actors).toHaveLength(3);
    expect(made).toEqual(['GS Nord – Musikschule Fröhlich', 'GS Nord – AWO']);
  });
});
