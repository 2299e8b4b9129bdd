// One counted record in words: name, what more there is to say, and the day it is about.
import { sentence, showDate, word } from '../i18n/translate';
import { tieName } from '../model/cooperations';
import type { Counted } from '../model/gaps';
import { type Network, personName } from '../model/network';
import { typeName } from './fieldWords';

export interface CountedWords {
  readonly name: string;
  readonly detail: string;
  readonly day: string;
}

/** Without `persons` nobody is named: of people only where they are, and nothing of their function. */
export function countedWords(network: Network, code: string, item: Counted, persons = true): CountedWords {
  return { ...namesOf(network, code, item, persons), day: dayWords(code, item) };
}

function namesOf(
  network: Network,
  code: string,
  { table, id, position }: Counted,
  persons: boolean,
): Pick<CountedWords, 'name' | 'detail'> {
  switch (table) {
    case 'cooperations': {
      const tie = network.cooperations.get(id);
      if (!tie) break;
      const { intensity, intensityTarget = 0, basis } = tie;
      const steps = sentence('gaps.steps', { is: intensity, target: intensityTarget });
      const based = basis === undefined ? '' : word('model.choice.cooperations.basis', basis);
      return { name: tieName(network, tie), detail: code === 'belowTarget' ? steps : based };
    }
    case 'contacts': {
      const contact = network.contacts.get(id);
      if (!contact) break;
      const actor = network.nameOf('actors', contact.actorId);
      if (!persons) return { name: actor, detail: '' };
      return { name: personName(contact), detail: joined(contact.position, actor) };
    }
    case 'seats': {
      const seat = network.seats.get(id);
      if (!seat) break;
      const role = word('model.choice.seats.role', seat.role);
      return {
        name: network.nameOf('gremien', seat.gremiumId),
        detail: joined(network.nameOf('actors', seat.actorId), role),
      };
    }
    case 'actors': {
      const actor = network.actors.get(id);
      if (!actor) break;
      const vacant = position === undefined ? undefined : sentence('gaps.vacantHere', { position });
      return { name: actor.name, detail: vacant ?? joined(typeName(network, actor.type), actor.city) };
    }
  }
  return { name: '', detail: '' };
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

const dayWordOf: Readonly<Record<string, 'until' | 'due' | 'checked'>> = {
  expired: 'until',
  ending: 'until',
  reviewDue: 'due',
  dueDeletions: 'due',
  staleContacts: 'checked',
};

function dayWords(code: string, { day }: Counted): string {
  if (day === undefined) return code === 'staleContacts' ? sentence('gaps.never', {}) : '';
  return sentence(`gaps.${dayWordOf[code] ?? 'since'}`, { date: showDate(day) });
}
