// A picture drawn piece by piece on a canvas nobody sees, so that a large one holds nobody up.

/** Milliseconds of work between two pauses. */
const piece = 9;

export class Drawing {
  readonly canvas = document.createElement('canvas');
  /** What the work gave in the end. */
  drawn = 0;
  private readonly work: Iterator<unknown, number> | undefined;
  private readonly onPiece: (isDone: boolean) => void;
  private readonly probe = document.createElement('canvas').getContext('2d');
  private timer: ReturnType<typeof setTimeout> | undefined;

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
      // Strokes are only noted down until somebody looks: this is when they are drawn.
      this.probe?.drawImage(this.canvas, 0, 0);
    } while (performance.now() - began < piece);
    this.timer = setTimeout(() => this.onPiece(this.go()), 0);
    return false;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
