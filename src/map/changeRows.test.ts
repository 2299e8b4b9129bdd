// The lines and figures beneath two maps.
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../i18n/translate';
import { rowsFrom } from '../model/change';
import { differencesBetween, presenceIn } from '../model/difference';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { changeLines, changeSum } from './changeLines';
import { changeRows, changeWord } from './changeRows';
import { figuresOf } from './dayFigures';
import { timeSummary } from './timeWords';

const tie = (id: string, actorA: string, actorB: string, more: object) => {
  return { id, actorA, actorB, intensity: 2, ...more };
};
const network = new Network(
  'n',
  rowsFrom({
    networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '', ownActorId: 'own' }],
    actors: [
      { id: 'gs', name: 'Grundschule Nord', shortName: 'GS Nord', type: 'primary_school', region: 'Nord' },
      { id: 'sek', name: 'Sek Mitte', type: 'secondary_school', region: 'Mitte', validFrom: '2026-08-01' },
      { id: 'asd', name: 'ASD', type: 'social_services_team', region: 'Mitte' },
      { id: 'own', name: 'Netzwerkstelle', type: 'network_office' },
    ],
    contacts: [{ id: 'p', actorId: 'asd', lastName: 'Geheim', validTo: '2026-05-31' }],
    cooperations: [
      tie('old', 'gs', 'asd', { intensity: 1, validTo: '2026-01-31', intensityTarget: 3 }),
      tie('now', 'asd', 'gs', { intensity: 3, validFrom: '2026-02-01', intensityTarget: 3 }),
      tie('lost', 'own', 'gs', { validTo: '2026-06-30' }),
      tie('born', 'sek', 'asd', { intensity: 1, validFrom: '2026-08-01' }),
    ],
    gremien: [{ id: 'g', name: 'Arbeitsgemeinschaft', shortName: 'AG 78', type: 'working_group_78' }],
    seats: [
      { id: 's1', gremiumId: 'g', actorId: 'asd', role: 'chair', holderId: 'p' },
      { id: 's2', gremiumId: 'g', actorId: 'gs', role: 'member', validFrom: '2026-03-01' },
    ],
  }),
);
const on = (day: string) => visibleIn(network, noFilter, day);
const [before, after] = [on('2025-11-22'), on('2026-11-22')];
const differences = differencesBetween(presenceIn(network, before), presenceIn(network, after));

afterEach(() => speak('de'));

describe('the list of differences', () => {
  const rows = changeRows(network, differences);

  it('is summed up by what it is of, and the parts make the sum', () => {
    const [sum, ...parts] = [...changeSum(rows).matchAll(/\d+/g)].map(([number]) => Number(number));
    expect(sum).toBe(rows.length);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((one, other) => one + other, 0)).toBe(sum);
  });

  it('stands on paper with every line once, below its kind and its number', () => {
    const lines = changeLines(network, differences);
    expect(lines.filter(({ kind }) => kind === 'change')).toHaveLength(rows.length);
    expect(lines[0]?.text).toBe('Kooperation neu (1)');
    expect(lines[1]).toEqual({ kind: 'change', text: 'Sek Mitte – ASD', detail: '1 · 01.08.2026' });
    for (const { name } of rows) expect(lines.map(({ text }) => text)).toContain(name);
  });

  it('tells who, what became of it, which step and when, grouped by what it is', () => {
    const told = rows.map(({ name, kind, step, on: day, region }) => [
      changeWord(kind),
      name,
      step,
      day,
      region,
    ]);
    expect(told).toEqual([
      ['Kooperation neu', 'Sek Mitte – ASD', '1', '2026-08-01', 'Mitte'],
      ['Kooperation beendet', 'Netzwerkstelle – GS Nord', '2', '2026-06-30', 'Nord'],
      ['Kooperation vertieft', 'ASD – GS Nord', '1 → 3', '2026-02-01', 'Mitte, Nord'],
      ['Akteur dazugekommen', 'Sek Mitte', '', '2026-08-01', 'Mitte'],
      ['Sitz neu', 'AG 78: GS Nord', '', '2026-03-01', 'Nord'],
      ['Sitz frei geworden', 'AG 78: ASD', '', '', 'Mitte'],
    ]);
  });

  it('leads to the record that is there now, else to the one that has ended', () => {
    expect(rows.map(({ table, recordId }) => `${table} ${recordId}`).slice(0, 3)).toEqual([
      'cooperations born',
      'cooperations lost',
      'cooperations now',
    ]);
  });

  it('names no person', () => {
    expect(JSON.stringify(rows)).not.toContain('Geheim');
  });
});

describe('the figures of two days', () => {
  const figures = () =>
    Object.fromEntries(
      figuresOf(network, before, after).flatMap(({ lines }) =>
        lines.map(({ name, before: left, after: right }) => [name, `${left} | ${right}`]),
      ),
    );

  it('count what there is, targets reached and seats that are held', () => {
    expect(figures()).toMatchObject({
      Akteure: '3 | 4',
      Kooperationen: '2 | 2',
      'Soll erreicht (Kooperationen mit Soll)': '0 von 1 | 1 von 1',
      'Sitze besetzt': '1 von 1 | 1 von 2',
      '1 Information': '1 | 1',
    });
  });

  it('say how many schools are reached, by kind and region, without the own unit', () => {
    expect(figures()).toMatchObject({
      'alle Schulen': '0 von 1 (0 %) | 1 von 2 (50 %)',
      Grundschule: '0 von 1 (0 %) | 1 von 1 (100 %)',
      Sekundarschule: '– | 0 von 1 (0 %)',
      Nord: '0 von 1 (0 %) | 1 von 1 (100 %)',
      Mitte: '– | 0 von 1 (0 %)',
    });
  });

  it('speak English, too', async () => {
    await speak('en');
    expect(figures()).toMatchObject({ 'all schools': '0 of 1 (0 %) | 1 of 2 (50 %)' });
    expect(timeSummary('2025-11-22', { differences })).toBe(
      'Since 22/11/2025: 1 new cooperation, 1 ended, 1 continued, 1 actor added',
    );
  });
});
