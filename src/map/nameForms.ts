// In which forms a name may be written: whole, short, and cut for a look from afar.
import type { MapNode } from './elements';

/** How a name is written: smaller from afar, bolder for who is the subject. */
export type NameStyle = 'far' | 'plain' | 'strong';

/** From this radius on screen on the whole name is tried first. */
const wholeFrom = 13;
/** Below this radius names are written smaller and may be cut. */
const farBelow = 10;
const cutTo = 16;

/** `half` is the radius of the node on screen, in CSS pixels. */
export function styleOf(half: number, strong: boolean): NameStyle {
  if (strong) return 'strong';
  return half < farBelow ? 'far' : 'plain';
}

/** The forms of a name at this radius on screen, the preferred one first. */
export function formsOf(
  node: Pick<MapNode, 'label' | 'brief'>,
  half: number,
  strong: boolean,
): readonly string[] {
  const near = half >= wholeFrom || strong;
  const forms = near && node.brief !== node.label ? [node.label, node.brief] : [node.brief];
  if (styleOf(half, strong) !== 'far' || node.brief.length <= cutTo) return forms;
  return [...forms, cut(node.brief)];
}

/** The beginning of a name with an ellipsis, broken after a word where that leaves enough. */
function cut(name: string): string {
  const head = name.slice(0, cutTo - 1);
  const space = head.lastIndexOf(' ');
  return `${(space >= cutTo * 0.5 ? head.slice(0, space) : head).replace(/[\s,;:–-]+$/, '')}…`;
}
