// Reads the theme's custom properties as the colours every renderer understands.
import { type SectorCode, sectors } from '../model/taxonomy';
import { hex, parseOklch, tokenColour } from '../ui/colour';
import type { Tokens } from './look';
import { type Tone, tones } from './scales';
import './tones.css';

/** The map's colours as the element's theme defines them now. */
export function readTokens(element: Element): Tokens {
  return tokensBy((name) => tokenColour(name, element), getComputedStyle(element).fontFamily);
}

/** The colours of paper, whatever the theme on screen: those the style sheets begin with, on white. */
export function paperTokens(): Tokens {
  const light = new Map<string, string>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ':root') continue;
      for (const name of rule.style)
        if (name.startsWith('--')) light.set(name, rule.style.getPropertyValue(name).trim());
    }
  }
  light.set('--ground', '#ffffff');
  const color = (name: string) => {
    const raw = light.get(name) ?? '';
    const colour = parseOklch(raw);
    return colour ? hex(colour) : raw;
  };
  return tokensBy(color, getComputedStyle(document.body).fontFamily);
}

function tokensBy(color: (name: string) => string, font: string): Tokens {
  const each = (read: (sector: (typeof sectors)[number]) => string) =>
    Object.fromEntries(sectors.map((sector) => [sector.code, read(sector)])) as Record<SectorCode, string>;
  const toneOf = (tone: Tone) =>
    tone === 'none'
      ? { fill: color('--ground'), ink: color('--text') }
      : { fill: color(`--tone-${tone}`), ink: color(`--tone-${tone}-ink`) };
  return {
    ground: color('--ground'),
    text: color('--text'),
    muted: color('--text-faint'),
    line: color('--tie'),
    strongLine: color('--tie-strong'),
    accent: color('--accent'),
    sector: each((sector) => color(`--sector-${sector.code}`)),
    ink: each((sector) => color(`--macro-${sector.macro}-ink`)),
    tone: Object.fromEntries(tones.map((tone) => [tone, toneOf(tone)])) as Tokens['tone'],
    font,
  };
}
