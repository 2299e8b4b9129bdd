// Plain colours for tests of pictures.
import { sectors } from '../model/taxonomy';
import type { Tokens } from './look';
import { tones } from './scales';

const each = (color: string) =>
  Object.fromEntries(sectors.map(({ code }) => [code, color])) as Tokens['sector'];
export const paper: Tokens = {
  ground: '#ffffff',
  text: '#111111',
  muted: '#555555',
  line: '#999999',
  strongLine: '#333333',
  accent: '#006666',
  sector: each('#336699'),
  ink: each('#ffffff'),
  tone: Object.fromEntries(
    tones.map((tone, at) => [tone, { fill: `#0000${String(at + 10)}`, ink: '#ffffff' }]),
  ) as Tokens['tone'],
  font: '"Inter Variable", sans-serif',
};
