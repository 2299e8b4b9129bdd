// The first proposal for a list: kind, columns, types and switches. Everything in it is shown and can be changed.
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { Actor, Source } from '../model/records';
import type { ImportKind } from '../formats/columns';
import { guessKind } from './guessKind';
import { areNew, areStrangers } from './guessNew';
import { relationKindFor } from './guessRelations';
import { repeatsNames } from './repeatedNames';
import { bareWordsOf } from './headerWords';
import { guessTargets } from './matchColumns';
import { ownKind, ownKindIn } from '../formats/ownHeader';
import { closerGuess, closerSign, hintIn, type TypeGuess, typeGuesser, typeSign } from './matchTypes';
import { type Mapping, type Side, targetAt, typeKey } from './mapping';
import { partnersIn } from './partnerCell';
import { compareKeys, meanOthers } from './sameKeys';
import type { Sheet } from './planCells';
import { withProfile } from './sourceProfile';
import { type FoundSource, findSource } from './sourceEdition';
import { bareName, freeName, sourceOf } from './sources';

/** One value that decides a type: a word of a type column, or a telling word in names (`''`: names without one). */
export interface TypeSign {
  readonly key: string;
  readonly side: Side;
  readonly from: 'cell' | 'name';
  readonly text: string;
  /** Actors it decides about. */
  readonly count: number;
  /** A few names that fall under it. */
  readonly names: readonly string[];
  readonly guess: TypeGuess;
}

/**
 * A mapping for a list just read, as this network would take it: what was decided about its last edition, where it surely is one, else
 * a guess. `part`: sheet or part of the file.
 */
export function guessMapping(
  sheet: Sheet,
  network: Network,
  fileName: string,
  kind?: ImportKind,
  part = '',
): Mapping {
  return mappingFor(findSource(network, fileName, sheet, kind, part), sheet, network, fileName, kind, part);
}

/** The same where it is known already which list it goes on from. */
export function mappingFor(
  found: Pick<FoundSource, 'source' | 'profile' | 'certainty' | 'keys'> | undefined,
  sheet: Sheet,
  network: Network,
  fileName: string,
  kind?: ImportKind,
  part = '',
): Mapping {
  const guess = freshMapping(
    sheet,
    network,
    fileName,
    kind ?? found?.profile.kind ?? ownKindIn(sheet, network) ?? guessKind(sheet),
    part,
  );
  if (found === undefined) return guess;
  const { source, profile, certainty, keys } = found;
  if (certainty !== 'sure')
    return withTypes(
      withProfile(guess, sheet, { ...profile, source: guess.source }, network),
      sheet,
      network,
    );
  const laid = withProfile(guess, sheet, { ...profile, source: source.name }, network);
  const next = keys === 'renumbered' ? withoutKeys(laid) : laid;
  return withTypes(goingOn(next, source, part), sheet, network);
}

/** A running number that was counted anew tells no record; the names do. */
function withoutKeys(mapping: Mapping): Mapping {
  const isKey = (column: number) => targetAt(mapping, column).role === 'key';
  return { ...mapping, targets: mapping.targets.map((code, column) => (isKey(column) ? 'skip' : code)) };
}

/** The mapping of a list that goes on from that one, whatever sheet it was. */
export function goingOn({ part: _part, ...mapping }: Mapping, source: Source, part: string): Mapping {
  const former = source.part ?? '';
  return { ...mapping, source: source.name, ...(former !== part && { part: former }) };
}

