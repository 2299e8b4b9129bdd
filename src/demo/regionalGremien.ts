// Regional meetings, of which the largest size has many.
import type { Draft } from './draft';
import { type GremiumPlan, gremiumPlan } from './gremiumList';

/** One meeting for each of the first `count` municipalities. */
export function regionalGremien(draft: Draft, count: number): GremiumPlan[] {
  const dice = draft.dice('regional');
  return draft.places.slice(0, count).map(({ name, region }, i) => {
    const near = ['GS', 'SEK', 'SSA', 'BST', 'JUGEND', 'KITA', 'GEM'].flatMap((block) =>
      dice.sample(draft.keys(block, region), 2),
    );
    return gremiumPlan(
      [
        `REG${i}`,
        `Vernetzung ${name}`.slice(0, 24).trim(),
        `Regionales Vernetzungstreffen ${name}`,
        'regional_networking_meeting',
        'exchanges',
        'half_yearly',
      ],
      { task: `Austausch der Akteure rund um ${name}.`, members: ['NWST', ...near], managedBy: 'NWST' },
    );
  });
}
