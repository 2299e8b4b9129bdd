// Who may see an own field, as somebody said who knows what stands in it: kept on the network's own row, obeyed by every way out.
import type { PrivacyClass } from './fields';
import type { Network } from './network';
import { type TableName, valueOf } from './records';

/** As it is written on the row. */
export const ownClassCodes = ['0', '1', '2', 'W'] as const;
export type OwnClassCode = (typeof ownClassCodes)[number];

/** Property of the network's row that says it of a field such as `own.Farbe`. */
export function ownClassKey(table: TableName, property: string): string {
  return `ownClass.${table} ${property.slice('own.'.length)}`;
}

/** `undefined` where nobody said it yet, and for every field that is not an own one. */
export function saidOf(network: Network, table: TableName, property: string): PrivacyClass | undefined {
  const code = saidCode(network, table, property);
  return code === undefined || code === 'W' ? code : (Number(code) as 0 | 1 | 2);
}

export function saidCode(network: Network, table: TableName, property: string): OwnClassCode | undefined {
  if (!property.startsWith('own.')) return undefined;
  const said = valueOf(network.self, ownClassKey(table, property));
  return ownClassCodes.find((code) => code === said);
}
