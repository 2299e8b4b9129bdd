// Separate pieces of a network side by side: the largest first, smaller ones in rows below it, loners as a tidy block.

export interface Piece {
  readonly width: number;
  readonly height: number;
}

/** Left upper corner of each piece, in the given order (largest first), for a picture of about 16:10. `width`: of rows, where known. */
export function pack(pieces: readonly Piece[], gap: number, width = 0): { left: number; top: number }[] {
  const area = pieces.reduce((sum, piece) => sum + (piece.width + gap) * (piece.height + gap), 0);
  const widest = pieces.reduce((most, piece) => Math.max(most, piece.width), 0);
  // One large piece sets the width; only several of a size share a row.
  const row = Math.max(widest, width > 0 ? width : Math.sqrt(area * 1.3));
  const rows: { width: number; height: number; count: number }[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last === undefined || last.width + gap + piece.width > row) rows.push({ ...piece, count: 1 });
    else {
      last.width += gap + piece.width;
      last.height = Math.max(last.height, piece.height);
      last.count += 1;
    }
  }
  const full = rows.reduce((most, each) => Math.max(most, each.width), 0);
  const corners: { left: number; top: number }[] = [];
  let top = 0;
  for (const each of rows) {
    let left = (full - each.width) / 2;
    for (const piece of pieces.slice(corners.length, corners.length + each.count)) {
      corners.push({ left, top });
      left += piece.width + gap;
    }
    top += each.height + gap;
  }
  return corners;
}

/** Places of `count` loners in a grid at least four times as wide as high and as many columns as `most`, `step` apart. */
export function block(count: number, step: number, most = 0): { x: number; y: number }[] {
  const columns = Math.max(1, Math.min(count, Math.max(most, Math.ceil(Math.sqrt(count * 4)))));
  return Array.from({ length: count }, (_, at) => ({
    x: (at % columns) * step,
    y: Math.floor(at / columns) * step,
  }));
}
