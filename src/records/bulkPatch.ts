// What changing one field of many records means: which fields can be chosen, the patch, and how many it touches.
import type { Patch } from '../model/change';
import { isChange } from '../model/checks';
import type { Verb } from '../model/deeds';
import { type Field, fieldOf, fields } from '../model/fields';
import type { Network } from '../model/network';
import { type AnyRecord, type Id, type ListName, listOf } from '../model/records';
import { verbs } from '../model/verbs';
import type { SubjectTable } from '../session/session';
import { fieldLabel, ownProperties } from './fieldWords';
import { deeds, type Draft } from './recordDeeds';
import type { Choice } from './suggestions';

export type BulkWay = 'set' | 'clear' | 'add' | 'remove';

/** Names tell records apart, so they are never set for many. */
const names = new Set(['name', 'shortName', 'lastName', 'firstName', 'schoolNo']);

/** Fields that many records may share, the user's own included. */
export function bulkFields(network: Network, table: SubjectTable): readonly Choice[] {
  const own = ownProperties(network, table);
  const offered = fields[table].filter((field) => field.hidden !== true && !names.has(field.key));
  return [...offered.map(({ key }) => key), ...own].map((key) => ({
    value: key,
    label: fieldLabel(table, key),
  }));
}

/** Ways that make sense: lists grow and shrink by an element, required fields are never emptied. */
export function bulkWays(table: SubjectTable, property: string): readonly BulkWay[] {
  const field = bulkField(table, property);
  if (field?.kind === 'list') return ['add', 'remove', 'clear'];
  return field?.required === true ? ['set'] : ['set', 'clear'];
}

function bulkField(table: SubjectTable, property: string): Field | undefined {
  return fieldOf(table, property) ?? fieldOf(table, `${property}.`);
}

/** The patch for each record; `undefined` while the value is missing. Emptying a list differs from record to record. */
export function bulkPatch(
  table: SubjectTable,
  property: string,
  way: BulkWay,
  draft: Draft,
): ((record: AnyRecord) => Patch) | undefined {
  if (bulkField(table, property)?.kind === 'list') {
    if (way === 'clear') {
      return (record) =>
        Object.fromEntries(
          listOf(record, property as ListName).map((element) => [`${property}.${element}`, null]),
        );
    }
    const elements = Object.keys(draft).filter((key) => key.startsWith(`${property}.`));
    if (elements.length === 0) return undefined;
    const patch = Object.fromEntries(elements.map((key) => [key, way === 'add' ? (true as const) : null]));
    return () => patch;
  }
  if (way === 'clear') return () => ({ [property]: null });
  const value = draft[property];
  return value === undefined ? undefined : () => ({ [property]: value });
}

/** How many of the records the patch would change; all of them where it would be refused, so that the reason is told. */
export function touchedBy(
  network: Network,
  table: SubjectTable,
  ids: readonly Id[],
  patchOf: (record: AnyRecord) => Patch,
): number {
  const edit = verbs[deeds[table].edit] as unknown as Verb<{ ids: readonly Id[]; patch: Patch }>;
  const world = { today: '', newId: () => '' };
  return ids.filter((id) => {
    const record = network.living(table).get(id) as AnyRecord | undefined;
    if (record === undefined) return false;
    const answer = edit(network, { ids: [id], patch: patchOf(record) }, world);
    return !isChange(answer) || answer.ops.length > 0;
  }).length;
}
