// Planted stories: situations a coordinator should discover with the app, each findable by its name.
import type { Id } from '../model/records';
import { casting, isProjectWithoutSocialService } from './casting';
import { addDays, addMonths } from './days';
import { type Draft, each, pairKey } from './draft';
import { socialCarriers } from './gremiumList';
import { activeContacts } from './people';
import { movedOn } from './structure';

/** What each story shows; `buildDemo` returns the ids of the records that carry it. */
export const storyNames = [
  'underServedRegion',
  'isolatedSchool',
  'projectWithoutSocialService',
  'expiredCounsellingAgreement',
  'carrierWithoutProtectionAgreement',
  'endedContactOnSeat',
  'vacantSeat',
  'overlappingGremien',
  'gremiumWithoutHealth',
  'carrierWithNineProjects',
  'brokers',
  'duplicateSchools',
  'duplicateClubs',
  'umlautsAndLongNames',
  'differingViews',
  'movedNetworkOffice',
  'overdueGremium',
] as const;
export type StoryName = (typeof storyNames)[number];

/** A smaller size may lack the actors of a story; then its name is missing. */
export type Stories = { readonly [S in StoryName]?: readonly Id[] };

/** Runs last: finishes the situations the generators have made room for and notes who is in them. */
export function plantStories(draft: Draft): void {
  const tell = (name: StoryName, ids: readonly Id[]): void => {
    draft.stories.set(name, ids);
  };
  const actors = (keys: readonly string[]): Id[] => keys.map((key) => draft.id(key));
  const gremien = (keys: readonly string[]): Id[] => keys.flatMap((key) => draft.gremien.get(key)?.id ?? []);
  const mitte = draft.keys('SSA', 'Mitte');

  tell('underServedRegion', actors(mitte));
  tell('isolatedSchool', actors([casting.isolatedSchool]));
  tell(
    'projectWithoutSocialService',
    actors(mitte.filter((key) => isProjectWithoutSocialService(key, mitte))),
  );
  tell('carrierWithoutProtectionAgreement', actors([casting.carrierWithoutAgreement]));
  tell('overlappingGremien', gremien(['AG78_13', 'STEUERGRUPPE']));
  tell('gremiumWithoutHealth', gremien(['AG_SCHULABS']));
  tell('overdueGremium', gremien(['AG78_KITA']));
  tell('carrierWithNineProjects', actors([socialCarriers[0]]));
  tell('brokers', actors(['JARB', 'JBA', 'ASD_Mitte']));
  tell('umlautsAndLongNames', actors(['SEK07', 'FOES05']));
  tell(
    'vacantSeat',
    draft.seats.filter((seat) => seat.vacant === true).map((seat) => seat.id),
  );
  const counselling = draft.cooperations.get(pairKey('KSFH', casting.expiredCounselling));
  if (counselling !== undefined) tell('expiredCounsellingAgreement', [counselling.id]);
  const moves = draft.relations.filter(({ from, kind }) => from === draft.id('NWST') && kind === 'partOf');
  tell(
    'movedNetworkOffice',
    moves.map((relation) => relation.id),
  );
  draft.at('NWST').actor.note = `Bis ${movedOn.slice(0, 4)} beim Bildungsbüro, seitdem beim Jugendamt.`;
  tell('duplicateSchools', plantDuplicateSchool(draft));
  tell('duplicateClubs', actors(casting.clubs));
  tell('endedContactOnSeat', plantEndedContact(draft));
  tell('differingViews', plantDifferingViews(draft));
}

/** The second entry knows less: no school number, no pupils, no street number check. */
function plantDuplicateSchool(draft: Draft): Id[] {
  const [kept, twin] = [draft.at(casting.keptSchool).actor, draft.at(casting.duplicateSchool).actor];
  delete twin.schoolNo;
  delete twin.pupilCount;
  delete twin.website;
  twin.phone = kept.phone ?? '';
  Object.assign(twin, each('tag', ['aus alter Liste']));
  return [kept.id, twin.id];
}

/** The team leader of ASD Mitte left three months ago and still holds the seat in the § 78 working group. */
function plantEndedContact(draft: Draft): Id[] {
  const gremium = draft.gremien.get('AG78_HZE');
  const seat = draft.seats.find(
    ({ gremiumId, actorId }) => gremiumId === gremium?.id && actorId === draft.id('ASD_Mitte'),
  );
  const [leader, , third] = activeContacts(draft, 'ASD_Mitte');
  if (leader === undefined || third === undefined || seat === undefined) return [];
  leader.validTo = addMonths(draft.today, -3);
  seat.holderId = leader.id;
  for (const other of draft.seats) {
    if (other !== seat && other.holderId === leader.id) other.holderId = third.id;
  }
  for (const tie of draft.cooperations.values()) {
    if (tie.contactA === leader.id) tie.contactA = third.id;
    if (tie.contactB === leader.id) tie.contactB = third.id;
  }
  return [leader.id, seat.id];
}

/** One side calls it coordination, the other shared responsibility. */
function plantDifferingViews(draft: Draft): Id[] {
  const tie = draft.cooperations.get(pairKey('JBA', 'JA'));
  if (tie === undefined) return [];
  tie.intensity = 3;
  tie.intensityA = 2;
  tie.intensityB = 4;
  tie.verifiedAt = addDays(draft.today, -21);
  return [tie.id];
}
