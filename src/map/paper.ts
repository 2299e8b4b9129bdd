// Sheets of paper: sizes, printable ground, and a poster cut into pages that overlap.

export const papers = ['a4', 'a3'] as const;
export type Paper = (typeof papers)[number];
export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

export interface PageFormat {
  readonly paper: Paper;
  readonly orientation: Orientation;
}

/** Short and long side in millimetres (ISO 216). */
const sides = { a4: [210, 297], a3: [297, 420] } as const;

/** Drawing units for a millimetre: 120 for an inch, so that a name that can be read on a screen can be read on paper. */
export const unitsPerMm = 120 / 25.4;

/** Left free on every side, because office printers do not reach the edge; in millimetres. */
const edgeMm = 10;
/** Pages of a poster share a strip this wide, in millimetres, to be glued on. */
const overlapMm = 10;

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** In millimetres. */
export function pageMm({ paper, orientation }: PageFormat): Extent {
  const [short, long] = sides[paper];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

/** One page of a poster, as a window onto the whole; the only one of a sheet without a poster. Lengths in drawing units. */
export interface Tile extends Extent {
  /** From 0. */
  readonly column: number;
  readonly row: number;
  readonly left: number;
  readonly top: number;
}

/** A sheet of one or more pages; all lengths in drawing units. */
export interface Poster extends Extent {
  readonly columns: number;
  readonly rows: number;
  /** The whole page with its edges. */
  readonly page: Extent;
  /** Free ground around what is printed. */
  readonly edge: number;
  readonly overlap: number;
  /** Row by row. */
  readonly tiles: readonly Tile[];
}

/** `width` and `height` are the ground to draw on, over all pages, overlaps counted once. */
export function posterOf(format: PageFormat, columns = 1, rows = 1): Poster {
  const mm = pageMm(format);
  const page = { width: mm.width * unitsPerMm, height: mm.height * unitsPerMm };
  const edge = edgeMm * unitsPerMm;
  const overlap = overlapMm * unitsPerMm;
  const tile = { width: page.width - 2 * edge, height: page.height - 2 * edge };
  const tiles = Array.from({ length: columns * rows }, (_, at): Tile => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return {
      ...tile,
      column,
      row,
      left: column * (tile.width - overlap),
      top: row * (tile.height - overlap),
    };
  });
  return {
    columns,
    rows,
    page,
    edge,
    overlap,
    tiles,
    width: columns * tile.width - (columns - 1) * overlap,
    height: rows * tile.height - (rows - 1) * overlap,
  };
}

/** A short line in the free edge of a page: where to cut, or up to where the next page is glued on. */
export interface CutMark {
  readonly kind: 'cut' | 'glue';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Every page but those of the first column and row is cut at its left and upper mark and laid onto the strip of its neighbour. */
export function marksOf(poster: Poster, tile: Tile): readonly CutMark[] {
  const { page, edge, overlap, columns, rows } = poster;
  const [near, far] = [edge * 0.2, edge * 0.85];
  const upright = (kind: CutMark['kind'], x: number): CutMark[] => [
    { kind, from: { x, y: near }, to: { x, y: far } },
    { kind, from: { x, y: page.height - near }, to: { x, y: page.height - far } },
  ];
  const level = (kind: CutMark['kind'], y: number): CutMark[] => [
    { kind, from: { x: near, y }, to: { x: far, y } },
    { kind, from: { x: page.width - near, y }, to: { x: page.width - far, y } },
  ];
  return [
    ...(tile.column > 0 ? upright('cut', edge) : []),
    ...(tile.column < columns - 1 ? upright('glue', edge + tile.width - overlap) : []),
    ...(tile.row > 0 ? level('cut', edge) : []),
    ...(tile.row < rows - 1 ? level('glue', edge + tile.height - overlap) : []),
  ];
}
