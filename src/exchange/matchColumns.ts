// Guesses what kind of list a file is and what its columns mean, from its header and its cells. Every guess can be changed.
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { columns, type ImportKind, type ListKind, listKinds } from './columns';
import { ownLabel } from './ownHeader';
import { type Target, tableOfTarget, targetsOf } from './mapping';
import { typeGuesser } from './matchTypes';
import type { Sheet } from './planCells';

const idWord = /^(?:id|nr|nummer|schlussel|kennung|key|uuid|.* id)$/;
const partnerWord = /partner/;
const typeWord = /typ|art\b|kategorie|form\b/;

/** A list that this app wrote: ID first and nearly all headers exactly ours. Its cells need no repair. */
export function ownKind(header: readonly string[]): ListKind | undefined {
  if (header[0] !== 'ID') return undefined;
  const named = new Set(header);
  const scored = listKinds.map((kind) => {
    const known = columns[kind].filter((column) => named.has(column.header)).length;
    return { kind, known, share: known / Math.max(1, columns[kind].length) };
  });
  const best = scored.sort((a, b) => b.known - a.known || b.share - a.share)[0];
  return best !== undefined && best.known >= 4 && best.share >= 0.5 ? best.kind : undefined;
}

/** The likeliest kind; a plain list of names is a list of actors. */
export function guessKind({ header, rows }: Sheet): ImportKind {
  const own = ownKind(header);
  if (own !== undefined) return own;
  const keys = header.map((name, at) => (isEmptyColumn(rows, at) ? '' : fold(name)));
  const has = (...words: string[]) => words.some((word) => keys.includes(fold(word)));
  const gremium = has('Gremium', 'Arbeitskreis');
  if (gremium && has('Rolle', 'Funktion') && has('Akteur', 'Einrichtung', 'Institution', 'Organisation'))
    return 'seats';
  if (has('Beziehung', 'Beziehungsart') && has('Von') && has('Nach')) return 'relations';
  if (
    has('Nachname', 'Ansprechpartner', 'Ansprechpartnerin', 'Ansprechperson', 'Kontaktperson', 'Familienname')
  ) {
    return has('Name', 'Nachname', 'Einrichtung', 'Schule', 'Institution', 'Organisation', 'Akteur')
      ? 'contacts'
      : 'actors';
  }
  if (hasTwoEnds(keys))
    return has('Stufe', 'Stufe (0-4)', 'Intensität', 'Grundlage') ? 'cooperations' : 'tiesByName';
  if (gremium || has('Gremientyp')) return 'gremien';
  return 'actors';
}

const endPairs: readonly (readonly [string, string])[] = [
  ['Akteur A', 'Akteur B'],
  ['Akteur 1', 'Akteur 2'],
  ['Einrichtung A', 'Einrichtung B'],
  ['Source', 'Target'],
  ['From', 'To'],
  ['Von', 'Nach'],
  ['Quelle', 'Ziel'],
];

function hasTwoEnds(keys: readonly string[]): boolean {
  if (endPairs.some(([a, b]) => keys.includes(fold(a)) && keys.includes(fold(b)))) return true;
  const names = ['Schule', 'Einrichtung', 'Institution', 'Organisation', 'Akteur', 'Name'].map(fold);
  return keys.some((key) => partnerWord.test(key)) && keys.some((key) => names.includes(key));
}

/** Rows that are looked at to see which column belongs to which end; emptiness and keys are checked in all. */
const sampled = 500;

