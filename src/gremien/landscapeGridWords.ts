// What the tables of the landscape say: the words of every grid, with a count of their own.
import type { TFunction } from 'i18next';
import { gridWords } from '../records/gridWords';
import type { GridWords } from '../ui/GridColumn';

export function landscapeGridWords(t: TFunction, count: (shown: number, all: number) => string): GridWords {
  return { ...gridWords(t, 'gremien', 0), count };
}
