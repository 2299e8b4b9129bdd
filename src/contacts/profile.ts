// The Steckbrief of an actor: what is known of it as it may see it itself, as a page and as a file that can be imported again.
import type { Extract, ExtractList } from '../formats/exportExtract';
import { extractOf } from '../formats/exportExtract';
import { type ExportAbout, exportFormat, type ExportFile } from '../formats/exportFormats';
import { functionsOf } from '../model/functions';
import { type Inside, insideOf } from '../model/inside';
import { type Network, validOn } from '../model/network';
import { nothingTicked, releasedNetwork, type ReleaseProfile } from '../model/privacy';
import type { Actor, AnyRecord, Contact, Id, IsoDate, Seat } from '../model/records';

/**
 * What an actor may see of itself, named one by one so that a new field stays inside until somebody decides: no note, tag, source or own
 * field, nothing of the working layer, no place on the map.
 */
export const profileActorFields = [
  ...['name', 'shortName', 'type', 'governance', 'region', 'municipality', 'street', 'postalCode', 'city'],
  ...['phone', 'email', 'website', 'openingHours', 'schoolNo', 'gradeRange', 'pupilCount', 'allDay'],
  ...['services', 'target', 'topic', 'verifiedAt'],
] as const;

/** Of its people: who they are in their function, and how they are reached at work. */
export const profileContactFields = [
  ...['actorId', 'position', 'salutation', 'title', 'firstName', 'lastName', 'responsibility'],
  ...['phone', 'mobile', 'email', 'verifiedAt'],
] as const;

export interface Profile {
  readonly actor: Actor;
  /** Its own people on the day who may leave; who objected or is reached privately is not among them. */
  readonly people: readonly Contact[];
  /** Functions that nobody has. */
  readonly vacant: readonly string[];
  /** Its own seats on the day. */
  readonly seats: readonly Seat[];
}

/** The profiles a Steckbrief can have: it leaves the house. By its nature it is about persons. */
export const profileProfiles = ['gremium', 'public'] as const satisfies readonly ReleaseProfile[];
export type ProfileProfile = (typeof profileProfiles)[number];

/** `open` is the network as it may leave with that profile. */
export function openFor(network: Network, profile: ProfileProfile): Network {
  return releasedNetwork(network, { profile, ticked: nothingTicked });
}

/** `undefined` where there is no such actor. Whether a function is vacant is asked of everybody, also of those who stay here. */
export function profileOf(
  network: Network,
  actorId: Id,
  asOf: IsoDate,
  profile: ProfileProfile = 'gremium',
  open: Network = openFor(network, profile),
): Profile | undefined {
  const actor = open.actors.get(actorId);
  if (!actor) return undefined;
  const functions = profile === 'public' ? [] : functionsOf(network, actorId, asOf);
  return {
    actor,
    people: open.contactsOf(actorId).filter((contact) => validOn(contact, asOf)),
    vacant: functions.flatMap(({ name, vacantSince }) => (vacantSince === undefined ? [] : [name])),
    seats: open.seatsOf(actorId).filter((seat) => validOn(seat, asOf)),
  };
}

/** What is inside of several. */
export function insideProfiles(profiles: readonly Profile[]): Inside {
  return insideOf(
    profiles.flatMap(({ actor, people }) => [
      { kind: 'actors', records: [actor], properties: profileActorFields },
      { kind: 'contacts', records: people, properties: profileContactFields },
    ]),
  );
}

/** A workbook with two sheets, or two CSV files; with ids, so that what comes back is known again. An empty cell changes nothing. */
export function profileFiles(
  network: Network,
  { actor, people }: Profile,
  form: 'xlsx' | 'csv',
  about: ExportAbout,
): readonly ExportFile[] {
  const whole = extractOf(network, [
    { kind: 'actors', ids: [actor.id], properties: profileActorFields },
    { kind: 'contacts', ids: people.map(({ id }) => id), properties: profileContactFields },
  ]);
  const records: Readonly<Record<string, readonly AnyRecord[]>> = { actors: [actor], contacts: people };
  const lists = whole.lists.map((list): ExtractList => ({ ...list, records: records[list.kind] ?? [] }));
  const write = (chosen: readonly ExtractList[]) => {
    const extract: Extract = { network, lists: chosen };
    return exportFormat(form === 'xlsx' ? 'workbook' : 'csv').write(extract, about);
  };
  if (form === 'xlsx') return write(lists);
  return lists.flatMap((list) =>
    write([list]).map((file) => ({ ...file, name: fileNames[list.kind] ?? list.kind })),
  );
}

const fileNames: Readonly<Record<string, string>> = { actors: 'akteur', contacts: 'kontakte' };
