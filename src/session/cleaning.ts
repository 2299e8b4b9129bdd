// What is kept beside the document after an erasure: the second ring, and versions of files. What would not go is tried again.
import { dropEarlier } from '../data/earlierFiles';
import { storeState } from '../data/storage';
import type { Id } from '../model/records';
import { cleanRing } from '../rings/secondRing';
import { lookWhatIsLeft } from './rings';

/** Holds ids of networks, and of nobody. */
const key = 'akteursnetz-unclean';

/** `false`: something of before the erasure may be left; it is tried again at the next start. Never throws. */
export async function cleanBeside(ids: readonly Id[]): Promise<boolean> {
  // Noted before: the window may be closed on the way.
  note([...unclean(), ...ids]);
  let isClean = await cleanRing(ids).catch(() => false);
  // What lies beside a file goes when that is next saved, because the browser may have to ask for the folder first.
  for (const id of ids) isClean = (await dropEarlier(id)) && isClean;
  await lookWhatIsLeft();
  if (isClean) note(unclean().filter((id) => !ids.includes(id)));
  return isClean;
}

/** At the start, once the store is open. */
export async function cleanWhatWasLeft(): Promise<void> {
  const ids = unclean();
  if (ids.length > 0 && storeState().ready) await cleanBeside(ids);
}

function unclean(): readonly Id[] {
  const text = globalThis.localStorage?.getItem(key) ?? '';
  return text === '' ? [] : text.split(' ');
}

function note(ids: readonly Id[]): void {
  try {
    if (ids.length === 0) globalThis.localStorage?.removeItem(key);
    else globalThis.localStorage?.setItem(key, [...new Set(ids)].join(' '));
  } catch {
    // Full or forbidden: the ring meets the erasure by itself when it is next brought up to date.
  }
}
