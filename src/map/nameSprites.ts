// Names drawn once and stamped from then on: writing text with a halo is too slow for every frame.
import type { Tokens } from './look';
import type { NameStyle } from './nameForms';
import { wrap } from './wrap';

/** Height of the letters and of a line in CSS pixels, and how bold. */
const deskFonts: Readonly<Record<NameStyle, { size: number; leading: number; weight: number }>> = {
  far: { size: 11, leading: 13, weight: 500 },
  plain: { size: 12.5, leading: 15, weight: 470 },
  strong: { size: 12.5, leading: 15, weight: 650 },
};
const halo = 4;
const mostKept = 1200;

interface Sprite {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

export class NameSprites {
  private readonly fonts: typeof deskFonts;
  private tokens: Tokens | undefined;
  private readonly sprites = new Map<string, Sprite>();
  private readonly sizes = new Map<string, { width: number; height: number }>();
  private readonly ruler = document.createElement('canvas').getContext('2d');

  /** No letters are lower than `smallest` CSS pixels. */
  constructor(smallest = 0) {
    const atLeast = (style: NameStyle) => {
      const { size, leading, weight } = deskFonts[style];
      const grown = Math.max(1, smallest / size);
      return { size: size * grown, leading: leading * grown, weight };
    };
    this.fonts = { far: atLeast('far'), plain: atLeast('plain'), strong: atLeast('strong') };
  }

  setTokens(tokens: Tokens): void {
    this.tokens = tokens;
    this.sprites.clear();
    this.sizes.clear();
  }

  /** The ground the written name takes, in CSS pixels. */
  measure(label: string, style: NameStyle): { width: number; height: number } {
    const key = `${style} ${label}`;
    let known = this.sizes.get(key);
    if (!known) {
      const lines = wrap(label);
      if (this.ruler) this.ruler.font = this.fontOf(style);
      const width = Math.max(...lines.map((line) => this.ruler?.measureText(line).width ?? line.length * 7));
      known = { width: Math.ceil(width) + 4, height: lines.length * this.fonts[style].leading };
      this.sizes.set(key, known);
    }
    return known;
  }

  /** Stamps the name with its middle at x, y. */
  draw(
    context: CanvasRenderingContext2D,
    label: string,
    style: NameStyle,
    x: number,
    y: number,
    ratio: number,
  ): void {
    const sprite = this.sprite(label, style, ratio);
    const left = Math.round((x - sprite.width / 2) * ratio) / ratio;
    const top = Math.round((y - sprite.height / 2) * ratio) / ratio;
    context.drawImage(sprite.canvas, left, top, sprite.width, sprite.height);
  }

  private sprite(label: string, style: NameStyle, ratio: number): Sprite {
    const key = `${String(ratio)} ${style} ${label}`;
    const known = this.sprites.get(key);
    if (known) return known;
    if (this.sprites.size >= mostKept) this.sprites.clear();
    const extent = this.measure(label, style);
    const width = extent.width + 2 * halo;
    const height = extent.height + 2 * halo;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * ratio);
    canvas.height = Math.ceil(height * ratio);
    const context = canvas.getContext('2d');
    if (context && this.tokens) {
      context.scale(ratio, ratio);
      context.font = this.fontOf(style);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = halo;
      context.strokeStyle = this.tokens.ground;
      context.fillStyle = this.tokens.text;
      const lines = wrap(label);
      const { leading } = this.fonts[style];
      for (const [row, line] of lines.entries())
        context.strokeText(line, width / 2, halo + (row + 0.5) * leading);
      for (const [row, line] of lines.entries())
        context.fillText(line, width / 2, halo + (row + 0.5) * leading);
    }
    const sprite = { canvas, width: canvas.width / ratio, height: canvas.height / ratio };
    this.sprites.set(key, sprite);
    return sprite;
  }

  private fontOf(style: NameStyle): string {
    const { weight, size } = this.fonts[style];
    return `${String(weight)} ${String(size)}px ${this.tokens?.font ?? 'sans-serif'}`;
  }
}
