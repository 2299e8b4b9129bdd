// Reads the theme's custom properties as the colours every renderer understands.
import { type SectorCode, sectors } from '../model/taxonomy';
import { tokenColour } from '../ui/colour';
import type { Tokens } from './look';
import { type Tone, tones } from './scales';
import './tones.css';

/** The map's colours as the element's theme defines them now. */
export function readTokens(element: Element): Tokens {
  const color = (name: string) => tokenColour(name, element);
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
    font: getComputedStyle(element).fontFamily,
  };
}
