// Three questions of the demo, as a coordinator would have saved them: an invitation, a mailing list, a gap.
import { noFilter } from '../model/filter';
import { criteriaToLine, noCriteria } from '../model/questions';
import type { Question } from '../model/records';
import type { Draft } from './draft';

export function savedQuestionsOf(draft: Draft): readonly Question[] {
  const questions = [
    {
      name: 'Einladung zum Treffen Süd',
      criteria: { ...noCriteria, filter: { ...noFilter, regions: ['Süd'] }, has: ['email'] },
    },
    {
      name: 'Schulleitungen und SSA in Mitte',
      criteria: {
        ...noCriteria,
        filter: { ...noFilter, regions: ['Mitte'], statuses: ['actor.active'] },
        positions: ['Schulleit', 'Schulsozialarbeit'],
        has: ['email'],
      },
    },
    {
      name: 'Grundschulen ohne Schulsozialarbeit',
      criteria: {
        ...noCriteria,
        asks: 'actors',
        filter: { ...noFilter, types: ['primary_school'] },
        withoutSupport: true,
      },
    },
  ] as const;
  return questions.map(({ name, criteria }) => ({
    id: draft.newId(),
    name,
    criteria: criteriaToLine(criteria),
  }));
}
