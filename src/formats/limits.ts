// How much an imported file may hold before it is refused (design: reliability 2.2).

export const limits = {
  /** Bytes of the file. */
  fileBytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  /** Characters (UTF-16 units) of one cell. */
  cellLength: 10_000,
  /** Elements of an XML file, values of a JSON or GML file. */
  elements: 4_000_000,
  /** Elements, objects or lists inside each other. */
  depth: 100,
} as const;
