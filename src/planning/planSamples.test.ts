// Lists as offices publish them, imported whole: counts, keys, types, zeros, phones and umlauts.
import { beforeAll, describe, expect, it } from 'vitest';
import { apply, reverse, same } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { rowsOfNet } from '../model/net';
import { listOf } from '../model/records';
import { cleanings, cleanRows } from '../formats/cleanCells';
import { readText } from '../formats/encoding';
import { guessMapping, typeSigns } from './mappingGuess';
import { type Planned as Plan, plan } from './plan.sample';
import type { Sheet } from './planCells';
import { readTable } from '../formats/readTable';
import { hasSample, sampleBytes, sampleNames } from '../formats/files.sample';

const safe = cleanings.filter((one) => one.safe).map((one) => one.code);

function sheetOf(path: string): Sheet {
  const table = readTable(readText(sampleBytes(path)).text);
  return { header: table.header, rows: cleanRows(table.rows, safe) };
}

function emptyNetwork(): Network {
  return new Network('net-1', {
    ...rowsOfNet(''),
    types: new Map(),
    gremien: new Map(),
    seats: new Map(),
    views: new Map(),
    placements: new Map(),
  });
}

let next = 0;

function world(): World {
  return { today: '2026-11-22', newId: () => `fresh-${next++}` };
}

function withPlan(network: Network, { change }: Plan): Network {
  return new Network(network.id, apply(network.rows, change));
}

const grants = 'a03_hh_zuwendungen_2011_2013_tsv/zuwendungsberichte_2011_2013.tsv';
const partners = 'a07_berlin_schulpartner/partner-schools-BE.csv';

describe('the cooperation partners of the Berlin schools', () => {
  const sheet = hasSample(partners) ? sheetOf(partners) : undefined;
  const start = emptyNetwork();
  let done: Plan;

  beforeAll(() => {
    if (sheet === undefined) throw new Error(`the sample ${partners} is absent`);
    done = plan(
      sheet,
      guessMapping(sheet, start, 'partner-schools-BE.csv'),
      start,
      world(),
      'partner-schools-BE.csv',
    );
  });

  it('are read as ties by name with school, key and types of both ends', () => {
    const { kind, targets, source } = guessMapping(sheet as Sheet, start, 'partner-schools-BE.csv');
    expect(kind).toBe('tiesByName');
    expect(source).toBe('partner-schools-BE');
    expect(targets).toEqual([
      'a/value:name',
      'a/key',
      'a/value:schoolNo',
      'a/value:type',
      'b/value:name',
      'b/own',
      'b/value:type',
      'b/own',
      'a/own',
    ]);
  });

  it('become 410 schools, 2,122 partners and 2,969 ties in one change; the empty partner is reported', () => {
    // 2,977 rows are 2,970 different pairs; one of them has no partner, so nobody it could be a tie to.
    expect(done.counts.get('actors')).toEqual({ added: 2532, changed: 0, unchanged: 0 });
    expect(done.counts.get('cooperations')).toEqual({ added: 2969, changed: 0, unchanged: 0 });
    expect(done.mergedRows).toBe(7);
    expect(done.refusedRows).toBe(1);
    expect((sheet as Sheet).rows.length - done.mergedRows).toBe(2970);
    expect(done.problems).toMatchObject([{ code: 'missingEnd', field: 'actorB' }]);
    expect((sheet as Sheet).rows[done.problems[0]?.row ?? -1]?.[0]).toContain('Grone');
    expect(done.change.label).toEqual({ code: 'importList', count: 5501, name: 'partner-schools-BE.csv' });
    const schools = [...withPlan(start, done).actors.values()].filter((actor) => actor.extKey !== undefined);
    expect(schools).toHaveLength(410);
    expect(new Set(schools.map((school) => school.schoolNo)).size).toBe(410);
    expect(schools.every((school) => school['own.state'] === 'BE')).toBe(true);
  });

  it('have the types that the table of values gives them', () => {
    const mapping = guessMapping(sheet as Sheet, start, '');
    const signs = typeSigns(mapping, sheet as Sheet, start).filter(({ side }) => side === 'b');
    const codeOf = (text: string) => signs.find((sign) => sign.text === text)?.guess.code;
    expect(codeOf('Öffentliche Infrastruktur (Sicherheit/Ordnung/Verkehr)')).toBe('other_police_justice');
    expect(codeOf('Öffentliche Infrastruktur (Agentur für Arbeit)')).toBe('employment_agency');
    expect(codeOf('Öffentliche Infrastruktur (Bildung/Uni/Hochschule/Forschung)')).toBe('university');
    expect(codeOf('Gemeinnütziger Akteur')).toBe('association');
    expect(codeOf('Wirtschaftsakteur')).toBe('company');
    expect(codeOf('Partnerschule')).toBe('other_school');
    expect(codeOf('Unklar')).toBe('other_other');
    const types = new Map(mapping.types).set('b cell Unklar', 'media');
    const changed = withPlan(start, plan(sheet as Sheet, { ...mapping, types }, start, world()));
    const media = [...changed.actors.values()].filter((actor) => actor.type === 'media');
    expect(media).toHaveLength(signs.find((sign) => sign.text === 'Unklar')?.count ?? -1);
  });

  it('leave nothing to do when they are imported again, and nothing behind when taken back', () => {
    const imported = withPlan(start, done);
    const again = plan(
      sheet as Sheet,
      guessMapping(sheet as Sheet, imported, 'andere.csv'),
      imported,
      world(),
    );
    expect(again.change.ops).toEqual([]);
    expect(again.counts.get('cooperations')).toEqual({ added: 0, changed: 0, unchanged: 2969 });
    expect(same(apply(imported.rows, reverse(done.change)), start.rows)).toBe(true);
  });

  it('come back by a second import after they were undone', () => {
    const imported = withPlan(start, done);
    const undone = new Network('net-1', apply(imported.rows, reverse(done.change)));
    const again = withPlan(
      undone,
      plan(sheet as Sheet, guessMapping(sheet as Sheet, undone, 'x.csv'), undone, world()),
    );
    expect(again.actors.size).toBe(2532);
    expect(again.cooperations.size).toBe(2969);
  });
});

