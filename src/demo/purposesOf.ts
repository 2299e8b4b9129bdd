// What two kinds of actors usually work on together.
import type { Dice } from './prng';

/** First fitting line wins; the two blocks or keys may stand in either order. */
const lines: readonly (readonly [one: RegExp, other: RegExp, purposes: readonly string[]])[] = [
  [/^SSA/, /^ASD/, ['childProtection', 'individualHelp', 'absenteeism']],
  [/^SSA/, /^(GS|SEK|GMS|GES|GYM|FOES|BBS)/, ['individualHelp', 'prevention', 'parents', 'absenteeism']],
  [/^SSA/, /^NWST/, ['educationProject', 'training', 'prevention']],
  [/^ASD/, /./, ['childProtection', 'individualHelp']],
  [/^(JBA|JC$|AA|IHK|HWK)/, /./, ['transitionWork', 'careerOrientation']],
  [/^KITA/, /^GS/, ['transitionDaycare']],
  [/^GS/, /^(SEK|GMS|GYM)/, ['transitionSecondary']],
  [/^FV/, /./, ['educationProject', 'allDay', 'parents']],
  [/^(KSFH|MED|GA|FAMG|KITAFACH)/, /./, ['childProtection', 'prevention', 'individualHelp']],
  [/^(BST|POL)/, /./, ['prevention', 'parents', 'individualHelp']],
  [/^(JC_|JARB|VER)/, /./, ['allDay', 'prevention', 'democracy']],
  [/^MIG/, /./, ['migration', 'transitionWork']],
  [/^LSCHA_SPB/, /./, ['inclusion', 'individualHelp', 'absenteeism']],
  [/^(NWST|KOST|LVWA_ESF)/, /./, ['educationProject', 'training', 'absenteeism', 'prevention']],
];

const usual = ['educationProject', 'parents', 'prevention'];
/** Remembers the answer per pair of kinds: thousands of ties are of a few dozen kinds. */
const known = new Map<string, readonly string[]>();

export function purposesOf(a: string, b: string, dice: Dice): string[] {
  const kinds = [a, b].map((key) => key.replace(/\d+$/, '')).join('|');
  const purposes = known.get(kinds) ?? purposesOfKinds(a, b);
  known.set(kinds, purposes);
  return dice.sample(purposes, dice.pick([1, 1, 1, 2]));
}

function purposesOfKinds(a: string, b: string): readonly string[] {
  const found = lines.find(
    ([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)),
  );
  return found?.[2] ?? usual;
}
