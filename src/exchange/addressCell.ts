// Addresses that stand in one cell: "06618 Naumburg", "Weg 1, 06618 Naumburg".
import { type Mapping, type Side, targetAt } from './mapping';

export interface AddressParts {
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

const codeAndPlace = /^(?:(?:DE?|DEU)[- ])?(\d{4,5})[\s,/]+(\p{L}.*)$/su;
const placeAndCode = /^(\p{L}[^\d]*?)[\s,/]+(?:(?:DE?|DEU)[- ])?(\d{5})$/su;

/** Postal code and town of one cell, `undefined` where it is only one of them. */
export function placeIn(cell: string): AddressParts | undefined {
  const text = cell.trim();
  const [, postalCode, city] = codeAndPlace.exec(text) ?? [];
  if (postalCode !== undefined && city !== undefined) return { postalCode, city: city.trim() };
  const [, town, code] = placeAndCode.exec(text) ?? [];
  return town === undefined || code === undefined ? undefined : { postalCode: code, city: town.trim() };
}

/** Street, postal code and town of one cell, `undefined` where no postal code follows the street. */
export function addressIn(cell: string): AddressParts | undefined {
  const match = /^(.*?\p{L}.*?)\s*[,;\n|·-]\s*((?:(?:DE?|DEU)[- ])?\d{5}[\s,]+\p{L}.*)$/su.exec(cell.trim());
  const place = match === null ? undefined : placeIn((match[2] ?? '').replace(/\s+/g, ' '));
  return place === undefined
    ? undefined
    : { street: (match?.[1] ?? '').trim().replace(/\s+/g, ' '), ...place };
}

/** Columns whose cells carry more of the address than they are named for: no other column of their side has it. */
export interface SplitColumns {
  readonly street: boolean;
  readonly postalCode: boolean;
}

export function splitColumns(mapping: Pick<Mapping, 'kind' | 'targets'>, side: Side): SplitColumns {
  const has = (field: string) =>
    mapping.targets.some((_, column) => {
      const target = targetAt(mapping, column);
      return target.side === side && target.field === field && target.role === 'value';
    });
  const isPlaceFree = !has('city');
  return { postalCode: isPlaceFree, street: isPlaceFree && !has('postalCode') };
}

/** Fields that the cells of a street or postal code column fill beside their own. */
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
