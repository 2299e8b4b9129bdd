// Light and dark must both be readable: the contrast of every pair the face uses.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseOklch } from './colour';
import { macroOfSector, sectorTokens } from './sectorMark';

type Tokens = ReadonlyMap<string, string>;

function block(css: string, selector: string): Tokens {
  const blocks = css.split(/\n\s*(?=:root)/).filter((part) => part.trimStart().startsWith(`${selector} {`));
  const pairs = blocks.flatMap((part) => [...part.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  return new Map(pairs.map((pair) => [pair[1] ?? '', pair[2] ?? '']));
}

const css = ['tokens', 'sectors']
  .map((name) => readFileSync(`${import.meta.dirname}/${name}.css`, 'utf8'))
  .join('\n')
  .replaceAll('"', "'");
const light = block(css, ':root');
const dark = block(css, ":root[data-theme='dark']");
const darkBySystem = block(css, ":root:not([data-theme='light'])");

function ratio(tokens: Tokens, one: string, other: string): number {
  const [left, right] = [one, other].map((name) => parseOklch(tokens.get(name) ?? ''));
  if (!left || !right) throw new Error(`no colour: ${one} or ${other}`);
  return contrast(left, right);
}

const grounds = ['--ground', '--surface', '--raised', '--sunken', '--hover'];
const textPairs = [
  ...['--text', '--text-soft', '--text-faint', '--accent', '--accent-hover', '--danger', '--warning'].flatMap(
    (ink) => grounds.map((ground) => [ink, ground] as const),
  ),
  ['--text', '--pressed'],
  ['--text-soft', '--pressed'],
  ['--text', '--accent-soft'],
  ['--text-soft', '--accent-soft'],
  ['--text-faint', '--accent-soft'],
  ['--accent', '--accent-soft'],
  ['--accent-soft-ink', '--accent-soft'],
  ['--accent-ink', '--accent-fill'],
  ['--accent-ink', '--accent-fill-hover'],
  ['--danger-ink', '--danger-fill'],
  ['--danger-ink', '--danger-fill-hover'],
  ['--danger', '--danger-soft'],
  ['--text-soft', '--danger-soft'],
  ['--warning', '--warning-soft'],
  ['--text-soft', '--warning-soft'],
  ['--success', '--success-soft'],
  ['--surface', '--text'],
  ...Object.keys(macroOfSector).map(
    (sector) => [sectorTokens(sector).ink, sectorTokens(sector).fill] as const,
  ),
  ...['school', 'youth', 'admin', 'partner'].map(
    (macro) => [`--macro-${macro}-ink`, `--macro-${macro}`] as const,
  ),
] as const;
const graphicPairs = [
  ...['--line-strong', '--accent', '--danger', '--tie-strong'].flatMap((line) =>
    ['--ground', '--surface', '--raised', '--sunken'].map((ground) => [line, ground] as const),
  ),
  ...['school', 'youth', 'admin', 'partner'].flatMap((macro) =>
    ['--ground', '--surface', '--raised'].map((ground) => [`--macro-${macro}-edge`, ground] as const),
  ),
  ['--accent', '--accent-soft'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, tokens) => {
  it.each(textPairs)('shows text in %s on %s with at least 4.5:1', (ink, ground) => {
    expect(ratio(tokens, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphicPairs)('shows %s on %s with at least 3:1', (line, ground) => {
    expect(ratio(tokens, line, ground)).toBeGreaterThanOrEqual(3);
  });

  it('keeps the sectors of one family apart by lightness', () => {
    for (const macro of ['youth', 'admin', 'partner']) {
      const family = Object.entries(macroOfSector).filter(([, of]) => of === macro);
      const steps = family.map(([sector]) =>
        Number(/oklch\(([\d.]+)/.exec(tokens.get(`--sector-${sector}`) ?? '')?.[1]),
      );
      steps.sort((left, right) => left - right);
      const gaps = steps.slice(1).map((step, index) => step - (steps[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(0.025);
    }
  });
});

describe('the two ways into the dark', () => {
  it('are the same colours by system and by choice', () => {
    expect([...darkBySystem]).toEqual([...dark]);
    expect(dark.size).toBeGreaterThan(40);
  });

  it('name only tokens the light theme has', () => {
    expect([...dark.keys()].filter((name) => !light.has(name))).toEqual([]);
  });
});