const schools = 'a05_berlin_schulen_bom/schulen.csv';
const racismList = 'a10_programmlisten/Wettbewerbe - Schule gegen Rassismus.csv';
const fenceList = 'a10_programmlisten/Wettbewerbe - Blick über den Zaun.csv';
const swissList = 'a19_stgallen_kindergarten/kindergarten.csv';

/** One case where all these files are here, none where the licences keep them out of `fixtures/`. */
function here(...paths: readonly string[]): readonly string[] {
  return paths.every(hasSample) ? paths.slice(0, 1) : [];
}

describe('lists of schools and kindergartens', () => {
  it('are here at least as the one that may be copied', () => {
    expect(sampleNames('a10_programmlisten').some((name) => name.endsWith('.csv'))).toBe(true);
  });

  function imported(path: string) {
    const sheet = sheetOf(path);
    const start = emptyNetwork();
    const mapping = guessMapping(sheet, start, path.split('/').at(-1) ?? '');
    const done = plan(sheet, mapping, start, world());
    return { sheet, mapping, done, network: withPlan(start, done), start };
  }

  it.each(here(grants))('become one actor for each of the 4,303 recipients of grants in %s', (path) => {
    const { mapping, done, network } = imported(path);
    expect(mapping).toMatchObject({ kind: 'actors', mergesNames: true });
    expect(mapping.targets[1]).toBe('value:name');
    expect(done.problems).toEqual([]);
    expect(done.mergedRows).toBe(9635 - 4303);
    expect(new Set([...network.actors.values()].map(({ name }) => name)).size).toBe(4303);
    expect(network.actors.size).toBe(4303);
    const rows = done.items.flatMap((item) => item.rows);
    expect(rows).toHaveLength(9635);
  });

  it.each(here(schools))('keep numbers, phones with a plus and umlauts of all 917 schools in %s', (path) => {
    const { sheet, mapping, done, network } = imported(path);
    expect(mapping.kind).toBe('actors');
    expect(mapping.targets.slice(0, 5)).toEqual([
      'value:schoolNo',
      'value:name',
      'value:postalCode',
      'value:street',
      'value:phone',
    ]);
    expect(done.problems).toEqual([]);
    expect(network.actors.size).toBe(917);
    const actors = [...network.actors.values()];
    sheet.rows.forEach((row, at) => {
      const { schoolNo, name, postalCode, phone } = actors[at] ?? {};
      expect([schoolNo, name, postalCode, phone ?? '']).toEqual([row[0], row[1], row[2], row[4]]);
    });
    expect(actors.filter((actor) => actor.phone?.startsWith('+49')).length).toBeGreaterThan(900);
  });

  it.each(here(schools))('tell the three schools of one name apart when %s comes again', (path) => {
    const { sheet, network } = imported(path);
    expect(plan(sheet, guessMapping(sheet, network, 'neu.csv'), network, world()).change.ops).toEqual([]);
  });

  it.each(here(racismList, fenceList))('take lists like %s as actors with whole postal codes', () => {
    const names = sampleNames('a10_programmlisten').filter((name) => name.endsWith('.csv'));
    expect(names).toHaveLength(3);
    const results = names.map((name) => imported(`a10_programmlisten/${name}`));
    expect(results.map(({ mapping }) => mapping.kind)).toEqual(['actors', 'actors', 'actors']);
    expect(results.map(({ network }) => network.actors.size)).toEqual([131, 144, 2305]);
    expect(results.map(({ done }) => done.mergedRows)).toEqual([0, 0, 1]);
    expect(results.flatMap(({ done }) => done.problems)).toEqual([]);
    const racism = [...(results[2]?.network.actors.values() ?? [])];
    expect(racism.find((actor) => actor.name === 'Oberschule Regis-Breitingen')?.postalCode).toBe('04565');
    expect(racism.find((actor) => actor.name === 'Mörike-Gymnasium')).toMatchObject({
      street: 'Karlstraße 19',
      type: 'grammar_school',
    });
  });

  it.each(here(fenceList, swissList))('give postal codes of %s their zero, but not Swiss ones', (path) => {
    const looked = imported(path);
    const codes = [...looked.network.actors.values()].map((actor) => actor.postalCode ?? '');
    expect(looked.mapping.repairPostalCodes).toBe(true);
    expect(codes.filter((code) => /^\d{4}$/.test(code))).toEqual([]);
    expect(codes).toContain('06130');
    const swiss = imported(swissList);
    expect(swiss.mapping.repairPostalCodes).toBe(false);
    expect([...swiss.network.actors.values()][0]).toMatchObject({
      name: 'Kindergarten Alpsteinstrasse 7 I',
      postalCode: '9014',
      phone: '+41714992097',
      type: 'daycare_centre',
    });
    expect(swiss.network.actors.size).toBe(72);
    expect(listOf([...swiss.network.actors.values()][0] as never, 'own')).toContain('geometry');
  });
});
