// Columns of lists that say what is private of persons: they are left out while the list is read, and counted.
import { fold } from '../model/fold';
import type { FormatNote } from './importFormats';
import { ownKind } from './ownHeader';
import type { TableRead } from './readTable';

/** Of whom else could it be. */
const ofPersons =
  /^geburts(?:datum|tag|jahr|ort|name|d)|^geb ?dat(?:um)?$|^dob$|^geb(?:oren)?(?: am| dat(?:um)?)?$|^geb (?:am|dat)|staatsangeh|familienstand|konfession|religionszugehorigkeit|sozialversicherung|\bsteuer ?id|date of birth|birth ?(?:date|day|place)|marital status/;
/** In a list of persons. */
const beside =
  /^geschlecht\b|^bic$|^kontonummer|^wohn(?:adresse|anschrift)$|^festnetz privat|^gender$|^sex$|^religion$|^nationalitat$|^nationality$|\biban\b|bankverbindung|passbild|^privat(?:adresse|anschrift|telefon|handy|mobil|mail|e mail|nummer|nr)|^private?[rs]? (?:adresse|anschrift|strasse|plz|ort|wohnort|telefon\w*|tel|fon|handy\w*|mobil\w*|nummer|mail|e ?mail\w*)|(?:adresse|anschrift|telefon|tel|fon|handy|mobil|nummer|mail|strasse|plz|ort) \(?priv(?:at)?\)?$|^home (?:address|phone|e ?mail)|^private (?:address|phone|e ?mail)/;
const personWord =
  /^(?:vorname|nachname|familienname|zuname|rufname|name vorname|vorname name|anrede|leitung|first name|last name|surname)\b|ansprech|kontaktperson|schulleit|mitarbeiter|\bperson\b/;
const flag = /^(?:ja|nein|j|n|x|yes|no|wahr|falsch|true|false|0|1|)$/i;

export interface WithoutPrivate {
  readonly table: TableRead;
  /** What the columns that are left mean, where that was given. */
  readonly targets?: readonly string[];
  /** Each column with the number of its filled cells. */
  readonly left: readonly { readonly name: string; readonly count: number }[];
}

/** The same table where there are none; our own lists hold none. A column whose meaning a format gives is no private one. */
export function withoutPrivateColumns(table: TableRead, targets?: readonly string[]): WithoutPrivate {
  const { header, rows } = table;
  const words = header.map(fold);
  const isOfPersons = words.some((one) => personWord.test(one));
  const columns = words.flatMap((one, column) =>
    /^(?:own)?$/.test(targets?.[column] ?? '') &&
    (ofPersons.test(one) || (isOfPersons && beside.test(one) && !isFlag(rows, column)))
      ? [column]
      : [],
  );
  if (columns.length === 0 || ownKind(table) !== undefined) return { table, left: [] };
  const dropped = new Set(columns);
  const kept = <T>(cells: readonly T[]) => cells.filter((_, column) => !dropped.has(column));
  const left = columns.map((column) => ({
    name: header[column] ?? '',
    count: rows.filter((row) => (row[column] ?? '').trim() !== '').length,
  }));
  const given = targets && { targets: kept(targets) };
  return { table: { ...table, header: kept(header), rows: rows.map(kept) }, ...given, left };
}

/** Tells of what was left out; nothing where it was empty. */
export function privateNote(tables: readonly WithoutPrivate[]): FormatNote[] {
  const all = tables.flatMap(({ left }) => left);
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const examples = [...new Set(all.map(({ name }) => name))].slice(0, 5);
  return count === 0 ? [] : [{ code: 'personalDataLeftOut', count, examples }];
}

/** "Private address: yes" says of which sort the address beside is. */
function isFlag(rows: TableRead['rows'], column: number): boolean {
  return rows.every((row) => flag.test((row[column] ?? '').trim()));
}
