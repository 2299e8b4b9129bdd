// What a network keeps of lists: questions that become lists, and lists that were imported. Fields only; `records` makes them rows.

/** Whom or what to list, asked anew every time; what was found is never kept. */
export interface QuestionFields {
  readonly name: string;
  /** One line (`model/questions`); absent asks for everybody. */
  readonly criteria?: string;
}

/** How a list was read, so that its next edition is recognised and compared with this one. */
export interface SourceFields {
  /** Name under which its keys are remembered (`extSource`), shared by all lists of one file. */
  readonly name: string;
  /** Sheet or part of the file; absent for a file that is one list. */
  readonly part?: string;
  /** What it was read as, e.g. `actors`. */
  readonly kind: string;
  /** Headers as JSON. */
  readonly header: string;
  /** What its columns mean, as JSON (`planning/sourceProfile`). */
  readonly mapping: string;
  /** Properties by table, as JSON: the order of the hashes in `sourceRows`. */
  readonly properties: string;
  /** ISO date. */
  readonly importedOn?: string;
}

/** A page of what a list said when it was imported last: hashes, never values (`planning/sourceMemory`). */
export interface SourceRowsFields {
  /** Id of the source. */
  readonly sourceId: string;
  /** From 0. */
  readonly page: number;
  readonly lines: string;
}
