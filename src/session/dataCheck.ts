// "Daten prüfen": the open network against its journal and against itself, in turns with the screen; mending is one step.
import { checkJournal, type JournalReport } from '../data/journalCheck';
import { sentence } from '../i18n/translate';
import { apply, type Change, compose } from '../model/change';
import { Network } from '../model/network';
import { type Flaw, flawsInTurns, mended } from '../model/selfCheck';
import { type Outcome, perform } from './command';
import { useOpenNetwork } from './openNetwork';
import { goTo, openDialog } from './session';

export interface CheckReport {
  /** Rows that differ from what the journal says was confirmed. */
  readonly journal: JournalReport;
  /** What is wrong with the network once these rows are back. */
  readonly flaws: readonly Flaw[];
}

/** Longest stretch without a turn for the screen, in milliseconds. */
const stretch = 12;

/** Finds, changes nothing. Throws `StoreTrouble`; `undefined` when no network is open or the signal was given. */
export async function checkData(signal?: AbortSignal): Promise<CheckReport | undefined> {
  const { network } = useOpenNetwork.getState();
  if (network === undefined) return undefined;
  const journal = await checkJournal(network.id);
  const flaws = await inTurns(restored(network, journal), signal);
  return flaws && { journal, flaws };
}

async function inTurns(network: Network, signal?: AbortSignal): Promise<readonly Flaw[] | undefined> {
  const flaws: Flaw[] = [];
  let began = performance.now();
  for (const found of flawsInTurns(network)) {
    flaws.push(...found);
    if (performance.now() - began < stretch) continue;
    await new Promise((done) => setTimeout(done, 0));
    if (signal?.aborted) return undefined;
    began = performance.now();
  }
  return flaws;
}

function restored(network: Network, { ops }: JournalReport): Network {
  return ops.length === 0 ? network : new Network(network.id, apply(network.rows, { ops }));
}

/** Mends what can be mended, looked for anew on the newest network: one step that undo takes back. */
export function mendData(): Promise<Outcome> {
  return perform(async (network) => {
    const journal = await checkJournal(network.id);
    const whole = restored(network, journal);
    const flaws = (await inTurns(whole)) ?? [];
    const label = { code: 'mendFlaws', count: journal.ops.length };
    const back: Change = { label, ops: journal.ops };
    const change = mended(whole, flaws);
    if (change === undefined) return back;
    const both = compose(back, change);
    return { label: { ...label, count: label.count + change.label.count }, ops: both.ops };
  });
}

/** After a restore or a merge: says in a dialog that something is to be mended, and nothing where all is well. */
export async function tellFlaws(): Promise<void> {
  const report = await checkData().catch(() => undefined);
  const count = report === undefined ? 0 : report.flaws.length + report.journal.ops.length;
  if (count === 0) return;
  openDialog({
    kind: 'message',
    tone: 'info',
    title: sentence('dataCheck.found', { count }),
    text: sentence('dataCheck.foundText', {}),
    action: { label: sentence('dataCheck.show', {}), perform: () => goTo('settings') },
  });
}
