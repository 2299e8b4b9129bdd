// What is kept beside the document after an erasure: the second ring, and versions of files. What would not go is tried again.
import { boundFileOf } from '../data/boundFiles';
import { dropEarlier } from '../data/earlierFiles';
import { storeState } from '../data/storage';
import { sentence } from '../i18n/translate';
import type { Id } from '../model/records';
import { cleanRing, cleanRingLater, purgeLost } from '../rings/secondRing';
import { knownSentinel } from '../rings/sentinelHere';
import { tell } from '../ui/Announcer';
import { lookWhatIsLeft, useLosses } from './rings';

/** Holds ids of networks, and of nobody: bare for the second ring, with a word before for the other places. */
const key = 'akteursnetz-unclean';
const earlier = 'files:';
const lost = 'lost:';

/** `false`: something of before the erasure may be left; it is tried again at the next start. Never throws. */
export async function cleanBeside(ids: readonly Id[]): Promise<boolean> {
  const left = await knownSentinel().then(
    (known) => Object.keys(known.left),
    () => [],
  );
  const inRing = [...ids, ...left.map((id) => `${lost}${id}`)];
  // Noted before: the window may be closed on the way. What was lost goes by name, so that a later start takes nothing else.
  note([...noted(), ...inRing, ...ids.map((id) => `${earlier}${id}`)]);
  let isClean = await cleanRing(ids).catch(() => false);
  if (isClean) strike(inRing);
  // What lies beside a file goes when that is next saved, because the browser may have to ask for the folder first.
  for (const id of ids) {
    if (await dropEarlier(id)) strike([`${earlier}${id}`]);
    else isClean = false;
  }
  await lookWhatIsLeft().catch(() => {});
  return isClean;
}

/**
 * At the start, once the store is open and was looked at. Where something is lost nothing is touched: its files may be the only ones.
 * What would not go this time either is told. Never throws.
 */
export async function cleanWhatWasLeft(): Promise<void> {
  if (noted().length === 0 || !storeState().ready || useLosses.getState().losses.length > 0) return;
  const isClean = await cleanedAgain().catch(() => false);
  if (!isClean) tell(sentence('access.done.leftBeside', {}));
}

async function cleanedAgain(): Promise<boolean> {
  const { left } = await knownSentinel();
  let isClean = true;
  for (const each of noted()) {
    // What was lost since and left for later stays for its fortnight, and noted.
    if (each.replace(earlier, '') in left) continue;
    if (await isCleaned(each)) strike([each]);
    else isClean = false;
  }
  await lookWhatIsLeft();
  return isClean;
}

function isCleaned(each: string): Promise<boolean> {
  if (each.startsWith(earlier)) return isWithoutEarlier(each.slice(earlier.length));
  if (each.startsWith(lost)) return purgeLost([each.slice(lost.length)]);
  return cleanRingLater(each);
}

/** Once the file was saved after the erasure, saving has cleaned what lies beside it: versions kept since then hold nobody who was erased. */
async function isWithoutEarlier(id: Id): Promise<boolean> {
  const bound = await boundFileOf(id);
  const isSavedSince = bound?.file !== undefined && bound.stale !== true;
  return isSavedSince || dropEarlier(id);
}

function noted(): readonly string[] {
  try {
    const text = globalThis.localStorage?.getItem(key) ?? '';
    return text === '' ? [] : text.split(' ');
  } catch {
    return [];
  }
}

function strike(done: readonly string[]): void {
  note(noted().filter((each) => !done.includes(each)));
}

function note(all: readonly string[]): void {
  try {
    if (all.length === 0) globalThis.localStorage?.removeItem(key);
    else globalThis.localStorage?.setItem(key, [...new Set(all)].join(' '));
  } catch {
    // Full or forbidden: the ring meets the erasure by itself when it is next brought up to date.
  }
}
