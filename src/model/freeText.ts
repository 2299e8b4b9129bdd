// Where somebody can write whatever they like: there it has to be said that cases and children do not belong (rule P1).
import { fieldOf } from './fields';
import type { TableName } from './records';

/** Texts of a given shape: names, places, numbers and codes. A text that is not among them is free, so that a new one is, too. */
export const shapedTexts: readonly string[] = [
  'name',
  'shortName',
  'abbreviation',
  'title',
  'firstName',
  'lastName',
  'salutationLine',
  'region',
  'municipality',
  'street',
  'postalCode',
  'city',
  'phone',
  'mobile',
  'email',
  'website',
  'schoolNo',
  'gradeRange',
  'verifiedBy',
  'controllerName',
  'authority',
];

/** Of a field by its key or prefix, own fields (`own.Farbe`) included. Lists are free where no words are delivered for them. */
export function isFreeText(table: TableName, property: string): boolean {
  if (property.startsWith('own.')) return true;
  const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
  if (field === undefined || field.hidden === true) return false;
  if (field.kind === 'list') return field.choices === undefined;
  return (field.kind === 'text' || field.kind === 'long') && !shapedTexts.includes(field.key);
}
