// Addresses that stand in one cell: "06618 Naumburg", "Weg 1, 06618 Naumburg".
import type { Field } from '../model/fields';
import { coordinatesIn } from './coordinateCell';
import { type Mapping, type Side, targetAt } from './mapping';

export interface AddressParts {
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

const codeAndPlace = /^(?:(?:DE?|DEU)[- ])?(\d{4,5})[\s,/]+(\p{L}.*)$/su;
const placeAndCode = /^(\p{L}[^\d]*?)[\s,/]+(?:(?:DE?|DEU)[- ])?(\d{5})$/su;

const codeBehind = /[,;\n|·-]\s*((?:(?:DE?|DEU)[- ])?\d{5}[\s,]+\p{L})/gu;

/** Characters (UTF-16 units) beyond which a cell is no address but a text; patterns that look for one would take long in it. */
const longest = 300;

/** Postal code and town of one cell, `undefined` where it is only one of them. */
export function placeIn(cell: string): AddressParts | undefined {
  const text = cell.trim();
  if (text.length > longest) return undefined;
  const [, postalCode, city] = codeAndPlace.exec(text) ?? [];
  if (postalCode !== undefined && city !== undefined) return { postalCode, city: city.trim() };
  const [, town, code] = placeAndCode.exec(text) ?? [];
  return town === undefined || code === undefined ? undefined : { postalCode: code, city: town.trim() };
}

/** Street, postal code and town of one cell, `undefined` where no postal code follows the street. */
export function addressIn(cell: string): AddressParts | undefined {
  const text = cell.trim();
  if (text.length > longest) return undefined;
  for (const match of text.matchAll(codeBehind)) {
    const street = text.slice(0, match.index).replace(/\s+/g, ' ').trim();
    if (!/\p{L}/u.test(street)) continue;
    const code = match.index + match[0].length - (match[1] ?? '').length;
    const place = placeIn(text.slice(code).replace(/\s+/g, ' '));
    return place && { street, ...place };
  }
  return undefined;
}

/** Columns whose cells carry more of the address than they are named for: no other column of their side has it. */
export interface SplitColumns {
  readonly street: boolean;
  readonly postalCode: boolean;
}

function splitColumns(mapping: Pick<Mapping, 'kind' | 'targets'>, side: Side): SplitColumns {
  const has = (field: string) =>
    mapping.targets.some((_, column) => {
      const target = targetAt(mapping, column);
      return target.side === side && target.field === field && target.role === 'value';
    });
  const isPlaceFree = !has('city');
  return { postalCode: isPlaceFree, street: isPlaceFree && !has('postalCode') };
}

/** Fields that the cells of a street, postal code or latitude column fill beside their own. */
export function alsoFilled(
  rows: readonly (readonly string[])[],
  mapping: Pick<Mapping, 'kind' | 'targets'>,
  side: Side,
): readonly string[] {
  const split = splitColumns(mapping, side);
  const filled = new Set<string>();
  mapping.targets.forEach((_, column) => {
    const { field, role, side: own } = targetAt(mapping, column);
    if (role !== 'value' || own !== side) return;
    if (field === 'latitude' && rows.some((row) => coordinatesIn(row[column] ?? '') !== undefined))
      filled.add('longitude');
    const parts =
      field === 'postalCode' && split.postalCode
        ? placeIn
        : field === 'street' && split.street
          ? addressIn
          : undefined;
    if (parts === undefined) return;
    const found = rows.some((row) => parts(row[column] ?? '') !== undefined);
    if (found) for (const more of ['postalCode', 'city']) if (more !== field) filled.add(more);
  });
  return [...filled];
}

/** How a cell of the address falls into parts, where no other column has them. */
export function addressReader(
  field: Field,
  side: Side,
  mapping: Mapping,
): ((cell: string) => AddressParts | undefined) | undefined {
  if (field.key !== 'postalCode' && field.key !== 'street') return undefined;
  const split = splitColumns(mapping, side);
  if (field.key === 'street') return split.street ? addressIn : undefined;
  return split.postalCode ? placeIn : undefined;
}