function freshMapping(
  sheet: Sheet,
  network: Network,
  fileName: string,
  kind: ImportKind,
  part: string,
): Mapping {
  const targets = guessTargets(kind, sheet, network);
  const named = typeNamed(part, network) ?? typeNamed(bareName(fileName), network);
  const relationKind = relationKindFor(kind, sheet.header, targets, bareWordsOf);
  const base: Mapping = {
    kind,
    ...(relationKind !== undefined && { relationKind }),
    ...(kind === 'actors' && repeatsNames(sheet, targets) && { mergesNames: true }),
    ...(isForeignList(sheet, network, kind) &&
      areStrangers(sheet, { kind, targets }, network) && { asksNames: true }),
    targets,
    // "Grundschulen" over a list of names that do not tell it.
    types: new Map(kind === 'actors' && named !== undefined ? [[typeKey('main', 'name', ''), named]] : []),
    source: guessSource(sheet, { kind, targets }, network, fileName, part),
    createActors: areNew(sheet, { kind, targets }, network, 'actors'),
    createGremien: areNew(sheet, { kind, targets }, network, 'gremien'),
    intensity: 1,
    // Our own list is right as it is; what a spreadsheet took from it is noticed by comparing.
    repairPostalCodes: ownKind(sheet) === undefined && !isForeign(sheet),
  };
  return withTypes(base, sheet, network);
}

/** A list of actors or ties that is none of ours. */
function isForeignList(sheet: Sheet, network: Network, kind: ImportKind): boolean {
  return (kind === 'actors' || kind === 'tiesByName') && ownKindIn(sheet, network) === undefined;
}

/** The type that the name of a sheet or file is little more than. */
function typeNamed(name: string, network: Network): string | undefined {
  const bare = name.replace(/[\d_.()-]+|liste|übersicht|adressen|stand/gi, ' ').trim();
  const guess = typeGuesser(network.types)(bare);
  if (guess.by === 'word') return guess.code;
  const word = hintIn(bare)?.word ?? '';
  return guess.by === 'hint' && word.length >= bare.length * 0.7 ? guess.code : undefined;
}

/** The same mapping with a guess for every type sign that has none yet; those chosen by hand stay. */
export function withTypes(mapping: Mapping, sheet: Sheet, network: Network): Mapping {
  const types = new Map(mapping.types);
  for (const { key, guess } of typeSigns(mapping, sheet, network))
    if (!types.has(key)) types.set(key, guess.code);
  // Actors that are only named, in lists of something else.
  const hinted = mapping.targets.flatMap((_, column) =>
    targetAt(mapping, column).refersTo === 'actors' && targetAt(mapping, column).role === 'refName'
      ? [column]
      : [],
  );
  for (const column of hinted) {
    for (const name of new Set(sheet.rows.map((row) => row[column] ?? ''))) {
      const hint = hintOf(name);
      if (hint !== undefined && !types.has(hint[0])) types.set(...hint);
    }
  }
  return { ...mapping, types };
}

function hintOf(name: string): [key: string, code: string] | undefined {
  const hint = hintIn(name);
  return hint === undefined ? undefined : [typeKey('main', 'name', hint.word), hint.code];
}

/** What decides the types of actors in this list, most frequent first; nothing where a list brings no actors. */
export function typeSigns(
  mapping: Pick<Mapping, 'kind' | 'targets'>,
  sheet: Sheet,
  network: Network,
): TypeSign[] {
  const guess = typeGuesser(network.types);
  return sidesWithActors(mapping.kind).flatMap((side) => {
    const prefix = side === 'main' ? '' : `${side}/`;
    const at = (code: string) => mapping.targets.indexOf(prefix + code);
    const [nameAt, typeAt, keyAt] = [at('value:name'), at('value:type'), at('key')];
    const groups = new Map<string, Omit<TypeSign, 'key' | 'side'> & { count: number; names: string[] }>();
    const cells = new Map<string, TypeGuess>();
    const guessOf = (cell: string) => {
      const known = cells.get(cell) ?? guess(cell);
      cells.set(cell, known);
      return known;
    };
    const bearers = new Set<string>();
    const tell = (name: string, typeText: string, bearer: string) => {
      // An end that comes in many rows is one actor, with the type of the first; rows of other lists are one each.
      if (name === '' || (side !== 'main' && bearers.has(bearer))) return;
      bearers.add(bearer);
      const sign = typeSign({ typeText }, name);
      const { from } = sign;
      const closer =
        from === 'cell' ? closerGuess(typeText, guessOf(typeText), name, network.types) : undefined;
      const text = (closer && closerSign(typeText, name)) ?? sign.text;
      const id = typeKey(side, from, text);
      const group = groups.get(id) ?? { from, text, count: 0, names: [], guess: closer ?? guessOf(text) };
      groups.set(id, group);
      group.count += 1;
      if (group.names.length < 3) group.names.push(name);
    };
    const more =
      side === 'b'
        ? mapping.targets.flatMap((code, column) => (code === 'b/value:name' ? [column] : []))
        : [];
    for (const row of sheet.rows) {
      const typeText = (row[typeAt] ?? '').trim();
      const key = row[keyAt] ?? '';
      if (more.length === 0 || key !== '') {
        const name = (row[nameAt] ?? '').trim();
        tell(name, typeText, key || name);
        continue;
      }
      const names = more.flatMap((column) => partnersIn((row[column] ?? '').trim()));
      for (const [at, name] of names.entries()) tell(name, at === 0 ? typeText : '', name);
    }
    return [...groups].map(([key, group]) => ({ key, side, ...group })).sort((a, b) => b.count - a.count);
  });
}

