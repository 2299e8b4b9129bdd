// What is typed in a meeting is read as it was meant: known names first, whatever signs and hyphens stand in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor } from '../model/records';
import { askedEnd, type Choices, completed, type LineEnd, readLine } from './captureLine';
import { NameBook } from './captureNames';

const actor = (id: string, name: string, shortName?: string): Actor => ({
  id,
  name,
  type: 'primary_school',
  ...(shortName !== undefined && { shortName }),
});
const book = (actors: readonly Actor[]) => new NameBook(new Network('net', rowsFrom({ actors })));

const names = book([
  actor('gs', 'Grundschule Nord', 'GS Nord'),
  actor('asd', 'Allgemeiner Sozialer Dienst Mitte', 'ASD Mitte'),
  actor('asd2', 'Allgemeiner Sozialer Dienst Süd', 'ASD Süd'),
  actor('kjh', 'Kinder- und Jugendhilfe'),
  actor('ssa', 'SSA GS-Nord'),
  actor('team', 'Regionalteam, 2'),
  actor('club', 'Club – am Markt'),
  actor('rat', 'Rat; Tat – Ort'),
  actor('twin1', 'Verein'),
  actor('twin2', 'Verein'),
]);

const told = (end: LineEnd): string =>
  end.kind === 'known' ? end.id : end.kind === 'several' ? end.ids.join('|') : `new ${end.text}`;

function read(line: string, choices?: Choices): string {
  const reading = readLine(line, names, choices);
  if (reading.kind === 'noStep') return `no step ${reading.text}`;
  if (reading.kind === 'many') return `several, first ${reading.text}`;
  if (reading.kind === 'half') return `half ${told(reading.from)}`;
  return `${told(reading.from)} / ${told(reading.to)} / ${String(reading.step)}`;
}

describe('a typed line', () => {
  it.each([
    ['Grundschule Nord – ASD Mitte, 2', 'gs / asd / 2'],
    ['Grundschule Nord - ASD Mitte, 2', 'gs / asd / 2'],
    ['Grundschule Nord — ASD Mitte; 0', 'gs / asd / 0'],
    ['Grundschule Nord -> ASD Mitte Stufe 4', 'gs / asd / 4'],
    ['Grundschule Nord → ASD Mitte, Stufe 3', 'gs / asd / 3'],
    ['GS Nord-ASD Mitte,1', 'gs / asd / 1'],
    ['  gs   nord –ASD MITTE ,  2 ', 'gs / asd / 2'],
    ['Grundschule Nord – ASD Mitte', 'gs / asd / undefined'],
    ['ASD Sued – GS Nord, 2', 'asd2 / gs / 2'],
    ['Kinder- und Jugendhilfe – SSA GS-Nord, 3', 'kjh / ssa / 3'],
    ['SSA GS-Nord-Kinder- und Jugendhilfe, 3', 'ssa / kjh / 3'],
    ['Club – am Markt – Grundschule Nord, 1', 'club / gs / 1'],
    ['Grundschule Nord – Club – am Markt', 'gs / club / undefined'],
    ['Grundschule Nord – Regionalteam, 2', 'gs / team / undefined'],
    ['Grundschule Nord – Regionalteam, 2, 4', 'gs / team / 4'],
    ['Hort Süd-West – ASD Mitte, 2', 'new Hort Süd-West / asd / 2'],
    ['Grundschule Nord – Kinder- und Familienhaus, 1', 'gs / new Kinder- und Familienhaus / 1'],
    ['Hort A - Hort B', 'new Hort A / new Hort B / undefined'],
    ['Grundschule Nord – ASD, 2', 'gs / asd|asd2 / 2'],
    ['Verein – GS Nord, 2', 'twin1|twin2 / gs / 2'],
    ['Kinder – GS Nord, 2', 'kjh / gs / 2'],
    ['Grundschule Nord – ASD Mitte, 7', 'no step 7'],
    ['Grundschule Nord – ASD Mitte, 22', 'no step 22'],
    [
      'Grundschule Nord – ASD Mitte, 2; Verein Ost – ASD Süd',
      'several, first Grundschule Nord – ASD Mitte, 2',
    ],
    ['Hort A – Hort B; Hort C – Hort D; Hort E – Hort F, 1', 'several, first Hort A – Hort B'],
    ['Haus; Garten – GS Nord, 2', 'new Haus; Garten / gs / 2'],
    ['Grundschule Nord – Rat; Tat – Ort', 'gs / rat / undefined'],
    ['Grundschule Nord', 'half gs'],
    ['Grundschule Nord –', 'half gs'],
    ['SSA GS-Nord', 'half ssa'],
    ['Haus Nord-West', 'half new Haus Nord-West'],
    ['Grundschule Nord, 2', 'half gs'],
    ['', 'half new '],
    ['–', 'half new '],
    [', 2', 'half new '],
  ])('%s', (line, meaning) => {
    expect(read(line)).toBe(meaning);
  });

  it('takes what was chosen from the list', () => {
    expect(read('Verein – GS Nord, 2', new Map([['Verein', { id: 'twin2' }]]))).toBe('twin2 / gs / 2');
    expect(read('Kinder – GS Nord', new Map([['Kinder', {}]]))).toBe('new Kinder / gs / undefined');
  });

  it('is completed where it was asked about', () => {
    const done = (line: string, name: string) => completed(readLine(line, names), name);
    expect(done('Grunds', 'Grundschule Nord')).toBe('Grundschule Nord – ');
    expect(done('GS Nord – ASD, 2', 'ASD Süd')).toBe('GS Nord – ASD Süd, 2');
    expect(done('Verein – AS', 'Verein am Park')).toBe('Verein am Park – AS');
    const asked = (line: string) => askedEnd(readLine(line, names))?.text;
    expect([asked('Gru'), asked('GS Nord – A'), asked('Verein – A')]).toEqual(['Gru', 'A', 'Verein']);
  });
});

