// A finding in words: whom it concerns and what it says. Never names a person, so that it can be copied and minuted.
import { sentence, showDate, word } from '../i18n/translate';
import type { Finding } from '../model/finding';
import type { Network } from '../model/network';

export interface FindingWords {
  readonly name: string;
  readonly text: string;
}

export function findingWords(network: Network, finding: Finding): FindingWords {
  return { name: nameOf(network, finding), text: textOf(network, finding) };
}

function nameOf(network: Network, { check, gremiumIds, figures }: Finding): string {
  if (check === 'manySeats') return network.nameOf('actors', String(figures['actorId']));
  if (check === 'unseatedSchools') {
    const region = String(figures['region']);
    return region === '' ? word('findings', 'noRegion') : sentence('findings.region', { region });
  }
  return gremiumIds.map((id) => network.nameOf('gremien', id)).join(' – ');
}

function textOf(network: Network, { check, counted, figures }: Finding): string {
  const seat = counted.table === 'seats' ? network.seats.get(counted.ids[0] ?? '') : undefined;
  const day = (key: string) => showDate(String(figures[key] ?? ''));
  const values = {
    ...figures,
    actor: network.nameOf('actors', seat?.actorId),
    role: word('model.choice.seats.role', String(figures['role'])),
    rhythm: word('model.choice.gremien.rhythm', String(figures['rhythm'])),
    since: day('since'),
    last: day('last'),
    past: day('past'),
    sides: String(figures['sides'] ?? '')
      .split(' ')
      .map((side) => word('findings.side', side))
      .join(' · '),
    percent: Math.round(Number(figures['share'] ?? 0) * 100),
  };
  return sentence(`findings.told.${check}${variant(check, figures)}`, values);
}

/** Which of several wordings holds. */
function variant(check: Finding['check'], figures: Finding['figures']): string {
  if (check === 'leftHolder') return `_${String(figures['who'])}`;
  if (check === 'noNextDate' && figures['past'] !== '') return '_past';
  if (check === 'unseatedSchools' && figures['throughSocialWork'] !== 0) return '_through';
  return '';
}
