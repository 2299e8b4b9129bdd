// What stands out on the map besides a filter, as a line of text: who was chosen together, ways between two, what happens to the rest.
import { type Filter, type Focus, isEmptyFilter } from '../model/filter';
import type { Id } from '../model/records';

/** What a view keeps of it beside the actor in focus and the steps. */
export interface Emphasis {
  readonly focus?: Focus | undefined;
  /** What does not pass filter and focus is dimmed on the map instead of hidden. */
  readonly dims?: true | undefined;
}

const keys = { others: 'mit', to: 'nach', dims: 'rest' } as const;
const dimmed = 'abgeblendet';

/** `mit=ID.ID`, `nach=ID`, `rest=abgeblendet`, joined by `&`; empty where there is nothing to say. */
export function emphasisToLine({ focus, dims }: Emphasis): string {
  const query = new URLSearchParams();
  if (focus?.others && focus.others.length > 0) query.set(keys.others, focus.others.join('.'));
  if (focus?.to !== undefined) query.set(keys.to, focus.to);
  if (dims) query.set(keys.dims, dimmed);
  return query.toString();
}

/** The reverse, with the actor in focus and the steps around; what cannot be read is left out. */
export function emphasisFromLine(
  line: string,
  around: Pick<Focus, 'actorId' | 'steps'> | undefined,
): { readonly focus: Focus | undefined; readonly dims: true | undefined } {
  const query = new URLSearchParams(line);
  const others = (query.get(keys.others) ?? '').split('.').filter(isId);
  const to = query.get(keys.to);
  return {
    focus: around && {
      ...around,
      ...(others.length > 0 && { others }),
      ...(to !== null && isId(to) && { to }),
    },
    dims: query.get(keys.dims) === dimmed ? true : undefined,
  };
}

/** Ids are letters, digits, hyphen and underscore. */
function isId(text: string): text is Id {
  return /^[\w-]+$/.test(text);
}

/** Whether anybody is dimmed: ways are always shown among the others. */
export function dimsRest(shown: {
  readonly filter: Filter;
  readonly focus?: Focus | undefined;
  readonly dims?: true | undefined;
}): boolean {
  const { filter, focus, dims } = shown;
  return focus?.to !== undefined || (dims === true && (focus !== undefined || !isEmptyFilter(filter)));
}
