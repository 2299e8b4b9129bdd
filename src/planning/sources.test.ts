// Whether a file is known as the next edition of a list, and what is remembered and exchanged of its columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { guessMapping } from './mappingGuess';
import { acceptedChange } from './planAccepted';
import type { Sheet } from './planCells';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import { profileFromText, profileOf, profileToText, withProfile } from './sourceProfile';
import { findSource } from './sourceEdition';
import { sourceOf } from './sources';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const sheet: Sheet = {
  header: ['Verein', 'Ansprache', 'Ort', 'Nr.', 'Ort'],
  rows: [
    ['Chor Nord', 'du', 'Halle', '1', 'Saale'],
    ['Chor Süd', 'Sie', 'Zeitz', '2', 'Elster'],
  ],
};
const chosen = {
  ...guessMapping(sheet, net(''), 'Vereine 2025.csv'),
  targets: ['value:name', 'value:note', 'own', 'key', 'value:city'],
  types: new Map([['main name ', 'association']]),
  intensity: 3,
};

function knowing(): Network {
  const start = net('');
  const { change } = acceptedChange(
    planLists([{ sheet, mapping: chosen }], noDecisions, start, world),
    noDecisions,
  );
  return new Network(start.id, apply(start.rows, change));
}

describe('the next edition of a list', () => {
  const network = knowing();

  it('is known by name and headers, in any order and with a column more', () => {
    const other: Sheet = {
      header: ['Ort', 'Telefon', 'Verein', 'Nr.', 'Ansprache', 'Ort'],
      rows: [['Halle', '0345', 'Chor Nord', '1', 'du', 'Saale']],
    };
    const mapping = guessMapping(other, network, 'Vereine 2026-03.csv');
    expect(mapping.targets).toEqual(['own', 'value:phone', 'value:name', 'key', 'value:note', 'value:city']);
    expect(mapping).toMatchObject({ source: 'Vereine 2025', kind: 'actors', intensity: 3 });
    expect(mapping.types.get('main name ')).toBe('association');
    expect(sourceOf(network, { mapping })?.importedOn).toBe('2026-11-22');
    expect(findSource(network, 'Vereine 2026-03.csv', other)?.certainty).toBe('sure');
  });

  it('of another name with the same columns is another list whose columns mean the same', () => {
    const mapping = guessMapping(
      sheet,
      new Network('n', { ...network.rows, actors: new Map() }),
      'Chöre.csv',
    );
    expect(mapping.targets).toEqual(chosen.targets);
    expect(mapping.source).toBe('Chöre');
  });

  it('is not seen in a list with other columns, another kind or another sheet', () => {
    const other = (header: readonly string[]): Sheet => ({ header, rows: [] });
    expect(findSource(network, 'Vereine 2025.csv', other(['Kita', 'Leitung', 'Ort']))).toBeUndefined();
    expect(findSource(network, 'Vereine 2025.csv', sheet, 'contacts')).toBeUndefined();
    const elsewhere = findSource(network, 'Vereine 2025.csv', other(sheet.header), 'actors', 'Blatt 2');
    expect(elsewhere).toBeUndefined();
  });
});

describe('a mapping as a file', () => {
  const text = profileToText(profileOf(sheet, chosen));

  it('comes back as it was and fits the list again', () => {
    const read = profileFromText(text);
    if (!read.ok) throw new Error(read.code);
    expect(profileToText(read.profile)).toBe(text);
    const bare = guessMapping(sheet, net(''), 'x.csv');
    expect(withProfile(bare, sheet, read.profile, net(''))).toEqual({ ...chosen, types: chosen.types });
  });

  it('holds types of its type column and none of a column that was taken for one once', () => {
    const types = new Map([
      ['main cell Halle', 'association'],
      ['main cell Erika Beispiel', 'association'],
      ['main name chor', 'association'],
    ]);
    const targets = chosen.targets.with(2, 'value:type');
    const profile = profileOf(sheet, { ...chosen, targets, types });
    expect([...profile.types.keys()]).toEqual(['main cell Halle', 'main name chor']);
  });

  it('keeps the column by which rows find their records', () => {
    const mapping = { ...chosen, keyColumn: 4 };
    const read = profileFromText(profileToText(profileOf(sheet, mapping)));
    if (!read.ok) throw new Error(read.code);
    expect(withProfile(mapping, sheet, read.profile, net('')).keyColumn).toBe(4);
    const turned = { header: ['Ort', 'Nr.', 'Ort'] };
    expect(withProfile(mapping, turned, read.profile, net('')).keyColumn).toBe(2);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another file', '{"a":1}'],
    ['a list', '[1]'],
    ['an unknown kind', text.replace('"actors"', '"planets"')],
    ['no columns', text.replace(/"columns": \[[\s\S]*?\n \],/, '"columns": [],')],
  ])('is refused when it is %s', (_, wrong) => {
    expect(profileFromText(wrong)).toEqual({ ok: false, code: 'notAProfile' });
  });

  it('of a newer version is told apart', () => {
    expect(profileFromText(text.replace('"version": 1', '"version": 2'))).toEqual({
      ok: false,
      code: 'newerProfile',
    });
  });

  it('never brings what this app does not know', () => {
    const strange = text.replace('value:note', 'value:__proto__').replace('association', 'no_such_type');
    const read = profileFromText(strange);
    if (!read.ok) throw new Error(read.code);
    const mapping = withProfile(chosen, sheet, read.profile, net(''));
    expect(mapping.targets[1]).toBe('value:note');
    expect(mapping.types.size).toBe(0);
  });

  it('of any text is read or refused, never thrown', () => {
    const bent = fc
      .jsonValue()
      .map((value) =>
        text.replace('{', `{"columns": ${JSON.stringify(value)}, "types": ${JSON.stringify(value)},`),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), bent), (any) => {
        const read = profileFromText(any);
        const fitted = read.ok ? withProfile(chosen, sheet, read.profile, net('')).targets : chosen.targets;
        expect(fitted).toHaveLength(5);
      }),
      { numRuns: 300 },
    );
  });
});
