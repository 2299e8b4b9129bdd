// Colours of the tokens outside CSS: for canvas, SVG files and the contrast check.

/** An sRGB colour, channels 0–1, clipped into the gamut. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** `oklch(0.5 0.12 252)` or with percentage and alpha → sRGB (Björn Ottosson's matrices); `undefined` for other notations. */
export function parseOklch(text: string): Rgb | undefined {
  const parts = text.trim().match(/^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+(-?[\d.]+)(?:deg)?\s*(?:\/.*)?\)$/);
  if (!parts) return undefined;
  const lightness = Number(parts[1]) / (parts[2] === '%' ? 100 : 1);
  const chroma = Number(parts[3]);
  const hue = (Number(parts[4]) * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    g: gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    b: gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  };
}

function gamma(linear: number): number {
  const clipped = Math.max(0, Math.min(1, linear));
  return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
}

function luminance({ r, g, b }: Rgb): number {
  const [red, green, blue] = [r, g, b].map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** `#rrggbb`, which every canvas and every SVG reader knows. */
export function hex({ r, g, b }: Rgb): string {
  return `#${[r, g, b]
    .map((v) =>
      Math.round(v * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The current value of a colour token (`--accent`) as `#rrggbb` in the theme that is on; ask again when the theme changes. */
export function tokenColour(name: string, element: Element = document.documentElement): string {
  const raw = getComputedStyle(element).getPropertyValue(name).trim();
  const colour = parseOklch(raw);
  return colour ? hex(colour) : raw;
}
