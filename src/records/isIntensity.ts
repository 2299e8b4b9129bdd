// Which numbers are no amounts but steps.
import type { TableName } from '../model/records';

/** Fields whose numbers are steps of the intensity scale. */
export function isIntensity(table: TableName, key: string): boolean {
  return table === 'cooperations' && key.startsWith('intensity');
}
