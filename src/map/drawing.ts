// A picture drawn piece by piece on a canvas nobody sees, so that a large one holds nobody up.

/** Milliseconds of work between two pauses. */
const piece = 9;
/** Long lines take ten times as long as short ones: so many milliseconds of strokes are to be drawn in one go, and so many steps at most. */
const stroke = 3;
const mostSteps = 8;

export class Drawing {
  readonly canvas = document.createElement('canvas');
  /** What the work gave in the end. */
  drawn = 0;
  private readonly work: Iterator<unknown, number> | undefined;
  private readonly onPiece: (isDone: boolean) => void;
  private readonly probe = document.createElement('canvas').getContext('2d');
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Steps that are drawn in one go, by how long the last ones took, and those that are only noted down so far. */
  private steps = 1;
  private noted = 0;

  /** Makes a canvas like the visible one and begins at once; `onPiece` hears of each pause and of the end. */
  constructor(
    like: CanvasRenderingContext2D,
    work: (context: CanvasRenderingContext2D) => Iterator<unknown, number>,
    onPiece: (isDone: boolean) => void,
  ) {
    this.canvas.width = like.canvas.width;
    this.canvas.height = like.canvas.height;
    const context = this.canvas.getContext('2d');
    context?.setTransform(like.getTransform());
    this.work = context ? work(context) : undefined;
    this.onPiece = onPiece;
  }

  /** Works for a moment; whether all is drawn. Goes on by itself until it is, or until `stop`. */
  go(): boolean {
    const began = performance.now();
    do {
      const step = this.work?.next();
      if (step === undefined) return true;
      if (step.done === true) {
        this.drawn = step.value;
        return true;
      }
      this.noted += 1;
      if (this.noted >= this.steps) this.look();
    } while (performance.now() - began < piece);
    this.timer = setTimeout(() => this.onPiece(this.go()), 0);
    return false;
  }

  /** Strokes are only noted down until somebody looks: this is when they are drawn. */
  private look(): void {
    const began = performance.now();
    this.probe?.drawImage(this.canvas, 0, 0);
    const each = (performance.now() - began) / this.noted;
    this.noted = 0;
    // Where nothing was drawn there is nothing to learn.
    if (each > 0.15) this.steps = Math.max(1, Math.min(mostSteps, 2 * this.steps, Math.floor(stroke / each)));
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