function sidesWithActors(kind: ImportKind): readonly Side[] {
  if (kind === 'tiesByName') return ['a', 'b'];
  return kind === 'actors' ? ['main'] : [];
}

/**
 * The list of which this network remembers keys that occur in the file with the same names; else a new one, called like the file, with a
 * number where another list has that name already, or the keys of the file for other actors: every paste is called the same.
 */
export function guessSource(
  sheet: Sheet,
  mapping: Pick<Mapping, 'kind' | 'targets'>,
  network: Network,
  fileName: string,
  part = '',
): string {
  const bare = bareName(fileName);
  const isTaken =
    sourceOf(network, { mapping: { kind: mapping.kind, source: bare }, name: part }) !== undefined;
  const keyAt = sheet.header.findIndex((_, column) => targetAt(mapping, column).role === 'key');
  if (keyAt === -1) return isTaken ? freeName(network, bare) : bare;
  const prefix = mapping.kind === 'tiesByName' ? 'a/' : '';
  const nameAt = mapping.targets.indexOf(`${prefix}value:name`);
  const names = new Map(sheet.rows.map((row) => [(row[keyAt] ?? '').trim(), fold(row[nameAt] ?? '')]));
  const known = new Map<string, Map<string, string>>();
  for (const { extSource, extKey = '', name } of network.actors.values() as Iterable<Actor>) {
    if (extSource === undefined || !names.has(extKey)) continue;
    known.set(extSource, (known.get(extSource) ?? new Map<string, string>()).set(extKey, fold(name)));
  }
  const hits = [...known].map(([source, own]) => ({ source, ...compareKeys(own, names) }));
  const [best] = hits.filter((one) => !meanOthers(one)).sort((a, b) => b.same - a.same);
  const wanted = nameAt === -1 ? names.size * 0.9 : Math.min(names.size, 20) / 4;
  if (best !== undefined && best.same >= wanted) return best.source;
  const isOthers = hits.some((one) => one.source === bare && meanOthers(one));
  return isTaken || isOthers ? freeName(network, bare) : bare;
}

/** Four digits are whole postal codes in Switzerland and Austria, which a list shows by its numbers, its addresses or its towns. */
function isForeign({ rows }: Sheet): boolean {
  return rows.slice(0, 500).some((row) => row.some((cell) => foreignSign.test(cell.slice(0, 200))));
}

const foreignSign =
  /^(?:\+|00)4[13]\s?[\d(]|^(?:Schweiz|Österreich|Suisse|Svizzera|Switzerland|Austria)$|^(?:CH|AT?)-\d{4}\b|[@.][\w-]+\.(?:ch|at)(?:\/|$)|^(?:Zürich|Bern|Basel|Luzern|St\. ?Gallen|Winterthur|Lausanne|Genf|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt)$/u;
