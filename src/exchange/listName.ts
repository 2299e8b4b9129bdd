// What a list of a file is called on screen.
import type { TFunction } from 'i18next';
import type { ImportList } from '../planning/importList';

/** The sheet or part; the kind of list where the format has no names. */
export function listName(
  t: TFunction,
  { read, mapping }: Pick<ImportList, 'read' | 'mapping'>,
  at: number,
): string {
  return read.name === '' ? `${t(`exchange.import.kinds.${mapping.kind}`)} ${String(at + 1)}` : read.name;
}
