// Where labels lie on a sheet: formats as they are sold, in millimetres on A4 portrait, and which label goes where.

/** A4 portrait. */
export const sheetMm = { width: 210, height: 297 } as const;

export interface LabelFormat {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Upper left corner of the first label. */
  readonly left: number;
  readonly top: number;
  /** From one label to the next. */
  readonly stepX: number;
  readonly stepY: number;
}

/** Adhesive labels of the usual sheets, and badges to be put into cases. */
export const labelFormats = {
  a37: { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, stepX: 70, stepY: 37 },
  a38: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.15, stepX: 66, stepY: 38.1 },
  a99: { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, stepX: 101.6, stepY: 38.1 },
  badge: { columns: 2, rows: 5, width: 90, height: 54, left: 15, top: 13.5, stepX: 90, stepY: 54 },
} as const satisfies Readonly<Record<string, LabelFormat>>;
export type LabelCode = keyof typeof labelFormats;

export interface Placing {
  /** From 1, row by row: the first label that is still on the sheet. */
  readonly start: number;
  /** Millimetres to the right and down, where a printer pulls the paper askew. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export interface LabelSpot {
  /** From 0. */
  readonly page: number;
  /** Place on its sheet, from 1. */
  readonly number: number;
  /** Upper left corner in millimetres. */
  readonly x: number;
  readonly y: number;
}

export function labelsPerSheet({ columns, rows }: LabelFormat): number {
  return columns * rows;
}

/** One spot for each of `count` labels. A start beyond the sheet counts as its last label. */
export function labelSpots(format: LabelFormat, count: number, placing: Placing): readonly LabelSpot[] {
  const each = labelsPerSheet(format);
  const first = Math.min(Math.max(1, Math.floor(placing.start)), each) - 1;
  return Array.from({ length: count }, (_, at) => {
    const place = (first + at) % each;
    return {
      page: Math.floor((first + at) / each),
      number: place + 1,
      x: tenth(format.left + (place % format.columns) * format.stepX + placing.shiftX),
      y: tenth(format.top + Math.floor(place / format.columns) * format.stepY + placing.shiftY),
    };
  });
}

/** Hundredths of a millimetre: no printer knows more. */
function tenth(value: number): number {
  return Math.round(value * 100) / 100;
}
