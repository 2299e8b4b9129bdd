// What a typed line would do, as one sentence before anything is saved, and the deed itself.
import { sentence } from '../i18n/translate';
import type { CapturedEnd } from '../model/capture';
import { tiesBetween } from '../model/cooperations';
import { type Network, validOn } from '../model/network';
import type { IsoDate } from '../model/records';
import { typeName } from '../records/fieldWords';
import { run } from '../session/command';
import type { Line, LineEnd } from './captureLine';
import { guessType } from './captureType';

/** The lowest step that says there is contact at all. */
const defaultStep = 1;

export interface Preview {
  readonly text: string;
  /** Said beside: who would be created, and as what. */
  readonly more: readonly string[];
  readonly tone: 'ready' | 'ask' | 'wrong';
  /** Absent where there is nothing that Enter could save. */
  readonly save?: (() => ReturnType<typeof run>) | undefined;
  /** What was saved, in few words. */
  readonly what?: string;
}

/** `undefined` while nothing is typed. */
export function previewOf(line: Line, network: Network, today: IsoDate): Preview | undefined {
  if (line.kind === 'noStep') return said('wrong', 'captureNoStep', { text: line.text });
  if (line.kind === 'many') return said('wrong', 'captureTwo', { text: line.text });
  const { from } = line;
  if (from.text === '') return undefined;
  if (line.kind === 'half') {
    if (from.kind === 'several') return several(from);
    const key = from.kind === 'new' ? 'capturePartnerNew' : 'capturePartner';
    return said('ask', key, { from: nameOf(from, network) });
  }
  const { to } = line;
  if (from.kind === 'several') return several(from);
  if (to.kind === 'several') return several(to);
  const names = { from: nameOf(from, network), to: nameOf(to, network) };
  const isSelf = from.kind === 'known' && to.kind === 'known' ? from.id === to.id : names.from === names.to;
  if (isSelf) return said('wrong', 'captureSelf', { name: names.from });
  const there =
    from.kind === 'known' && to.kind === 'known'
      ? tiesBetween(network, from.id, to.id).filter((tie) => tie.status !== 'ended' && validOn(tie, today))
      : [];
  const [tie] = there;
  if (there.length > 1) return said('wrong', 'captureMany', { ...names, count: there.length });
  if (tie) {
    const { step } = line;
    if (step === undefined || step === tie.intensity)
      return said('ask', 'captureSame', { ...names, step: tie.intensity });
    return {
      ...said('ready', 'captureChange', { ...names, now: tie.intensity, step }),
      what: sentence('cooperations.captureWhat', { ...names, step }),
      save: () => run('editCooperations', { ids: [tie.id], patch: { intensity: step } }),
    };
  }
  const step = line.step ?? defaultStep;
  const ends = { from: endFor(from, network), to: endFor(to, network) };
  return {
    ...said('ready', line.step === undefined ? 'captureNewDefault' : 'captureNew', { ...names, step }),
    more: [ends.from, ends.to].flatMap((end) => ('id' in end ? [] : [newActor(end, network)])),
    what: sentence('cooperations.captureWhat', { ...names, step }),
    save: () => run('captureCooperation', { ...ends, intensity: step }),
  };
}

function said(tone: Preview['tone'], key: string, values: Readonly<Record<string, unknown>>): Preview {
  return { tone, text: sentence(`cooperations.${key}`, values), more: [] };
}

function several({ text, ids, isType }: Extract<LineEnd, { kind: 'several' }>): Preview {
  const key = isType ? 'captureSeveralType' : 'captureSeveral';
  return said('ask', key, { name: text, count: ids.length });
}

function nameOf(end: LineEnd, network: Network): string {
  return end.kind === 'known' ? network.nameOf('actors', end.id) : end.text;
}

function endFor(end: LineEnd, network: Network): CapturedEnd {
  return end.kind === 'known' ? { id: end.id } : { name: end.text, type: guessType(end.text, network) };
}

function newActor(
  { name, type }: { readonly name: string; readonly type: string },
  network: Network,
): string {
  return sentence('cooperations.captureNewActor', { name, type: typeName(network, type) });
}
