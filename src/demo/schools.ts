// The schools of the district and the school social work projects at some of them.
import type { Actor } from '../model/records';
import { casting } from './casting';
import { type Draft, each } from './draft';
import { mapLabel } from './mapLabel';
import { phoneNumber, slug } from './numbers';
import { type Place, streetIn } from './places';
import { type SchoolForm, schoolForms } from './plan';
import type { Dice } from './prng';
import { schoolLabel, schoolName } from './schoolNames';

const typeOf: Readonly<Record<SchoolForm, string>> = {
  GS: 'primary_school',
  SEK: 'secondary_school',
  GMS: 'community_school',
  GES: 'comprehensive_school',
  GYM: 'grammar_school',
  FOES: 'special_school',
  BBS: 'vocational_school',
};
const grades: Readonly<Record<SchoolForm, string>> = {
  GS: '1–4',
  SEK: '5–10',
  GMS: '5–10',
  GES: '5–13',
  GYM: '5–12',
  FOES: '1–9',
  BBS: '10–13',
};
const pupils: Readonly<Record<SchoolForm, readonly [number, number]>> = {
  GS: [62, 284],
  SEK: [198, 462],
  GMS: [231, 514],
  GES: [540, 720],
  GYM: [412, 868],
  FOES: [71, 196],
  BBS: [980, 1840],
};
/** Every how many-th school of a form is run by an independent carrier. */
const independentEvery: Readonly<Record<SchoolForm, number>> = {
  GS: 11,
  SEK: 5,
  GMS: 6,
  GES: 1,
  GYM: 3,
  FOES: 4,
  BBS: 9,
};

/** 1-based running number as keys carry it. */
export const twoDigits = (index: number): string => String(index + 1).padStart(2, '0');

/** Keys of all schools, form by form. */
export function schoolKeys(draft: Draft): string[] {
  return schoolForms.flatMap((form) => draft.keys(form));
}

export function addSchools(draft: Draft): void {
  const dice = draft.dice('schools');
  for (const form of schoolForms) {
    let count = 0;
    draft.plan.regions.forEach((region, r) => {
      const around = draft.places.filter((place) => place.region === region);
      for (let i = 0; i < (draft.plan.schools[form][r] ?? 0); i += 1) {
        const key = `${form}${twoDigits(count)}`;
        addSchool(draft, dice, key, form, dice.pick(around), count);
        count += 1;
      }
    });
  }
}

function addSchool(
  draft: Draft,
  dice: Dice,
  key: string,
  form: SchoolForm,
  anywhere: Place,
  count: number,
): void {
  const given = casting.schools[key];
  const place = draft.places.find((candidate) => candidate.name === given?.place) ?? anywhere;
  const name = given?.name ?? schoolName(form, place, dice, draft.names);
  const independent = count % independentEvery[form] === independentEvery[form] - 1;
  const [few, many] = pupils[form];
  const tags = [
    ...(dice.chance(0.12) ? ['Startchancen'] : []),
    ...(dice.chance(0.2) ? ['Gemeinsamer Unterricht'] : []),
    ...(form === 'SEK' && dice.chance(0.3) ? ['Produktives Lernen'] : []),
    ...(independent ? ['Ersatzschule'] : []),
  ];
  const actor: Omit<Actor, 'id'> = {
    name,
    shortName: given?.shortName ?? schoolLabel(form, name),
    type: typeOf[form],
    governance: independent ? 'independent' : 'public',
    region: place.region,
    municipality: place.name,
    street: given?.street ?? streetIn(dice),
    postalCode: place.postalCode,
    city: place.name,
    phone: phoneNumber(dice),
    email: `${slug(name).slice(0, 40)}@schule.example`,
    website: `https://${slug(name).slice(0, 40)}.schule.example`,
    openingHours: dice.pick(['Mo–Fr 7:00–14:00', 'Mo–Do 7:30–15:00, Fr bis 13:00', 'Mo–Fr 7:15–13:30']),
    schoolNo: `00${String(1000 + draft.cast.size).slice(-4)}`,
    gradeRange: grades[form],
    pupilCount: dice.between(few, many),
    allDay: form !== 'BBS' && dice.chance(0.3),
    status: 'active',
    ring: dice.chance(0.4) ? 'core' : 'involved',
    ...each('tag', tags),
  };
  draft.add(key, form, place, actor);
}

/** One project per chosen school; its key is `SSA_` and the key of the school. */
export function addProjects(draft: Draft): void {
  const dice = draft.dice('projects');
  const without: readonly string[] = [casting.isolatedSchool, casting.duplicateSchool];
  for (const form of schoolForms) {
    draft.plan.regions.forEach((region, r) => {
      const open = draft.keys(form, region).filter((key) => !without.includes(key));
      for (const key of dice.sample(open, draft.plan.projects[form][r] ?? 0)) addProject(draft, dice, key);
    });
  }
}

function addProject(draft: Draft, dice: Dice, schoolKey: string): void {
  const school = draft.at(schoolKey);
  const funding = dice.chance(0.7)
    ? ['esf']
    : dice.pick([['land'], ['county'], ['but', 'county'], ['startchancen']]);
  draft.add(`SSA_${schoolKey}`, 'SSA', school.place, {
    name: `Schulsozialarbeit ${school.actor.name}`,
    shortName: mapLabel(`SSA ${school.actor.shortName}`),
    type: 'school_social_work',
    governance: 'independent',
    region: school.place.region,
    municipality: school.place.name,
    street: school.actor.street ?? '',
    postalCode: school.place.postalCode,
    city: school.place.name,
    phone: phoneNumber(dice),
    email: `${slug(`ssa ${school.actor.shortName}`)}@example.org`,
    fte: dice.pick([0.5, 0.75, 0.75, 1, 1, 1]),
    services:
      'Beratung, soziales Lernen in Klassen, Krisenhilfe und Vermittlung in Angebote der Jugendhilfe.',
    status: 'active',
    ring: 'core',
    ...each('role', ['grantRecipient']),
    ...each('funding', funding),
    ...each('target', ['Schülerschaft', 'Eltern', 'Lehrkräfte']),
    ...each(
      'topic',
      dice.sample(['Schulabsentismus', 'Konfliktlösung', 'Übergänge', 'Elternarbeit', 'Medien'], 2),
    ),
  });
}
