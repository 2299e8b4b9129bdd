// Hierarchy, supervision, carriers and employers: relations that are never counted as cooperation.
import type { IsoDate, Relation } from '../model/records';
import { schoolYearStart } from './days';
import type { Draft } from './draft';
import { type SchoolForm, schoolForms } from './plan';
import { schoolKeys } from './schools';

const supervisors: Readonly<Record<SchoolForm, string>> = {
  GS: 'LSCHA_21',
  FOES: 'LSCHA_21',
  SEK: 'LSCHA_22',
  GMS: 'LSCHA_22',
  GES: 'LSCHA_22',
  GYM: 'LSCHA_GYM',
  BBS: 'LSCHA_BBS',
};
/** Carriers that also run schools of their own. */
const schoolCarriers = ['FT12', 'FT13', 'FT06'];
/** The day on which the network office moved from the education bureau to the youth office. */
export const movedOn: IsoDate = '2022-08-01';
/** Shares of the five carriers in 32 school social work projects. */
const shares: readonly (readonly [carrier: string, projects: number])[] = [
  ['FT01', 9],
  ['FT02', 8],
  ['FT03', 6],
  ['FT04', 5],
  ['FT05', 4],
];

type Extra = Partial<
  Pick<Relation, 'fte' | 'validFrom' | 'validTo' | 'description' | 'source' | 'verifiedAt'>
>;

export function addRelations(draft: Draft): void {
  const dice = draft.dice('structure');
  const relate = (from: string, kind: string, to: string, extra: Extra = {}): void => {
    draft.relations.push({ id: draft.newId(), from: draft.id(from), kind, to: draft.id(to), ...extra });
  };
  for (const form of schoolForms) {
    for (const key of draft.keys(form)) {
      const { actor, place } = draft.at(key);
      const municipality = draft.keys('GEM').find((gem) => draft.at(gem).place === place) ?? 'LK';
      const independent = actor.governance === 'independent';
      relate(
        independent ? dice.pick(schoolCarriers) : form === 'GS' ? municipality : 'LK',
        'schoolAuthorityOf',
        key,
      );
      relate(supervisors[form], 'supervises', key);
    }
  }
  for (const key of draft.keys('AMT')) relate(key, 'partOf', 'LK');
  for (const key of [...draft.keys('ASD'), ...draft.keys('TEAM_JA')]) {
    relate(key, 'partOf', 'JA', key === 'NWST' ? { validFrom: movedOn, source: 'Organigramm' } : {});
  }
  relate('NWST', 'partOf', 'BB', { validFrom: '2015-09-01', validTo: '2022-07-31', source: 'Organigramm' });
  for (const key of draft.keys('TEAM_BILDUNG')) relate(key, 'partOf', 'ABKS');
  addEmployers(draft, relate);
  const carriers = draft.keys('FT');
  for (const key of [...draft.keys('JUGEND'), ...draft.keys('BST')]) {
    relate(dice.pick(carriers), 'carrierOf', key, { source: 'Website des Trägers' });
  }
}

function addEmployers(
  draft: Draft,
  relate: (from: string, kind: string, to: string, extra: Extra) => void,
): void {
  const dice = draft.dice('employers');
  const projects = draft.keys('SSA');
  const staff = shares.flatMap(([carrier, count]) => Array.from({ length: count }, () => carrier));
  // Eight times the projects need eight times the carriers, or one of them would employ half the country.
  const copies = Math.ceil(projects.length / staff.length);
  const carriers = draft.keys('FT');
  const employers = dice.sample(
    Array.from({ length: copies }, (_, copy) => copy).flatMap((copy) =>
      staff.map((key) => carriers[carriers.indexOf(key) + copy * 14] ?? key),
    ),
    projects.length,
  );
  projects.forEach((key, i) => {
    const { actor } = draft.at(key);
    const begun = schoolYearStart(draft.today, dice.pick([0, 1, 1, 2, 3, 4, 4, 4, 6, 8, 10]));
    actor.validFrom = begun;
    const fte = actor.fte === undefined ? {} : { fte: actor.fte };
    relate(employers[i] ?? 'FT01', 'employerOf', key, {
      ...fte,
      validFrom: begun,
      source: 'Zuwendungsbescheid',
    });
    relate(key, 'locatedAt', key.slice('SSA_'.length), { validFrom: begun });
  });
  for (const key of schoolKeys(draft)) {
    if (dice.chance(0.08)) draft.at(key).actor.validFrom = schoolYearStart(draft.today, dice.between(3, 12));
  }
}
