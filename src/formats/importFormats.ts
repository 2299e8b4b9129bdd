// The formats a file can be read from, and what is told about one beside its rows.

/** `table`: a CSV in any of its dialects, or pasted text; `archive`: several files of several forms; `kumu` and `onodo` also name workbooks of that form, `gephi` a nodes or edges CSV. */
export type FormatCode =
  | 'table'
  | 'xlsx'
  | 'html'
  | 'json'
  | 'archive'
  | 'gexf'
  | 'graphml'
  | 'pajek'
  | 'gml'
  | 'kumu'
  | 'onodo'
  | 'gephi'
  | 'popolo'
  | 'oparl';

/**
 * Something the file has that cannot be carried over, or that was mended on the way: `danglingEdges`, `selfLoops`, `nestedGraphs`,
 * `hiddenSheets`, `errorCells` … The words are in i18n/import under `notes`.
 */
export interface FormatNote {
  readonly code: string;
  /** How often it occurs. */
  readonly count: number;
  /** The first few, as the file writes them: ids, names, cell addresses. */
  readonly examples: readonly string[];
}
