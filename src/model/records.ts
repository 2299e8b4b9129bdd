// The vocabulary on one page: what exists in a network. Rows are flat and scalar: an absent field is a missing property, a
// multi-value is one key per element (`tag.Ganztag: true`), so two people can each add one without a conflict.
import type { QuestionFields, SourceFields, SourceRowsFields } from './listRecords';
import type { DisclosureFields, ErasureFields, ReprieveFields, StewardFields } from './privacyRecords';
import type { PlacementFields, ViewFields } from './viewRecords';

/** Random, never derived from a name. */
export type Id = string;
/** `YYYY-MM-DD`. */
export type IsoDate = string;
export type Scalar = string | number | boolean;

/** The prefixes under which a record keeps several values; `own` holds the user's own fields by their label. */
export type ListName =
  | 'role'
  | 'tag'
  | 'topic'
  | 'target'
  | 'funding'
  | 'mailing'
  | 'law'
  | 'purpose'
  | 'settled'
  | 'own';

interface Kept {
  readonly id: Id;
  /** Tombstone: `true` on the way to the door, there stamped with time and device. Rows are never removed by an edit. */
  readonly _del?: true | string;
  readonly [element: `${ListName}.${string}`]: Scalar | undefined;
}

interface Dated {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  /** Where the coordinator knows it from. */
  readonly source?: string;
  readonly verifiedAt?: IsoDate;
  /** Identity of the row in the list it was imported from. */
  readonly extSource?: string;
  readonly extKey?: string;
}

/** The network itself: one row, edited like any other. */
export interface NetworkRecord extends Kept, StewardFields {
  readonly name: string;
  /** Purpose of processing (Art. 5 GDPR), shown wherever personal data are. */
  readonly purpose?: string;
  /** The coordinator's own unit, left out of figures by default (domain D8). */
  readonly ownActorId?: Id;
  readonly simpleIntensity?: boolean;
  /** Fictional demo data: everything shown carries a mark. */
  readonly demo?: boolean;
  /** Random at founding; copies with another epoch are never merged automatically. */
  readonly epoch: string;
  readonly createdAt: string;
  /** Id of the scale that intensities are on (domain D7). */
  readonly scale?: string;
  /** Version of the delivered taxonomy the network began with. */
  readonly taxonomy?: number;
  /** How the map outside of saved views was arranged last, as in `View.layout`. */
  readonly layout?: string;
  /** Areas drawn behind the geographic map, read from a file (`map/geoOutline`). */
  readonly outline?: string;
}

/** An organisation, unit, site or project that can cooperate. Persons are contacts, never actors. */
export interface Actor extends Kept, Dated {
  readonly name: string;
  readonly shortName?: string;
  /** Code from the taxonomy or id of an own type. */
  readonly type: string;
  readonly governance?: string;
  readonly region?: string;
  readonly municipality?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** Degrees north of the equator, WGS 84. */
  readonly latitude?: number;
  /** Degrees east of Greenwich, WGS 84. */
  readonly longitude?: number;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly openingHours?: string;
  readonly schoolNo?: string;
  readonly gradeRange?: string;
  readonly pupilCount?: number;
  readonly allDay?: boolean;
  /** Full-time equivalents. */
  readonly fte?: number;
  readonly services?: string;
  readonly status?: string;
  readonly ring?: string;
  readonly influence?: number;
  /** Could stop what others agree on (domain 3.4). */
  readonly veto?: boolean;
  readonly note?: string;
  /** When the coordinator's unit last advised it (domain 3.5, consultation). */
  readonly consultedAt?: IsoDate;
  readonly verifiedBy?: string;
}

/** A user's own actor type below one of the delivered ones. */
export interface ActorType extends Kept {
  readonly name: string;
  readonly abbreviation?: string;
  /** Code of the delivered type it refines; gives sector, shape and colour. */
  readonly parent: string;
}

/** A person in a function at an actor. Work data only; no birth date, no ratings, nothing about children. */
export interface Contact extends Kept, Dated, ReprieveFields {
  readonly actorId: Id;
  readonly salutation?: string;
  readonly title?: string;
  readonly firstName?: string;
  readonly lastName: string;
  readonly position?: string;
  readonly responsibility?: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly privateAddress?: boolean;
  readonly preferredChannel?: string;
  readonly salutationLine?: string;
  readonly informedAt?: IsoDate;
  readonly consent?: string;
  readonly objection?: boolean;
  readonly objectionAt?: IsoDate;
  readonly successorId?: Id;
  /** Nobody is to follow: the function ends with this person and is never called vacant. */
  readonly positionEnds?: boolean;
  readonly verifiedBy?: string;
}

