// A list of who runs what – "Träger; Einrichtung", "Schulträger; Schule; seit" – and nothing about either: structure, no cooperation.
import type { ImportKind } from '../formats/columns';
import { fieldOf } from '../model/fields';
import { readerOf } from '../records/readerOf';
import { type Column, type Guess, idWord } from './columnGuess';
import { fieldsIn, nameIn } from './headerWords';

interface RelationEnds {
  readonly from: Column;
  readonly to: Column;
  /** The column that says what sort of relation it is. */
  readonly kind: Column | undefined;
}

/** What a header makes of whoever stands under it, the most telling first. */
const carriers: readonly (readonly [word: RegExp, kind: string])[] = [
  [/^(?:schul|sachkosten)trager\b/, 'schoolAuthorityOf'],
  [/^(?:anstellungstrager|arbeitgeber|anstellungstragerschaft)\b/, 'employerOf'],
  [
    /^(?:zuwendungsgeber|fordermittelgeber|fordergeber|geldgeber|finanziert (?:durch|von)|forderer)\b/,
    'funds',
  ],
  [/^(?:fachaufsicht|dienstaufsicht|aufsicht|aufsichtsbehorde)\b/, 'supervises'],
  [
    /^(?:(?:name )?(?:des |der )?)?(?:(?:freier|kita|jugendhilfe|einrichtungs|betriebs|rechts|massnahme|projekt)? ?trager|tragerverein|betreiber|carrier|operator|provider)(?: (?:der|des) \w+)?$/,
    'carrierOf',
  ],
];

const place =
  /^(?:standort|einsatzort|einsatzstelle|einsatzschule|dienst|haus|objekt|betriebsstatte|angebot|facility|site)\b/;
const aside = /\bnr\b|nummer|lfd|laufend|\banteil|stunden|umfang|stand\b|datum|\bquelle/;
const asideFields = new Set([
  'fte',
  'validFrom',
  'validTo',
  'note',
  'description',
  'source',
  'status',
  'verifiedAt',
]);

/** `undefined` where the list tells more of its institutions than who runs them. */
export function relationEndsOf(all: readonly Column[]): RelationEnds | undefined {
  const from = all.find(({ bare, cells }) => relationKindIn(bare) !== undefined && isNamed(cells));
  if (from === undefined) return undefined;
  const others = all.filter((column) => column !== from);
  const kind = others.find(
    (column) =>
      /^(?:beziehung(?:sart)?|art(?: der beziehung)?|typ|type|relation)$/.test(column.bare) && isKind(column),
  );
  const to = others.find(
    ({ bare, cells }) =>
      isNamed(cells) && relationKindIn(bare) === undefined && (nameIn(bare) === 'strong' || place.test(bare)),
  );
  if (to === undefined) return undefined;
  const isAside = ({ bare, words, cells }: Column) =>
    idWord.test(bare) ||
    aside.test(words) ||
    cells.filled === 0 ||
    (fieldsIn(bare) ?? []).some((field) => asideFields.has(field));
  return others.every((column) => column === to || column === kind || isAside(column))
    ? { from, to, kind }
    : undefined;
}

/** Ends and sort of relation by what their headers and cells are. */
export function giveRelationEnds(guess: Guess): void {
  const ends = relationEndsOf(guess.free);
  if (ends === undefined) return;
  guess.give(ends.from.at, 'refName:from');
  guess.give(ends.to.at, 'refName:to');
  if (ends.kind !== undefined) guess.give(ends.kind.at, 'value:kind');
}

/** What relations are whose list does not say it; `undefined` where a column does, or each is known by its id. */
export function relationKindFor(
  kind: ImportKind,
  header: readonly string[],
  targets: readonly string[],
  wordsOf: (header: string) => string,
): string | undefined {
  if (kind !== 'relations' || targets.includes('value:kind') || targets.includes('id:id')) return undefined;
  const at = targets.findIndex((code) => code.endsWith(':from'));
  return relationKindIn(wordsOf(header[at] ?? '')) ?? 'carrierOf';
}

function relationKindIn(bare: string): string | undefined {
  return carriers.find(([word]) => word.test(bare))?.[1];
}

function isNamed({ words, persons }: Column['cells']): boolean {
  return words >= 0.5 && persons < 0.5;
}

function isKind({ cells: { values } }: Column): boolean {
  const field = fieldOf('relations', 'kind');
  if (field === undefined || values.length === 0) return false;
  const read = readerOf('relations', field);
  return values.filter((value) => !('code' in read(value))).length >= values.length * 0.5;
}
