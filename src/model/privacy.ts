// Who may see what: the class of every property, and what of a network may leave with which profile. The one rule of all ways out.
import { alive, type Rows } from './change';
import { isObjector, objectionMarks } from './contacts';
import { fieldOf, fields, type PrivacyClass } from './fields';
import { Network } from './network';
import { saidOf } from './ownClasses';
import { type AnyRecord, type Contact, type Id, type Scalar, type TableName, tableNames } from './records';

/**
 * For whom something leaves. `public`: everybody, so nothing of persons · `gremium`: those one works with, so work contacts of whoever
 * did not object · `internal`: the own office, so everything.
 */
export const releaseProfiles = ['public', 'gremium', 'internal'] as const;
export type ReleaseProfile = (typeof releaseProfiles)[number];

/** What somebody has ticked on purpose, for this one time. */
export interface Ticked {
  /** The coordinator's own judgement: influence, veto, climate, reasons. */
  readonly working: boolean;
  /** Own fields, in which persons may be named whatever their class. */
  readonly own: boolean;
}

/** With which profile something leaves, and what was ticked. */
export interface Release {
  readonly profile: ReleaseProfile;
  readonly ticked: Ticked;
}

/** What everything begins with: no persons and nothing ticked. */
export const firstProfile: ReleaseProfile = 'public';
export const nothingTicked: Ticked = { working: false, own: false };

/** Why a property is looked at twice: `own` a field made here · `personal` of a person or more private · `working` own judgement. */
export type Delicate = 'personal' | 'working' | 'own';

/** `undefined` for what is for everybody. */
export function delicateOf(table: TableName, property: string, said?: PrivacyClass): Delicate | undefined {
  if (property.startsWith('own.') && said === undefined) return 'own';
  const privacy = said ?? classOf(table, property);
  return privacy === 0 ? undefined : privacy === 'W' ? 'working' : 'personal';
}

/** Whether a property goes along: at once, after a tick for this one time, or never with this profile. */
export type Leave = 'free' | 'asked' | 'never';

/** The user's own fields belong to what they are written at, as long as nobody has said who may see them (`ownClasses`). */
const ownClass: Partial<Record<TableName, PrivacyClass>> = { contacts: 1 };
const mostOf: Readonly<Record<ReleaseProfile, number>> = { public: 0, gremium: 1, internal: 2 };

/** The class of a property of a record, `tag.Ganztag`, `tag` and `own.Farbe` included. What this version does not know counts as private. */
export function classOf(table: TableName, property: string): PrivacyClass {
  if (property.startsWith('own.')) return ownClass[table] ?? 0;
  return (fieldOf(table, property) ?? fieldOf(table, `${property}.`))?.privacy ?? 2;
}

/** `said`: of an own field, what somebody said who knows it (`ownClasses.saidOf`). */
export function leaveOf(
  profile: ReleaseProfile,
  table: TableName,
  property: string,
  said?: PrivacyClass,
): Leave {
  const privacy = said ?? classOf(table, property);
  if (privacy === 'W') return profile === 'internal' ? 'asked' : 'never';
  if (privacy > mostOf[profile]) return 'never';
  return property.startsWith('own.') && said === undefined && profile !== 'internal' ? 'asked' : 'free';
}

/** Whether something of this class goes along that is no field of its own, such as a column that is computed. */
export function classLeaves(profile: ReleaseProfile, ticked: Ticked, privacy: PrivacyClass): boolean {
  return privacy === 'W' ? profile === 'internal' && ticked.working : privacy <= mostOf[profile];
}

/** Whether a property goes along with what was ticked. */
export function leaves(
  profile: ReleaseProfile,
  ticked: Ticked,
  table: TableName,
  property: string,
  said?: PrivacyClass,
): boolean {
  const leave = leaveOf(profile, table, property, said);
  if (leave !== 'asked') return leave === 'free';
  return property.startsWith('own.') && said === undefined ? ticked.own : ticked.working;
}

/** Whether anything of a person may leave: never in public, and with `gremium` only who did not object and is reached at work. */
export function personLeaves(
  profile: ReleaseProfile,
  person: Contact,
  /** `objectionMarks` of all persons of the network. */
  objections: ReadonlySet<string>,
): boolean {
  if (profile === 'internal') return true;
  return profile === 'gremium' && person.privateAddress !== true && !isObjector(person, objections);
}

/**
 * The living records that may leave, each with what may leave of it; whoever stays is nowhere referred to. A table is made when it is
 * asked for.
 */
export function releasedNetwork(network: Network, { profile, ticked }: Release): Network {
  let staying: ReadonlySet<Id> | undefined;
  const stays = (id: Id): boolean => {
    if (staying === undefined) {
      const objections = objectionMarks(network.contacts.values());
      const left = [...network.contacts.values()].filter((one) => !personLeaves(profile, one, objections));
      staying = new Set(left.map((one) => one.id));
    }
    return staying.has(id);
  };
  const rowsOf = (table: TableName): ReadonlyMap<Id, AnyRecord> => {
    const kept = new Map<string, boolean>();
    const goes = (property: string): boolean => {
      const known =
        kept.get(property) ??
        (property === 'id' || leaves(profile, ticked, table, property, saidOf(network, table, property)));
      kept.set(property, known);
      return known;
    };
    const people = new Set(personRefs(table));
    const left = new Map<Id, AnyRecord>();
    for (const record of network.rows[table].values() as IterableIterator<AnyRecord>) {
      if (!alive(record) || (table === 'contacts' && stays(record.id))) continue;
      left.set(
        record.id,
        withOnly(record, (key, value) => goes(key) && !(people.has(key) && stays(String(value)))),
      );
    }
    return left;
  };
  const rows = {};
  for (const table of tableNames) {
    let made: ReadonlyMap<Id, AnyRecord> | undefined;
    Object.defineProperty(rows, table, { enumerable: true, get: () => (made ??= rowsOf(table)) });
  }
  return new Network(network.id, rows as Rows);
}

/** Fields that name a contact person by id. */
export function personRefs(table: TableName): readonly string[] {
  return fields[table].filter(({ refersTo }) => refersTo === 'contacts').map(({ key }) => key);
}

/** The same record where nothing of it stays. */
function withOnly(record: AnyRecord, goes: (key: string, value: Scalar) => boolean): AnyRecord {
  const entries = Object.entries(record as unknown as Record<string, Scalar>);
  const left = entries.filter(([key, value]) => goes(key, value));
  return left.length === entries.length ? record : (Object.fromEntries(left) as unknown as AnyRecord);
}
