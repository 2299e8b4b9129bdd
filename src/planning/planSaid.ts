// What a row says of its record: values, multi-values, references and the type, as properties.
import { elementKey, fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import type { AnyRecord, Scalar } from '../model/records';
import { cellText } from '../formats/cellText';
import type { ListKind } from '../formats/columns';
import type { Mapping, Side } from './mapping';
import type { RowProblemCode, SideRead } from './planCells';
import type { Ends } from './planIdentity';
import { type References, typeOf } from './planReferences';
import type { Scope } from './planScope';
import type { Draft } from './planSettle';

/** Tells whether there is no record without it. */
export type Refuse = (code: RowProblemCode, field: string) => boolean;

/** References of a removed record that lead nowhere are left out. */
export const ignore: Refuse = () => false;

/** What a row says of its record, with whom it refers to; `undefined` where that is not known. */
export function saidBy(
  scope: Scope,
  kind: ListKind,
  read: SideRead,
  ends: Ends,
  before: AnyRecord | undefined,
  refs: References,
  refuse: Refuse,
): Draft['said'] | undefined {
  const said: Draft['said'] = { ...read.values, ...ends };
  addLists(said, read);
  for (const [field, ref] of read.refs) {
    if (field in ends) continue;
    const target = fieldOf(kind, field)?.refersTo;
    const owner = { contactA: ends['actorA'], contactB: ends['actorB'] }[field];
    const found = target === undefined ? undefined : refs.resolve(target, ref, owner);
    if (found !== undefined && 'id' in found) said[field] = found.id;
    else if (refuse(found?.code ?? 'unknownReference', field)) return undefined;
  }
  // Opened in a spreadsheet and saved again, "06618" has become "6618": nobody meant that.
  const { postalCode } = (before ?? {}) as { postalCode?: string };
  if (postalCode !== undefined && postalCode === `0${String(said['postalCode'])}`)
    said['postalCode'] = postalCode;
  if (kind === 'actors' && read.typeText !== '')
    said['type'] = typeSaid(scope, 'main', read.typeText, nameIn(read), before);
  return said;
}

/** The type a cell names beside a name; the present one where the record bears a type of that name. */
export function typeSaid(
  { network, mapping }: Scope,
  side: Side,
  text: string,
  name: string,
  before: AnyRecord | undefined,
): string {
  if (before === undefined || !saysType(network, before, text)) return typeOf(mapping, side, text, name);
  return (before as { type?: string }).type ?? '';
}

/** Elements of multi-values as properties. */
export function addLists(said: Draft['said'], read: SideRead): void {
  for (const [list, elements] of read.lists) {
    for (const element of elements) said[elementKey(list, element)] = true;
  }
}

/** The row's own key, unless the record already belongs to another list. */
export function keyOf(read: SideRead, source: string, before: AnyRecord | undefined): Record<string, Scalar> {
  const other = (before as { extSource?: string } | undefined)?.extSource;
  if (read.key === '' || (other !== undefined && other !== source)) return {};
  return { extSource: source, extKey: read.key };
}

/** What a list leaves open of a new record. */
export function defaultsOf(kind: ListKind, mapping: Mapping, read: SideRead): Record<string, Scalar> {
  switch (kind) {
    case 'actors':
      return read.typeText === '' ? { type: typeOf(mapping, 'main', '', nameIn(read)) } : {};
    case 'cooperations':
      return { intensity: mapping.intensity, ...(read.id === '' && { status: 'active' }) };
    case 'gremien':
      return { type: 'other_gremium' };
    default:
      return {};
  }
}

function nameIn({ values }: SideRead): string {
  return String(values['name'] ?? '');
}

/** The record already bears the type the cell names, whatever else is called the same. */
function saysType(network: Network, before: AnyRecord, text: string): boolean {
  const field = fieldOf('actors', 'type');
  const now = (before as { type?: string }).type;
  return field !== undefined && cellText(network, 'actors', field, now) === text;
}
