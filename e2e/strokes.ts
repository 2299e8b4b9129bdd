// What is really drawn on the map's canvases: shapes of nodes, the letters on them, and the boxes of names.
import { expect, type Page } from '@playwright/test';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Strokes {
  /** Filled outlines: which one, and its box on the canvas in CSS pixels. */
  readonly shapes: readonly (Box & { readonly kind: string })[];
  /** Single texts with their middle and height. */
  readonly letters: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
  /** Names without their halo. */
  readonly names: readonly (Box & { readonly text: string })[];
}

/** Notes from now on, in every page opened later, what canvases are told to draw. */
export async function noteStrokes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const halo = 4;
    const noted = { shapes: [] as object[], letters: [] as object[], names: [] as object[] };
    Object.assign(globalThis, { noted });
    const path = { points: [] as { x: number; y: number }[], kind: '' };
    const written = new WeakMap<object, string>();
    let named: object | undefined;
    const proto = CanvasRenderingContext2D.prototype;
    const put = (context: CanvasRenderingContext2D, x: number, y: number) => {
      const { x: left, y: top } = context.getTransform().transformPoint({ x, y });
      path.points.push({ x: left / devicePixelRatio, y: top / devicePixelRatio });
    };
    const before = <
      K extends
        | 'beginPath'
        | 'arc'
        | 'roundRect'
        | 'lineTo'
        | 'fill'
        | 'fillText'
        | 'drawImage'
        | 'clearRect',
    >(
      name: K,
      note: (context: CanvasRenderingContext2D, values: readonly unknown[]) => void,
    ) => {
      const real = proto[name] as (...values: unknown[]) => unknown;
      Object.assign(proto, {
        [name](this: CanvasRenderingContext2D, ...values: unknown[]) {
          note(this, values);
          return real.apply(this, values);
        },
      });
    };
    before('beginPath', () => Object.assign(path, { points: [], kind: '' }));
    before('arc', (context, [x, y, r]) => {
      path.kind = 'circle';
      put(context, Number(x) - Number(r), Number(y) - Number(r));
      put(context, Number(x) + Number(r), Number(y) + Number(r));
    });
    before('roundRect', (context, [x, y, width, height]) => {
      path.kind = 'rounded';
      put(context, Number(x), Number(y));
      put(context, Number(x) + Number(width), Number(y) + Number(height));
    });
    before('lineTo', (context, [x, y]) => put(context, Number(x), Number(y)));
    before('fill', () => {
      const [xs, ys] = [path.points.map(({ x }) => x), path.points.map(({ y }) => y)];
      const kind = path.kind === '' ? `corners ${String(path.points.length)}` : path.kind;
      const box = {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
      noted.shapes.push({ kind, ...box });
    });
    before('fillText', (context, [text, x, y]) => {
      written.set(context.canvas, [written.get(context.canvas), text].filter(Boolean).join(' '));
      if (!context.canvas.isConnected) return;
      const at = context.getTransform();
      const spot = at.transformPoint({ x: Number(x), y: Number(y) });
      const size = (Number.parseFloat(/([\d.]+)px/.exec(context.font)?.[1] ?? '0') * at.a) / devicePixelRatio;
      noted.letters.push({ text, x: spot.x / devicePixelRatio, y: spot.y / devicePixelRatio, size });
    });
    before('drawImage', (context, [image, left, top, width, height]) => {
      const text = written.get(image as object);
      if (!context.canvas.isConnected || text === undefined || width === undefined) return;
      named = context.canvas;
      noted.names.push({
        text,
        left: Number(left) + halo,
        top: Number(top) + halo,
        right: Number(left) + Number(width) - halo,
        bottom: Number(top) + Number(height) - halo,
      });
    });
    before('clearRect', (context) => {
      // Other canvases, such as the small map, are cleared on their own.
      if (context.canvas !== named) return;
      noted.names.length = 0;
    });
  });
}

/** Everything drawn anew, as in the other theme, and noted: once names stand and nothing more is drawn. Ask for the scheme that is not shown. */
export async function strokesOf(page: Page, colorScheme: 'dark' | 'light' = 'dark'): Promise<Strokes> {
  await page.evaluate(() => {
    const { noted } = globalThis as unknown as { noted: Record<string, unknown[]> };
    for (const list of Object.values(noted)) list.length = 0;
  });
  await page.emulateMedia({ colorScheme });
  const drawn = () =>
    page.evaluate(() => {
      const { shapes, letters, names } = (globalThis as unknown as { noted: Strokes }).noted;
      return [shapes.length, letters.length, names.length] as const;
    });
  // Names are written when the map has come to rest, which a busy machine puts off.
  let last = '';
  await expect
    .poll(
      async () => {
        const [shapes, letters, names] = await drawn();
        const now = `${String(shapes)} ${String(letters)} ${String(names)}`;
        const isStill = now === last;
        last = now;
        return isStill && letters > 200 && names > 0;
      },
      { intervals: [400], timeout: 20_000 },
    )
    .toBe(true);
  return page.evaluate(() => (globalThis as unknown as { noted: Strokes }).noted);
}

/** Where each node's middle is on the canvas, in CSS pixels. */
export async function middles(
  page: Page,
): Promise<Readonly<Record<string, { readonly x: number; readonly y: number }>>> {
  return page.evaluate(() => {
    interface Node {
      id(): string;
      renderedPosition(): { x: number; y: number };
    }
    type Ground = Element & {
      readonly _cyreg?: { readonly cy: { nodes(): { map<T>(each: (node: Node) => T): T[] } } };
    };
    const cy = document.querySelector<Ground>('.__________cytoscape_container')?._cyreg?.cy;
    return Object.fromEntries(cy?.nodes().map((node) => [node.id(), { ...node.renderedPosition() }]) ?? []);
  });
}