/** A target for every column; unknown ones become own fields, empty ones are left out. */
export function guessTargets(kind: ImportKind, sheet: Sheet, network: Network): string[] {
  const own = kind !== 'tiesByName' && ownKind(sheet.header) === kind;
  const sample = { header: sheet.header, rows: sheet.rows.slice(0, sampled) };
  const free = new Set(sheet.header.map((_, at) => at).filter((at) => !isEmptyColumn(sheet.rows, at)));
  const targets: string[] = sheet.header.map(() => 'skip');
  const give = (column: number, code: string) => {
    targets[column] = code;
    free.delete(column);
  };
  for (const column of [...free]) if (ownLabel(sheet.header[column] ?? '') !== undefined) give(column, 'own');
  if (own) {
    for (const column of columns[kind as ListKind]) {
      const at = sheet.header.indexOf(column.header);
      // An empty column of our own list says nothing either way.
      if (free.has(at)) give(at, `${column.role}:${column.field}`);
    }
  } else {
    const ids = [...free].filter((at) => idWord.test(fold(sheet.header[at] ?? '')));
    if (kind === 'tiesByName') guessEnds(sample, give, free, ids);
    else for (const at of ids) giveId(kind, sheet, network, at, give, targets);
    giveByHeader(kind, sheet, free, give, targets);
    const type = targets.indexOf('value:type');
    if (kind === 'actors' && type >= 0 && saysNoType(sheet, type, network)) give(type, 'own');
  }
  const rest = restOf(kind, sample, targets);
  for (const column of free) give(column, rest(column));
  return targets;
}

type Give = (column: number, code: string) => void;

/** One and the same unknown word in every row ("Programm") is not what the actors are, unless the header insists. */
function saysNoType({ header, rows }: Sheet, column: number, network: Network): boolean {
  if (/^(?:akteurs)?typ$/i.test((header[column] ?? '').trim())) return false;
  const words = new Set(rows.map((row) => (row[column] ?? '').trim()).filter((word) => word !== ''));
  return words.size === 1 && [...words].every((word) => typeGuesser(network.types)(word).by === 'none');
}

/** An id of ours is one that lives here; any other unique number is the other list's key; the rest is just a number. */
function giveId(
  kind: ListKind,
  { rows }: Sheet,
  network: Network,
  at: number,
  give: Give,
  targets: readonly string[],
): void {
  const values = rows.map((row) => (row[at] ?? '').trim());
  const known = values.filter((value) => network.living(kind).has(value)).length;
  if (known > 0 && known >= values.length / 2 && !targets.includes('id:id')) give(at, 'id:id');
  else if (new Set(values).size === values.length && !values.includes('') && !targets.includes('key'))
    give(at, 'key');
}

/** Names, key and types of both ends of a list of ties. */
function guessEnds(
  { header, rows }: Sheet,
  give: Give,
  free: ReadonlySet<number>,
  ids: readonly number[],
): void {
  const keys = header.map((name, at) => (free.has(at) ? fold(name) : ''));
  const names = ['Schule', 'Einrichtung', 'Institution', 'Organisation', 'Akteur', 'Name'].map(fold);
  const pair = endPairs.find(([a, b]) => keys.includes(fold(a)) && keys.includes(fold(b)));
  const a = pair ? keys.indexOf(fold(pair[0])) : keys.findIndex((key) => names.includes(key));
  const second = keys.findIndex(
    (key, at) => at !== a && partnerWord.test(key) && !idWord.test(key) && !typeWord.test(key),
  );
  const b = pair ? keys.indexOf(fold(pair[1])) : second;
  if (a >= 0) give(a, 'a/value:name');
  if (b >= 0) give(b, 'b/value:name');
  const id = ids.find((at) => free.has(at) && isFull(rows, at) && decides(rows, at, a));
  if (a >= 0 && id !== undefined) give(id, 'a/key');
  const sorts = [...free].filter((at) => typeWord.test(keys[at] ?? '') && isFull(rows, at));
  const ofA = sorts.find((at) => decides(rows, id ?? a, at) && (b < 0 || at < b));
  if (ofA !== undefined) give(ofA, 'a/value:type');
  const ofB = sorts
    .filter((at) => at !== ofA && b >= 0)
    .map((at) => ({ at, count: distinct(rows, at) }))
    .filter(({ count }) => count > 1 && count <= 80)
    .sort((one, other) => other.count - one.count)[0];
  if (ofB !== undefined) give(ofB.at, 'b/value:type');
}

