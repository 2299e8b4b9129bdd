// The colours of looks hold for people who see red and green alike, on paper without colour, and for the letters on them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, hex, parseOklch, type Rgb } from '../ui/colour';
import { type Tone, tones } from './scales';

const css = readFileSync(`${import.meta.dirname}/tones.css`, 'utf8');
const base = readFileSync(`${import.meta.dirname}/../ui/tokens.css`, 'utf8');

function block(text: string, selector: string): Map<string, string> {
  const blocks = text.split(/\n\s*(?=:root)/).filter((part) => part.trimStart().startsWith(`${selector} {`));
  return new Map(
    blocks.flatMap((part) =>
      [...part.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((pair) => [pair[1] ?? '', pair[2] ?? ''] as const),
    ),
  );
}

const light = block(css, ':root');
const dark = new Map([...light, ...block(css, ':root[data-theme="dark"]')]);
const grounds = {
  light: block(base, ':root').get('--ground') ?? '',
  dark: block(base, ':root[data-theme="dark"]').get('--ground') ?? '',
};

function colour(text: string): Rgb {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(text) ?? [];
  const found =
    r && g && b
      ? { r: parseInt(r, 16) / 255, g: parseInt(g, 16) / 255, b: parseInt(b, 16) / 255 }
      : parseOklch(text);
  if (!found) throw new Error(`no colour: ${text}`);
  return found;
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** On linear RGB, severity 1.0: Machado, Oliveira & Fernandes (2009), IEEE TVCG 15(6), 1291–1298, table 1. */
const sights = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const satisfies Record<string, Matrix>;

const linear = ({ r, g, b }: Rgb): Triple => {
  const each = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return [each(r), each(g), each(b)];
};

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple) => Math.max(0, Math.min(1, a * x + b * y + c * z));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** OKLab (Ottosson 2020) of linear RGB. */
function lab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: Rgb, other: Rgb, sight: Matrix): number {
  const [a, b] = [lab(times(sight, linear(one))), lab(times(sight, linear(other)))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** CIE lightness, 0–100: what is left on a grey print. */
function grey(of: Rgb): number {
  const [r, g, b] = linear(of);
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

const filled = tones.filter((tone) => tone !== 'none');
const classes = filled.filter((tone) => tone.startsWith('c') || tone === 'rest');
const steps = filled.filter((tone) => tone.startsWith('s'));
const pairs = (list: readonly Tone[]) =>
  list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('colours of looks in the %s theme', (theme, tokens) => {
  const of = (tone: Tone) => colour(tokens.get(`--tone-${tone}`) ?? '');

  it.each(Object.entries(sights))('keep any two classes apart with %s', (_, sight) => {
    const close = pairs(classes).filter(([one, other]) => distance(of(one), of(other), sight) < 0.07);
    expect(close).toEqual([]);
  });

  it('keep neighbouring steps apart on a grey print, always in one direction', () => {
    const greys = steps.map((tone) => grey(of(tone)));
    const gaps = greys.slice(1).map((value, at) => (theme === 'light' ? -1 : 1) * (value - (greys[at] ?? 0)));
    expect(Math.min(...gaps)).toBeGreaterThan(9);
  });

  it('keep the palest step apart from the ground', () => {
    const [first] = steps;
    expect(Math.abs(grey(of(first ?? 's0')) - grey(colour(grounds[theme])))).toBeGreaterThan(15);
  });

  it.each(filled)('carry letters on %s with at least 4.5:1', (tone) => {
    expect(contrast(of(tone), colour(tokens.get(`--tone-${tone}-ink`) ?? ''))).toBeGreaterThanOrEqual(4.5);
  });
});

it('know the published values of the palette', () => {
  // Okabe & Ito (2008): Color Universal Design.
  const published = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#000000', '#f0e442'];
  expect(tones.slice(0, 8).map((tone) => hex(colour(light.get(`--tone-${tone}`) ?? '')))).toEqual(published);
});

it('are the same in the dark by system and by choice', () => {
  expect([...block(css, ':root:not([data-theme="light"])')]).toEqual([
    ...block(css, ':root[data-theme="dark"]'),
  ]);
});
