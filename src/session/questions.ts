// Questions to the network: which is asked now, the delivered ones, and what they are called. Lists, palette and start page ask them.
import { sentence } from '../i18n/translate';
import type { Patch } from '../model/change';
import { type Criteria, criteriaFromLine, criteriaToLine, noCriteria } from '../model/questions';
import { filterToLine, noFilter } from '../model/filter';
import { movedIn } from '../model/moved';
import { type Network, shortNameOf, validOn } from '../model/network';
import type { Id, IsoDate, Question } from '../model/records';
import { verbs } from '../model/verbs';
import { type Outcome, perform } from './command';
import { type Asked, useSession } from './session';

/** Questions every network can be asked, each with one thing to choose. */
export const deliveredQuestions = ['support', 'heads', 'everybody', 'members', 'without'] as const;
export type DeliveredQuestion = (typeof deliveredQuestions)[number];

/** What is chosen with a delivered question: a Gremium for members, a region for the others; '' for all. */
export function deliveredCriteria(code: DeliveredQuestion, choice: string): Criteria {
  const filter = { ...noFilter, regions: choice === '' ? [] : [choice] };
  switch (code) {
    case 'support':
      return { ...noCriteria, filter, positions: ['Schulsozialarbeit', 'Beratungslehr'] };
    case 'heads':
      return {
        ...noCriteria,
        filter: { ...filter, sectors: ['school'] },
        positions: ['Schulleit', 'Rektor'],
      };
    case 'everybody':
      return { ...noCriteria, filter };
    case 'members':
      return { ...noCriteria, gremien: [choice] };
    case 'without':
      return { ...noCriteria, asks: 'actors', filter, withoutSupport: true };
  }
}

/** The choice a delivered question stands on: `deliveredCriteria` turned around. */
export function choiceOf(code: DeliveredQuestion, { filter, gremien }: Criteria): string {
  return (code === 'members' ? gremien[0] : filter.regions[0]) ?? '';
}

/** Shows the answers to a question; saved ones by their id, delivered ones by their code. */
export function ask(asked: Asked): void {
  useSession.setState({ place: 'lists', asked });
}

export function askDelivered(code: DeliveredQuestion, choice: string): void {
  ask({ from: code, line: criteriaToLine(deliveredCriteria(code, choice)) });
}

export function askSaved({ id, criteria = '' }: Question): void {
  ask({ from: id, line: criteria, begun: criteria });
}

/** What a saved question says after another tab or undo has changed it: untouched it follows, else it waits to be saved or reset. */
export function followSaved(asked: Asked, { id, criteria = '' }: Question): Asked {
  if (asked.begun === undefined) return { ...asked, begun: criteria };
  const isFollowing = asked.line === asked.begun && criteria !== asked.begun;
  return isFollowing ? { from: id, line: criteria, begun: criteria } : asked;
}

/** Changes a saved question, unless it says something else than in `begun` by now (rule D3). */
export function editQuestion(id: Id, patch: Patch, begun: Patch): Promise<Outcome> {
  return perform((network, world) => {
    const question = network.questions.get(id);
    const moved = question === undefined ? [] : movedIn('questions', question, begun, patch);
    return moved.length > 0 ? moved : verbs.editQuestions(network, { ids: [id], patch }, world);
  });
}

/** The gap sheet stands among the questions; its line names a region, or none for the whole network. */
export const gapSheet = 'gaps';

export function askGaps(region: string): void {
  ask({ from: gapSheet, line: filterToLine({ ...noFilter, regions: region === '' ? [] : [region] }) });
}

/** "Lückenblatt Süd". */
export function gapsTitle(region: string): string {
  return sentence(region === '' ? 'gaps.sheet.title' : 'gaps.sheet.titleIn', { region });
}

/** By name, as people look for them. */
export function savedQuestions(network: Network): readonly Question[] {
  return [...network.questions.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }) || (a.id < b.id ? -1 : 1),
  );
}

/** Regions of actors on the day, in the order of their names. */
export function regionsOf(network: Network, asOf: IsoDate): readonly string[] {
  const all = [...network.actors.values()].filter((actor) => validOn(actor, asOf));
  const regions = new Set(all.flatMap(({ region }) => region ?? []));
  return [...regions].sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
}

export function isDelivered(from: string | undefined): from is DeliveredQuestion {
  return deliveredQuestions.some((code) => code === from);
}

/** "Schulleitungen in Mitte", "Wer sitzt in AG 78?"; without a choice for the whole network. */
export function deliveredTitle(network: Network, code: DeliveredQuestion, choice: string): string {
  const gremium = network.gremien.get(choice);
  const what = code === 'members' ? (gremium ? shortNameOf(gremium) : '') : choice;
  return sentence(`lists.delivered.${code}.${what === '' ? 'all' : 'one'}`, { what });
}

/** What the list on screen is called. */
export function askedTitle(network: Network, { from, line }: Asked): string {
  if (isDelivered(from)) return deliveredTitle(network, from, choiceOf(from, criteriaFromLine(line)));
  return (from === undefined ? undefined : network.questions.get(from)?.name) ?? sentence('lists.own', {});
}

interface AskedDeed {
  readonly id: Id;
  readonly label: string;
  readonly perform: () => void;
}

/** Every question the palette can ask: saved ones, delivered ones for the whole network, each region and each Gremium. */
export function questionDeeds(network: Network, asOf: IsoDate): readonly AskedDeed[] {
  const deed = (code: DeliveredQuestion, choice: string): AskedDeed => ({
    id: `ask-${code}-${choice}`,
    label: deliveredTitle(network, code, choice),
    perform: () => askDelivered(code, choice),
  });
  const gremien = [...network.gremien.values()].filter((gremium) => validOn(gremium, asOf));
  const byRegion = deliveredQuestions.filter((code) => code !== 'members');
  const regions = ['', ...regionsOf(network, asOf)];
  return [
    ...savedQuestions(network).map((question) => ({
      id: `ask-${question.id}`,
      label: question.name,
      perform: () => askSaved(question),
    })),
    ...regions.map((region) => ({
      id: `ask-gaps-${region}`,
      label: gapsTitle(region),
      perform: () => askGaps(region),
    })),
    ...gremien.map(({ id }) => deed('members', id)),
    ...byRegion.flatMap((code) => regions.map((region) => deed(code, region))),
  ];
}
