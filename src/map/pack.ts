// Separate pieces of a network side by side: the largest first, smaller ones in rows below it, loners as a tidy block.

export interface Piece {
  readonly width: number;
  readonly height: number;
}

/** Left upper corner of each piece, in the given order (largest first), for a picture of about 16:10. */
export function pack(pieces: readonly Piece[], gap: number): { left: number; top: number }[] {
  const area = pieces.reduce((sum, piece) => sum + (piece.width + gap) * (piece.height + gap), 0);
  const widest = pieces.reduce((most, piece) => Math.max(most, piece.width), 0);
  const row = Math.max(widest, Math.sqrt(area * 1.7));
  let left = 0;
  let top = 0;
  let tallest = 0;
  return pieces.map((piece) => {
    if (left > 0 && left + piece.width > row) {
      left = 0;
      top += tallest + gap;
      tallest = 0;
    }
    const corner = { left, top };
    left += piece.width + gap;
    tallest = Math.max(tallest, piece.height);
    return corner;
  });
}

/** Places of `count` loners in a grid about four times as wide as high, `step` apart. */
export function block(count: number, step: number): { x: number; y: number }[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 4)));
  return Array.from({ length: count }, (_, at) => ({
    x: (at % columns) * step,
    y: Math.floor(at / columns) * step,
  }));
}
