// Every notation a person may type or paste, and that what is shown can be read again.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { fields } from '../model/fields';
import { Network } from '../model/network';
import type { AnyRecord, Scalar } from '../model/records';
import { actorTypes } from '../model/taxonomy';
import type { SubjectTable } from '../session/session';
import { choiceWord, showValue, typeName } from './fieldWords';
import { parseInput } from './parseInput';
import { deeds } from './recordDeeds';

const actor = {
  id: 'act-a',
  name: 'Grundschule Mitte',
  shortName: 'GS Mitte',
  type: 'primary_school',
  'tag.Ganztag': true,
} as const;
const tie = { id: 'coop-1', actorA: 'act-a', actorB: 'act-b', intensity: 2 };
const network = new Network(
  'net',
  rowsFrom({
    actors: [
      actor,
      { id: 'act-b', name: 'Jugendamt', type: 'youth_office' },
      { id: 'act-c', name: 'Hort Müller', type: 'after_school_care' },
      { id: 'act-d', name: 'Doppel', type: 'association' },
      { id: 'act-e', name: 'Doppel', type: 'association' },
    ],
    contacts: [{ id: 'con-1', actorId: 'act-a', firstName: 'Eva', lastName: 'Muster', title: 'Dr.' }],
    types: [{ id: 'own-1', name: 'Lernwerkstatt', parent: 'primary_school' }],
    cooperations: [tie],
  }),
);

function read(table: SubjectTable, property: string, text: string, record: AnyRecord = actor): unknown {
  const parsed = parseInput(network, table, property, text, record);
  return 'patch' in parsed ? parsed.patch : parsed.problem.code;
}

describe('text is read as a value', () => {
  const cases: readonly [SubjectTable, string, string, unknown][] = [
    ['actors', 'validFrom', '01.08.2026', '2026-08-01'],
    ['actors', 'validFrom', '1.8.26', '2026-08-01'],
    ['actors', 'validFrom', '2026-08-01', '2026-08-01'],
    ['actors', 'validFrom', '1/8/2026', '2026-08-01'],
    ['actors', 'fte', '0,75', 0.75],
    ['actors', 'fte', '1.250,5', 1250.5],
    ['actors', 'pupilCount', '1.250', 1250],
    ['actors', 'allDay', 'ja', true],
    ['actors', 'allDay', 'x', true],
    ['actors', 'allDay', 'WAHR', true],
    ['actors', 'allDay', 'Nein', false],
    ['actors', 'allDay', '0', false],
    ['actors', 'status', 'ruhend', 'dormant'],
    ['actors', 'status', 'Dormant', 'dormant'],
    ['actors', 'governance', 'ÖFFENTLICH', 'public'],
    ['actors', 'type', 'Grundschule', 'primary_school'],
    ['actors', 'type', 'grundschule ', 'primary_school'],
    ['actors', 'type', 'youth_office', 'youth_office'],
    ['actors', 'type', 'Lernwerkstatt', 'own-1'],
    ['actors', 'type', 'GmS', 'community_school'],
    ['actors', 'postalCode', ' 06618 ', '06618'],
    ['cooperations', 'intensity', '3', 3],
    ['cooperations', 'intensity', '2 – Koordination', 2],
    ['cooperations', 'intensity', 'koordination', 2],
    ['cooperations', 'intensity', 'mittel', 2],
    ['cooperations', 'actorA', 'Jugendamt', 'act-b'],
    ['cooperations', 'actorA', 'hort mueller', 'act-c'],
    ['cooperations', 'actorA', 'GS Mitte', 'act-a'],
    ['cooperations', 'actorA', 'act-b', 'act-b'],
    ['cooperations', 'contactA', 'Dr. Eva Muster', 'con-1'],
    ['cooperations', 'contactA', 'Muster, Eva', 'con-1'],
    ['actors', 'own.Farbe', ' grün ', 'grün'],
  ];
  it.each(cases)('%s.%s: "%s"', (table, property, text, value) => {
    expect(read(table, property, text, table === 'cooperations' ? tie : actor)).toEqual({
      [property]: value,
    });
  });

  it('replaces a list as a whole, known words by their code', () => {
    expect(read('actors', 'tag', 'Sport | Ganztag')).toEqual({ 'tag.Sport': true });
    expect(read('actors', 'tag', '')).toEqual({ 'tag.Ganztag': null });
    expect(read('actors', 'funding', 'Landkreis; Spende')).toEqual({
      'funding.county': true,
      'funding.Spende': true,
    });
  });

  it('empties a field, but never a required one', () => {
    expect(read('actors', 'region', ' ')).toEqual({ region: null });
    expect(read('actors', 'name', '')).toBe('required');
  });
});

describe('text that means nothing is refused', () => {
  it.each<[SubjectTable, string, string, string]>([
    ['actors', 'validFrom', '31.02.2026', 'notADate'],
    ['actors', 'validFrom', 'bald', 'notADate'],
    ['actors', 'fte', 'viel', 'notANumber'],
    ['actors', 'pupilCount', '12,5', 'notWhole'],
    ['actors', 'pupilCount', '-3', 'tooSmall'],
    ['actors', 'allDay', 'vielleicht', 'badValue'],
    ['actors', 'status', 'fleißig', 'unknownChoice'],
    ['actors', 'type', 'Raumstation', 'unknownType'],
    ['cooperations', 'intensity', '7', 'tooLarge'],
    ['cooperations', 'actorA', 'Niemand', 'unknownReference'],
    ['cooperations', 'actorA', 'Doppel', 'unknownReference'],
    ['actors', 'extKey', 'x', 'unknownField'],
  ])('%s.%s: "%s" is %s', (table, property, text, code) => {
    expect(read(table, property, text, table === 'cooperations' ? tie : actor)).toBe(code);
  });
});

describe('what a table shows can be pasted back', () => {
  it('for every word of every choice', () => {
    const lost: string[] = [];
    for (const table of Object.keys(deeds) as SubjectTable[]) {
      for (const field of fields[table].filter(({ kind }) => kind === 'choice')) {
        for (const code of field.choices ?? []) {
          const back = read(table, field.key, choiceWord(table, field, code));
          if ((back as Record<string, Scalar>)[field.key] !== code)
            lost.push(`${table}.${field.key}.${code}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('for every actor type', () => {
    const lost = actorTypes.filter(({ code }) => {
      const back = read('actors', 'type', typeName(network, code));
      return (back as Record<string, Scalar>)['type'] !== code;
    });
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  it('for words that hold the sign between words', () => {
    const odd = { ...actor, 'tag.Schule|Hort': true, 'tag.C:\\': true } as AnyRecord;
    const shown = showValue(network, 'actors', 'tag', odd);
    expect(read('actors', 'tag', shown, odd)).toEqual({});
    expect(read('actors', 'tag', shown)).toEqual({ 'tag.Schule|Hort': true, 'tag.C:\\': true });
  });

  it('for every step and every name', () => {
    for (const property of ['intensity', 'actorA', 'actorB']) {
      const shown = showValue(network, 'cooperations', property, tie);
      expect(read('cooperations', property, shown, tie)).toEqual({
        [property]: (tie as Record<string, Scalar>)[property],
      });
    }
  });
});
