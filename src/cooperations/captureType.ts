// Which type a new actor probably has, by its name: "Grundschule Am Park" is a Grundschule, "GS Am Park" too.
import { word } from '../i18n/translate';
import { modelDe } from '../i18n/model.de';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { actorTypes } from '../model/taxonomy';

/** Where no name of a type is part of the actor's name. */
const unknown = 'other_other';
/** A shorter name of a type would be found inside of many words. */
const insideFrom = 6;

/** The code or the id of an own type; the longest name of a type that is part of the actor's name decides. */
export function guessType(name: string, network: Network): string {
  const whole = ` ${fold(name)} `;
  const own = [...network.types.values()].map(({ id, name: label, abbreviation }) => ({
    code: id,
    labels: [label],
    abbr: abbreviation ?? '',
  }));
  const german: Readonly<Record<string, string>> = modelDe.type;
  // Those that stand for "some other one" have no name of their own.
  const delivered = actorTypes
    .filter(({ code }) => !code.startsWith('other_') || code === 'other_network_office')
    .map(({ code, abbr }) => ({ code, labels: [german[code] ?? '', word('model.type', code)], abbr }));
  let best = { code: unknown, length: 0 };
  for (const { code, labels, abbr } of [...own, ...delivered]) {
    for (const label of labels.flatMap(partsOf)) {
      const found = whole.includes(` ${label}`) || (label.length >= insideFrom && whole.includes(label));
      if (label !== '' && found && label.length > best.length) best = { code, length: label.length };
    }
    // An abbreviation counts less than any whole word.
    const isShort = abbr.length > 1 && name.split(/[^\p{L}\p{N}]+/u).includes(abbr);
    if (isShort && best.length === 0) best = { code, length: 1 };
  }
  return best.code;
}

/** "Schulverbund / Schulzentrum" and "Jugendhilfeausschuss (JHA)" have a name each beside the sign. */
function partsOf(label: string): string[] {
  return label
    .split(/[/(),]/)
    .map(fold)
    .filter((part) => part.length > 2);
}
