// Builds the fictional district "Musterlandkreis" in three sizes, the same for the same seed and day.
import type { Id, IsoDate, RecordOf, TableName } from '../model/records';
import { addCarriersAndCivicActors } from './carriers';
import { casting } from './casting';
import { addDays } from './days';
import { Draft } from './draft';
import { addGremien } from './gremien';
import { addOffices } from './offices';
import { addContacts } from './people';
import { locate, makePlaces } from './places';
import { type DemoSize, planL, planXL } from './plan';
import { savedQuestionsOf } from './savedQuestions';
import { addProjects, addSchools, schoolKeys } from './schools';
import { plantStories, type Stories } from './stories';
import { addRelations } from './structure';
import { describeTies } from './tieDetails';
import { addTies } from './ties';
import { keepTour } from './tour';
import { storyOf } from './views';

/** With this seed the figures of size L lie where the domain paper wants them. */
const demoSeed = 159;

export interface Demo {
  /** The network's own row; id, epoch and founding time come from whoever founds it. */
  readonly network: {
    readonly name: string;
    readonly purpose: string;
    readonly ownActorId: Id;
    readonly demo: true;
  };
  /** No placements: the layout makes them. */
  readonly records: { readonly [T in TableName]?: readonly RecordOf[T][] };
  /** Ids of the records in which a planted story can be seen. */
  readonly stories: Stories;
}

/** Dates are relative to `today`, so the demo never looks old; the structure depends on the seed alone. */
export function buildDemo(size: DemoSize, today: IsoDate, seed: number = demoSeed): Demo {
  const plan = size === 'XL' ? planXL : planL;
  const draft = new Draft(plan, seed, today, makePlaces(plan.municipalities, plan.regions));
  addSchools(draft);
  addProjects(draft);
  addOffices(draft);
  addCarriersAndCivicActors(draft);
  addRelations(draft);
  addTies(draft);
  addContacts(draft);
  addGremien(draft);
  describeTies(draft);
  plantStories(draft);
  markConsulted(draft);
  const ownActorId = draft.id('NWST');
  if (size === 'S') keepTour(draft);
  locate(
    draft.dice('coordinates'),
    draft.places,
    [...draft.cast.values()].map(({ actor }) => actor),
  );
  markVerified(draft);
  return {
    network: {
      name: 'Musterlandkreis',
      purpose: 'Vernetzung von Schule und Jugendhilfe im Musterlandkreis. Alle Angaben sind frei erfunden.',
      ownActorId,
      demo: true,
    },
    records: {
      actors: [...draft.cast.values()].map(({ actor }) => actor),
      contacts: [...draft.contacts.values()],
      cooperations: [...draft.cooperations.values()],
      relations: draft.relations,
      gremien: [...draft.gremien.values()],
      seats: draft.seats,
      // The tour shows the app, not the district.
      ...(size !== 'S' && { views: storyOf(draft), questions: savedQuestionsOf(draft) }),
    },
    stories: Object.fromEntries(draft.stories),
  };
}

/** Most actors were checked within a year, some longer ago, some never. */
function markVerified(draft: Draft): void {
  const dice = draft.dice('verified');
  for (const { actor } of draft.cast.values()) {
    if (dice.chance(0.5))
      actor.source = dice.pick(['Website', 'Schulverzeichnis', 'Gespräch', 'Organigramm']);
    if (!dice.chance(0.82)) continue;
    actor.verifiedAt = addDays(draft.today, -dice.between(2, dice.chance(0.3) ? 900 : 350));
    if (actor.validFrom !== undefined && actor.verifiedAt < actor.validFrom)
      actor.verifiedAt = actor.validFrom;
    actor.verifiedBy = dice.pick(['kb', 'mt']);
  }
}

/** Half of the schools were advised within the last year and a half; the one that knows nobody was not. */
function markConsulted(draft: Draft): void {
  const dice = draft.dice('consulted');
  for (const key of schoolKeys(draft)) {
    const { actor } = draft.at(key);
    if (!dice.chance(0.5) || key === casting.isolatedSchool) continue;
    const day = addDays(draft.today, -dice.between(3, 540));
    actor.consultedAt = actor.validFrom !== undefined && day < actor.validFrom ? actor.validFrom : day;
  }
}
