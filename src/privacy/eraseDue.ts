// Carries out what is due: whole persons first, then private ways of those who stay.
import { fold } from '../model/fold';
import { type Network, personName } from '../model/network';
import type { Id } from '../model/records';
import { type DueEntry, dueOn, privateKeys } from '../model/retention';
import { today } from '../session/clock';
import { eraseFields, erasePersons } from '../session/erasing';
import { useOpenNetwork } from '../session/openNetwork';
import type { TroubleCode } from '../data/trouble';

export interface DueOutcome {
  readonly persons: number;
  readonly addresses: number;
  /** Texts left as they are in which a name stands that may mean somebody or something else. */
  readonly doubtful: number;
  /** As `erasePersons` answers. */
  readonly isLeftBeside: boolean;
  /** Why the rest was not erased; each part is erased as a whole or not at all. */
  readonly trouble?: TroubleCode;
}

/**
 * Where somebody of the same name stays, texts keep the name and lose only addresses and numbers that are not theirs; otherwise mentions
 * that mean nobody else go, too (`data/erasure`). `copies`: other networks of the shelf in which the same is done. The signal counts until
 * the first part is written.
 */
export async function eraseDue(
  shown: Network,
  asked: readonly DueEntry[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
  copies: readonly Id[] = [],
): Promise<DueOutcome> {
  const network = useOpenNetwork.getState().network ?? shown;
  // There is no way back: who is kept by now, or came back, in whatever window that was said, is not erased.
  const due = new Set(dueOn(network, today()).map(keyOf));
  const entries = asked.filter((entry) => due.has(keyOf(entry)));
  const persons = entries.flatMap(({ what, contactId }) => (what === 'person' ? contactId : []));
  const [staying, going] = parted(network, persons);
  const addresses = entries.flatMap(({ what, contactId }) => (what === 'address' ? contactId : []));
  const parts = [going, staying, addresses];
  const all = entries.length;
  let done = 0;
  const sums = { persons: 0, addresses: 0, doubtful: 0, isLeftBeside: false };
  for (const ids of parts) {
    if (ids.length === 0) continue;
    const before = done;
    const watch = {
      onProgress: (share: number) => onProgress((before + share * ids.length) / all),
      ...(before === 0 && { signal }),
    };
    const outcome =
      ids === addresses
        ? await eraseFields({ ids, keys: privateKeys, reason: 'retention', copies }, watch)
        : await erasePersons(
            {
              persons: ids.map((id) => [id]),
              reason: 'retention',
              mentions: ids === staying ? 'ways' : 'certain',
              copies,
            },
            watch,
          );
    if (!outcome.ok) return { ...sums, trouble: outcome.trouble };
    done += ids.length;
    sums.doubtful += outcome.doubtful;
    // Each part cleans everything again: the last one counts.
    sums.isLeftBeside = outcome.isLeftBeside;
    if (ids === addresses) sums.addresses += ids.length;
    else sums.persons += ids.length;
  }
  return sums;
}

function keyOf({ what, contactId }: DueEntry): string {
  return `${what} ${contactId}`;
}

/** Those whose name somebody bears who stays, and all others. */
function parted(network: Network, ids: readonly Id[]): readonly [Id[], Id[]] {
  const leaving = new Set(ids);
  const names = new Set<string>();
  for (const contact of network.contacts.values())
    if (!leaving.has(contact.id)) names.add(fold(personName({ ...contact, title: '' })));
  const stays = (id: Id) => {
    const contact = network.rows.contacts.get(id);
    return contact !== undefined && names.has(fold(personName({ ...contact, title: '' })));
  };
  return [ids.filter(stays), ids.filter((id) => !stays(id))];
}