/** Best names first: the header we write ourselves, then its synonyms in their order, then the labels of the forms. */
function giveByHeader(
  kind: ImportKind,
  sheet: Sheet,
  free: ReadonlySet<number>,
  give: Give,
  targets: readonly string[],
): void {
  const columns = [...free].map((column) => {
    const header = sheet.header[column] ?? '';
    return { column, whole: fold(header), bare: fold(header.replace(/\(.*?\)|[*:]/g, ' ')) };
  });
  const found = [...targetsOf(kind).values()].flatMap((target) => {
    // Beside attributes of A there is no telling which other end a plain header means.
    if (target.side === 'b' || target.role === 'id' || target.role === 'key' || target.role === 'own')
      return [];
    const names = namesFor(kind, target);
    return columns.flatMap(({ column, whole, bare }) => {
      const ranks = [names.indexOf(whole), names.indexOf(bare)];
      const rank = ranks[0] !== -1 ? ranks[0] : ranks[1] !== -1 ? (ranks[1] ?? 0) + 40 : undefined;
      return rank === undefined ? [] : [{ column, code: target.code, rank }];
    });
  });
  for (const { column, code } of found.sort((a, b) => a.rank - b.rank)) {
    if (free.has(column) && !targets.includes(code)) give(column, code);
  }
}

/** Made once for each column that a list can have. */
const namesByTarget = new Map<string, readonly string[]>();

function namesFor(kind: ImportKind, target: Target): readonly string[] {
  const known = namesByTarget.get(`${kind} ${target.code}`) ?? madeNames(kind, target);
  namesByTarget.set(`${kind} ${target.code}`, known);
  return known;
}

function madeNames(kind: ImportKind, target: Target): string[] {
  const table = tableOfTarget(kind, target);
  const column = columns[table].find(({ role, field }) => role === target.role && field === target.field);
  if (column === undefined) return [];
  const labels = [modelDe, modelEn].map(
    (words) => (words.field[table] as Readonly<Record<string, string>>)[target.field],
  );
  const last = column.role === 'refId' || column.role === 'fullName' ? [] : labels;
  return [column.header, ...column.synonyms, ...last].map((name) => fold(name ?? ''));
}

/** What to do with columns nobody knows: keep them, in a list of ties with the end that decides their value. */
function restOf(kind: ImportKind, { rows }: Sheet, targets: readonly string[]): (column: number) => string {
  if (kind !== 'tiesByName') return () => 'own';
  const ends = (['a', 'b'] as const).map((side) => {
    const key = targets.indexOf(`${side}/key`);
    return { side, at: key === -1 ? targets.indexOf(`${side}/value:name`) : key };
  });
  return (column) => {
    const end = ends.find(({ at }) => at >= 0 && decides(rows, at, column));
    return end === undefined ? 'own' : `${end.side}/own`;
  };
}

/** Whether the same value in one column (nearly) always comes with the same value in the other. */
function decides(rows: Sheet['rows'], one: number, other: number): boolean {
  if (one < 0 || other < 0) return false;
  const seen = new Map<string, string>();
  let odd = 0;
  for (const row of rows) {
    const key = row[one] ?? '';
    const value = row[other] ?? '';
    const before = seen.get(key);
    if (before === undefined) seen.set(key, value);
    else if (before !== value) odd += 1;
  }
  return odd <= rows.length * 0.02 && seen.size < rows.length * 0.98;
}

function distinct(rows: Sheet['rows'], column: number): number {
  return new Set(rows.map((row) => row[column] ?? '')).size;
}

function isFull(rows: Sheet['rows'], column: number): boolean {
  return rows.filter((row) => (row[column] ?? '').trim() !== '').length >= rows.length * 0.95;
}

function isEmptyColumn(rows: Sheet['rows'], column: number): boolean {
  return rows.every((row) => (row[column] ?? '').trim() === '');
}
