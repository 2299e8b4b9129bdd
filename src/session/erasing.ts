// Erasing persons for the rooms: in the store, in what is on screen and in what is kept beside the document. Answers, no exceptions.
import { erase, type ErasureWatch, type ErasureWish } from '../data/erasure';
import { storeState } from '../data/storage';
import { type TroubleCode, troubleFrom } from '../data/trouble';
import type { Id, TableName } from '../model/records';
import { cleanBeside } from './cleaning';
import { tellOtherWindows } from './erasedElsewhere';
import { caughtUp, useOpenNetwork } from './openNetwork';
import { usePreferences } from './preferences';
import { clearFilter, useSession } from './session';

type ErasureOutcome =
  | {
      readonly ok: true;
      /** One per person, as the log calls it (`erasures.deed`). */
      readonly deeds: readonly Id[];
      /** Rows that are no longer what they were. */
      readonly rows: Readonly<Partial<Record<TableName, number>>>;
      /** Steps of the history that are gone. */
      readonly steps: number;
      /** Texts left as they are that may name the persons (`ErasureWish.mentions`). */
      readonly doubtful: number;
      /** Copies of before that this browser keeps beside the database may still hold the persons; they go at the next start. */
      readonly isLeftBeside: boolean;
    }
  | { readonly ok: false; readonly trouble: TroubleCode };

interface Asked extends Omit<ErasureWish, 'user' | 'keys'> {
  /** Other networks of the shelf in which they are erased, too. */
  readonly copies?: readonly Id[];
}

/** For good: there is no undo. All persons go or none. */
export function erasePersons(
  { copies = [], ...wish }: Asked,
  watch: ErasureWatch = {},
): Promise<ErasureOutcome> {
  return erased(wish, copies, watch);
}

/** Only fields of contacts, which stay; each contact is an entry of the log. */
export function eraseFields(
  {
    ids,
    keys,
    reason,
    copies = [],
  }: { readonly ids: readonly Id[]; readonly keys: readonly string[] } & Pick<Asked, 'reason' | 'copies'>,
  watch: ErasureWatch = {},
): Promise<ErasureOutcome> {
  return erased({ persons: ids.map((id) => [id]), keys, reason }, copies, watch);
}

async function erased(
  wish: Omit<ErasureWish, 'user'>,
  copies: readonly Id[],
  watch: ErasureWatch,
): Promise<ErasureOutcome> {
  const { trouble } = storeState();
  const { id } = useOpenNetwork.getState();
  if (trouble !== undefined) return { ok: false, trouble };
  if (id === undefined) return { ok: false, trouble: 'notFound' };
  const count = (by: number) => useOpenNetwork.setState(({ saving }) => ({ saving: saving + by }));
  count(1);
  try {
    const { initials } = usePreferences.getState();
    const report = await erase([id, ...copies], { ...wish, user: initials }, watch);
    await caughtUp(id, report.seqs.get(id) ?? 0);
    const isCertain = (wish.mentions ?? 'replace') !== 'replace';
    forget((text) => report.finder.scrub(text, isCertain) !== text);
    const isLeftBeside = !(await cleanBeside([id, ...copies]));
    tellOtherWindows();
    const { deeds, rows, steps, doubtful } = report;
    return { ok: true, deeds, rows, steps, doubtful, isLeftBeside };
  } catch (error) {
    return { ok: false, trouble: troubleFrom(error).code };
  } finally {
    count(-1);
  }
}

/** What this device keeps beside the document, and what this window asks for. */
function forget(isNaming: (text: string) => boolean): void {
  const before = usePreferences.getState();
  const after = without(isNaming, before);
  if (after !== before) usePreferences.setState(after as typeof before);
  const { filter, asked } = useSession.getState();
  if (isNaming(filter.text ?? '')) clearFilter();
  const isAsked = [...new URLSearchParams(asked?.line)].some(([, value]) => isNaming(value));
  if (isAsked) useSession.setState({ asked: undefined });
}

/** The same value where nobody is named: texts that name somebody are emptied, columns and settings called like them go. */
function without(isNaming: (text: string) => boolean, value: unknown): unknown {
  const isNamed = (text: unknown) => typeof text === 'string' && isNaming(text);
  if (typeof value === 'string') return isNamed(value) ? '' : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const left = value.filter((each) => !isNamed(each)).map((each) => without(isNaming, each));
    return left.length === value.length && left.every((each, at) => each === value[at]) ? value : left;
  }
  const entries = Object.entries(value);
  const left = entries.flatMap(([key, each]) =>
    isNamed(key) ? [] : [[key, without(isNaming, each)] as const],
  );
  const isSame = left.length === entries.length && left.every(([, each], at) => each === entries[at]?.[1]);
  return isSame ? value : Object.fromEntries(left);
}
