// What the list below a typed name offers: who may be meant, and where nobody is, somebody new.
import { sentence } from '../i18n/translate';
import { type Network, shortNameOf } from '../model/network';
import type { Id } from '../model/records';
import { typeName } from '../records/fieldWords';
import type { LineEnd } from './captureLine';
import type { NameBook } from './captureNames';

export interface CaptureOption {
  /** Absent for somebody new. */
  readonly id?: Id;
  /** The whole name, as it comes into the line. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
}

const most = 7;

/** Nobody is offered while nothing is typed, or when only the one who is meant anyway would be. */
export function optionsFor(
  end: LineEnd | undefined,
  names: NameBook,
  network: Network,
): readonly CaptureOption[] {
  if (end === undefined || end.text === '') return [];
  const meant = end.kind === 'several' ? end.ids : end.kind === 'known' ? [end.id] : [];
  const ids = [...new Set([...meant, ...names.beginning(end.text)])];
  const actors = ids.flatMap((id) => network.actors.get(id) ?? []).slice(0, most);
  const isName = names.named(end.text).sure > 0;
  if (end.kind === 'known' && isName && actors.length === 1) return [];
  const known = actors.map((actor) => ({
    id: actor.id,
    name: actor.name,
    label: actor.name,
    detail: [shortNameOf(actor), typeName(network, actor.type), actor.region ?? '']
      .filter((part) => part !== '' && part !== actor.name)
      .join(' · '),
  }));
  if (isName || known.length === 0) return known;
  const label = sentence('cooperations.captureAsNew', { name: end.text });
  return [...known, { name: end.text, label, detail: '' }];
}
