// Phone numbers and addresses that can never reach anyone: ranges reserved for films, reserved domains.
import type { Dice } from './prng';

/** Prefixes of the numbers that the German regulator keeps free for film and television; three digits follow. */
export const dramaPrefixes = ['030 23125-', '040 66969-', '069 90009-', '0221 4710-', '089 99998-'] as const;

export function phoneNumber(dice: Dice): string {
  return `${dice.pick(dramaPrefixes)}${String(dice.between(0, 999)).padStart(3, '0')}`;
}

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ë: 'e', ł: 'l' };

/** Letters, digits and hyphens as they may stand in an address. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, (signs) => [...signs].map((sign) => spelled[sign] ?? '-').join(''))
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
