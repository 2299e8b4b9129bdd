// Every text a canvas shows and how high it is on the screen: noted from what is really drawn, past the app's own idea of it.
import type { Page } from '@playwright/test';

export interface Drawn {
  readonly text: string;
  /** Height of the letters on the screen, in CSS pixels. */
  readonly px: number;
  /** A name stamped from a picture of its own; else written straight onto the map, as signs inside actors are. */
  readonly isName: boolean;
}

interface Noted {
  readonly text: string;
  /** Height in pixels of the canvas. */
  readonly size: number;
  readonly isName: boolean;
}

declare global {
  interface Window {
    canvasTexts: { readonly now: () => readonly Drawn[]; ever: Set<string> };
  }
}

/** Call before the page is opened. */
export async function noteCanvasTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes = new Map<HTMLCanvasElement, Noted[]>();
    const { prototype } = CanvasRenderingContext2D;
    type Method = (...args: unknown[]) => void;
    const original = (name: string) => Object.getOwnPropertyDescriptor(prototype, name)?.value as Method;
    const [fillText, clearRect, drawImage] = [
      original('fillText'),
      original('clearRect'),
      original('drawImage'),
    ];
    const noted = (canvas: HTMLCanvasElement): Noted[] => {
      const list = notes.get(canvas) ?? [];
      notes.set(canvas, list);
      return list;
    };
    const scaleOf = (context: CanvasRenderingContext2D) => {
      const { a, b } = context.getTransform();
      return Math.hypot(a, b);
    };
    const ever = new Set<string>();
    prototype.fillText = function (text, x, y, ...most) {
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0) * scaleOf(this);
      noted(this.canvas).push({ text, size, isName: false });
      ever.add(text);
      fillText?.call(this, text, x, y, ...most);
    };
    prototype.clearRect = function (x, y, width, height) {
      const corner = this.getTransform()
        .inverse()
        .transformPoint({ x: this.canvas.width, y: this.canvas.height });
      if (x <= 0 && y <= 0 && x + width >= corner.x - 0.5 && y + height >= corner.y - 0.5)
        notes.delete(this.canvas);
      clearRect?.call(this, x, y, width, height);
    };
    prototype.drawImage = function (this: CanvasRenderingContext2D, ...call: unknown[]) {
      const [source, , , width] = call as [CanvasImageSource, number, number, number?];
      if (source instanceof HTMLCanvasElement) {
        const lines = notes.get(source) ?? [];
        const scale = scaleOf(this) * (call.length === 5 && width !== undefined ? width / source.width : 1);
        // A picture of one name; a picture of the whole map carries its names along.
        const isSprite = !source.isConnected && lines.length > 0 && source.height < 200;
        const text = lines.map((line) => line.text).join(' ');
        if (isSprite) ever.add(text);
        noted(this.canvas).push(
          ...(isSprite
            ? [{ text, size: Math.min(...lines.map((line) => line.size)) * scale, isName: true }]
            : lines.map((line) => ({ ...line, size: line.size * scale }))),
        );
      }
      drawImage?.apply(this, call);
    } as CanvasRenderingContext2D['drawImage'];
    window.canvasTexts = {
      ever,
      now: () =>
        [...notes].flatMap(([canvas, list]) => {
          if (!canvas.isConnected || canvas.width === 0) return [];
          const scale = canvas.getBoundingClientRect().width / canvas.width;
          return list.map(({ text, size, isName }) => ({ text, px: size * scale, isName }));
        }),
    };
  });
}

/** What is written on the canvases of the page now, once the picture stands still. */
export async function canvasTexts(page: Page): Promise<readonly Drawn[]> {
  let last = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(80);
    const now = await page.evaluate(() => JSON.stringify(window.canvasTexts.now()));
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return JSON.parse(last) as Drawn[];
}