/** One cooperation tie with its four independent dimensions: basis, intensity, purposes, status (domain 3.1). */
export interface Cooperation extends Kept, Dated {
  readonly actorA: Id;
  readonly actorB: Id;
  /** Runs from A to B. */
  readonly directed?: boolean;
  /** 0–4, scale of domain 3.3. */
  readonly intensity: number;
  readonly intensityTarget?: number;
  readonly intensityA?: number;
  readonly intensityB?: number;
  readonly basis?: string;
  readonly frequency?: string;
  readonly contactA?: Id;
  readonly contactB?: Id;
  readonly description?: string;
  readonly status?: string;
  readonly climate?: string;
  readonly reviewOn?: IsoDate;
}

/** Hierarchy, carrier, employment, supervision, funding: never counted as cooperation (domain D3). */
export interface Relation extends Kept, Dated {
  readonly from: Id;
  readonly to: Id;
  readonly kind: string;
  readonly fte?: number;
  readonly description?: string;
}

export interface Gremium extends Kept, Dated {
  readonly name: string;
  readonly shortName?: string;
  readonly type: string;
  readonly mandate?: string;
  readonly task?: string;
  readonly legalBasis?: string;
  readonly parentId?: Id;
  readonly managingActorId?: Id;
  readonly rhythm?: string;
  readonly lastMeeting?: IsoDate;
  readonly nextMeeting?: IsoDate;
  readonly term?: string;
  readonly isPublic?: boolean;
  readonly region?: string;
  readonly fileRef?: string;
  readonly note?: string;
}

/** A seat belongs to an organisation; a person may hold it (domain D11). */
export interface Seat extends Kept, Dated {
  readonly gremiumId: Id;
  readonly actorId: Id;
  readonly role: string;
  readonly voting?: boolean;
  readonly votes?: number;
  readonly holderId?: Id;
  readonly deputyId?: Id;
  readonly nominatedById?: Id;
  readonly vacant?: boolean;
}

/** Where an actor stands in a view. Its id: `placementId`. */
export type Placement = Kept & PlacementFields;
/** A saved view. Its places are placements. */
export type View = Kept & ViewFields;
/** A saved question. */
export type Question = Kept & QuestionFields;
/** A list that was imported. */
export type Source = Kept & SourceFields;
/** A page of what it said. */
export type SourceRows = Kept & SourceRowsFields;
/** An erased record: `id` is the one it had. */
export type Erasure = Kept & ErasureFields;
/** An entry of the export log. */
export type Disclosure = Kept & DisclosureFields;

export interface RecordOf {
  networks: NetworkRecord;
  actors: Actor;
  types: ActorType;
  contacts: Contact;
  cooperations: Cooperation;
  relations: Relation;
  gremien: Gremium;
  seats: Seat;
  placements: Placement;
  views: View;
  sources: Source;
  sourceRows: SourceRows;
  questions: Question;
  erasures: Erasure;
  disclosures: Disclosure;
}

export type TableName = keyof RecordOf;
export type AnyRecord = RecordOf[TableName];

/** Every table in an order in which references point backwards (contacts of seats before seats, and so on). */
export const tableNames = [
  'networks',
  'types',
  'actors',
  'contacts',
  'cooperations',
  'relations',
  'gremien',
  'seats',
  'views',
  'placements',
  'sources',
  'sourceRows',
  'questions',
  'erasures',
  'disclosures',
] as const satisfies readonly TableName[];

/** The map that exists without saving a view. */
export const mainView = 'map';

/** One placement per view and actor, so two devices that move the same actor speak of the same row. */
export function placementId(viewId: Id, actorId: Id): Id {
  return `${viewId}-${actorId}`;
}

/** The elements of a multi-value in stable order, e.g. `listOf(actor, 'tag')`. */
export function listOf(record: AnyRecord, list: ListName): string[] {
  const prefix = `${list}.`;
  return Object.keys(record)
    .filter((key) => key.startsWith(prefix) && valueOf(record, key) !== undefined)
    .map((key) => key.slice(prefix.length))
    .sort();
}

/** Any field by its name, `undefined` where it is absent. */
export function valueOf(record: AnyRecord, field: string): Scalar | undefined {
  return (record as unknown as Record<string, Scalar | undefined>)[field];
}