describe('the letters that the map writes into a node', () => {
  const lettered = book([
    { id: 'jhp', name: 'Jugendhilfeplanung', type: 'youth_planning' },
    { id: 'nw', name: 'Schulerfolg sichern', type: 'network_office' },
    { id: 'asd1', name: 'Team Mitte', type: 'social_services_team' },
    { id: 'asd2', name: 'Team Süd', type: 'social_services_team' },
    { id: 'ja', name: 'Jugendamt', shortName: 'Amt', type: 'youth_office' },
    { id: 'jan', name: 'Jana Beispiel Stiftung', type: 'association' },
  ]);
  const ends = (line: string, choices?: Choices) => {
    const reading = readLine(line, lettered, choices);
    return reading.kind === 'whole' ? [told(reading.from), told(reading.to)] : reading.kind;
  };

  it('mean the one actor that bears them, where nobody is called so', () => {
    expect(ends('JHP – Team Mitte, 2')).toEqual(['jhp', 'asd1']);
    expect(ends('nwst - jhp')).toEqual(['nw', 'jhp']);
    // Somebody's name begins like this.
    expect(ends('Jan – JHP')).toEqual(['jan', 'jhp']);
  });

  it('guess nobody among several, who are offered', () => {
    expect(ends('ASD – JHP')).toEqual(['asd1|asd2', 'jhp']);
    expect(readLine('ASD', lettered)).toEqual({
      kind: 'half',
      from: { kind: 'several', text: 'ASD', ids: ['asd1', 'asd2'], isType: true },
    });
    expect(ends('ASD – JHP', new Map([['ASD', {}]]))).toEqual(['new ASD', 'jhp']);
  });
});

describe('any two actors of the demo', () => {
  const { records } = buildDemo('L', '2026-11-22');
  const network = new Network('demo', rowsFrom(records));
  const all = [...network.actors.values()];
  const everybody = new NameBook(network);
  const sign = fc.constantFrom('–', '-', '—', '->', '→', '=>');
  const blanks = fc.constantFrom('', ' ', '  ');
  const stepped = fc.constantFrom(', ', ',', '; ', ' Stufe ', ', Stufe ', ' , ');

  it('are read back exactly with any separator and any step', () => {
    const line = fc.record({
      one: fc.constantFrom(...all),
      other: fc.constantFrom(...all),
      sign,
      before: blanks,
      after: blanks,
      stepped,
      step: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(line, ({ one, other, sign, before, after, stepped, step }) => {
        const end = step === undefined ? '' : `${stepped}${String(step)}`;
        const reading = readLine(`${one.name}${before}${sign}${after}${other.name}${end}`, everybody);
        expect(reading).toEqual({
          kind: 'whole',
          from: { kind: 'known', text: one.name, id: one.id },
          to: { kind: 'known', text: other.name, id: other.id },
          step,
        });
      }),
      { numRuns: 400 },
    );
  });
});
