// What the columns of a list mean, as text: remembered with the list, and as a file that a colleague can use. By header names, so that
// another order of the columns still fits. What comes from outside is checked and never trusted.
import { fold } from '../model/fold';
import { relationKinds } from '../model/choices';
import { isKnownType } from '../model/taxonomy';
import type { Network } from '../model/network';
import { type ImportKind, importKinds } from '../formats/columns';
import { type Mapping, type Side, targetsOf, typeKey } from './mapping';
import { besides } from './matchTypes';
import type { Sheet } from './planCells';

/** Version of the text; a newer one is refused. */
const version = 1;
const mark = 'akteursnetz-mapping';

/** A mapping without a list: headers and what they mean, in their order. */
export interface Profile {
  readonly kind: ImportKind;
  readonly columns: readonly (readonly [header: string, target: string])[];
  readonly types: ReadonlyMap<string, string>;
  readonly source: string;
  readonly createActors: boolean;
  readonly createGremien: boolean;
  readonly intensity: number;
  readonly repairPostalCodes: boolean;
  readonly emptyWords?: 'text';
  readonly mergesNames?: true;
  readonly relationKind?: string;
  /** Header of the column by which rows find their records, and the how manieth of that name. */
  readonly keyHeader?: readonly [header: string, nth: number];
}

export type ProfileRead =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly code: 'notAProfile' | 'newerProfile' };

/** The profile of a mapping for a list. */
export function profileOf({ header, rows }: Sheet, mapping: Mapping): Profile {
  const { kind, source, createActors, createGremien, intensity, repairPostalCodes, keyColumn, emptyWords } =
    mapping;
  const { mergesNames, relationKind } = mapping;
  const named = header.map((name, at) => [name, mapping.targets[at] ?? 'skip'] as const);
  const key = keyColumn === undefined ? undefined : header[keyColumn];
  const nth = header.slice(0, keyColumn).filter((name) => name === key).length;
  return {
    kind,
    columns: named,
    types: typesIn(rows, mapping),
    source,
    createActors,
    createGremien,
    intensity,
    repairPostalCodes,
    ...(emptyWords && { emptyWords }),
    ...(mergesNames && { mergesNames }),
    ...(relationKind !== undefined && { relationKind }),
    ...(key !== undefined && { keyHeader: [key, nth] as const }),
  };
}

/** Without texts of columns that were only taken for types once: they may be names of persons. */
function typesIn(rows: Sheet['rows'], { targets, types }: Mapping): ReadonlyMap<string, string> {
  const told = new Set<string>();
  targets.forEach((code, column) => {
    const side = typeColumns.get(code);
    if (side === undefined) return;
    for (const row of rows) told.add(typeKey(side, 'cell', (row[column] ?? '').trim()));
  });
  const isOfCell = (key: string) => [...typeColumns.values()].some((side) => key.startsWith(`${side} cell `));
  const isTold = (key: string) => told.has(key) || told.has(key.slice(0, key.lastIndexOf(besides)));
  return new Map([...types].filter(([key]) => !isOfCell(key) || isTold(key)));
}

const typeColumns: ReadonlyMap<string, Side> = new Map([
  ['value:type', 'main'],
  ['a/value:type', 'a'],
  ['b/value:type', 'b'],
]);

/** As JSON, readable for people. */
export function profileToText(profile: Profile): string {
  const { types, ...rest } = profile;
  return JSON.stringify({ format: mark, version, ...rest, types: [...types] }, undefined, 1);
}

const longest = 500;
const most = 2000;

/** Takes only what it knows: unknown targets are left out, so that the guess decides about their columns. */
export function profileFromText(text: string): ProfileRead {
  const bad = { ok: false, code: 'notAProfile' } as const;
  if (text.length > 1_000_000) return bad;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return bad;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return bad;
  const given = raw as Record<string, unknown>;
  const kind = importKinds.find((one) => one === given['kind']);
  if (given['format'] !== mark || typeof given['version'] !== 'number' || kind === undefined) return bad;
  if (given['version'] > version) return { ok: false, code: 'newerProfile' };
  const targets = targetsOf(kind);
  const columns = pairsIn(given['columns']).filter(([, target]) => targets.has(target));
  if (columns.length === 0) return bad;
  const intensity = Number(given['intensity']);
  const key = pairsIn(
    [given['keyHeader']].filter(Array.isArray).map((pair: unknown[]) => pair.map(String)),
  )[0];
  const relationKind = relationKinds.find((one) => one === given['relationKind']);
  const source = typeof given['source'] === 'string' ? given['source'].slice(0, 100) : '';
  return {
    ok: true,
    profile: {
      kind,
      columns,
      types: new Map(pairsIn(given['types'])),
      source,
      createActors: given['createActors'] === true,
      createGremien: given['createGremien'] === true,
      intensity: [0, 1, 2, 3, 4].includes(intensity) ? intensity : 1,
      repairPostalCodes: given['repairPostalCodes'] === true,
      ...(given['emptyWords'] === 'text' && { emptyWords: 'text' as const }),
      ...(given['mergesNames'] === true && { mergesNames: true as const }),
      ...(relationKind !== undefined && { relationKind }),
      ...(key !== undefined && /^\d{1,4}$/.test(key[1]) && { keyHeader: [key[0], Number(key[1])] as const }),
    },
  };
}

function pairsIn(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).slice(0, most).flatMap((pair): [string, string][] => {
    if (!Array.isArray(pair) || pair.length !== 2) return [];
    const [one, other] = pair as unknown[];
    if (typeof one !== 'string' || typeof other !== 'string') return [];
    return one.length > longest || other.length > longest ? [] : [[one, other]];
  });
}

/** The profile laid on a list: columns it knows by their header get its target, the rest keep what was guessed for them. */
export function withProfile(
  guess: Mapping,
  { header }: Pick<Sheet, 'header'>,
  profile: Profile,
  network: Network,
): Mapping {
  const { columns, types, keyHeader, ...rest } = profile;
  const left = columns.map((pair) => pair);
  const take = (isIt: (header: string) => boolean) => {
    const at = left.findIndex(([one]) => isIt(one));
    return at < 0 ? undefined : left.splice(at, 1)[0]?.[1];
  };
  const exact = header.map((name) => take((one) => one === name));
  // "STRASSE" is "Straße" where neither is another column.
  const known = header.map((name, at) => {
    const words = fold(name);
    return exact[at] ?? (words === '' ? undefined : take((one) => fold(one) === words));
  });
  const given = new Set(known.filter((code) => code !== undefined && !repeatable.test(code)));
  const targets = header.map((_, at) => {
    const guessed = guess.targets[at] ?? 'skip';
    // What the profile gives to one column, the guess cannot give to another.
    return known[at] ?? (given.has(guessed) ? 'own' : guessed);
  });
  const fitting = [...types].filter(([, type]) => isKnownType(type, network.types));
  const places = header.flatMap((name, at) => (name === keyHeader?.[0] ? [at] : []));
  const keyColumn = places[keyHeader?.[1] ?? 0];
  const source = profile.source === '' ? guess.source : profile.source;
  return {
    ...rest,
    ...(guess.asksNames !== undefined && { asksNames: guess.asksNames }),
    source,
    targets,
    types: new Map(fitting),
    ...(keyHeader !== undefined && keyColumn !== undefined && { keyColumn }),
  };
}

const repeatable = /^(?:[ab]\/)?(?:own|skip)$/;
