// The rows of the place "Aktualität": people or actors with the age of what is known of them, and functions without anybody.
import { type AgeGroup, ageGroups, ageOf, byAge } from '../model/freshness';
import { type ActorFunction, vacanciesOn } from '../model/functions';
import { type Network, personName } from '../model/network';
import type { Actor, Contact, Id, IsoDate } from '../model/records';

export type FreshTable = 'contacts' | 'actors';

export interface FreshRow {
  readonly id: Id;
  readonly name: string;
  readonly actorId: Id;
  readonly position: string;
  readonly region: string;
  readonly verifiedAt: IsoDate | undefined;
  readonly verifiedBy: string;
  readonly age: AgeGroup;
}

export interface VacancyRow {
  /** Actor and function. */
  readonly id: string;
  readonly actorId: Id;
  readonly name: string;
  readonly region: string;
  readonly since: IsoDate;
  /** Who left last, to be followed. */
  readonly lastId: Id | undefined;
}

/** The longest unchecked first. */
export function freshRows(
  network: Network,
  records: readonly (Contact | Actor)[],
  asOf: IsoDate,
): readonly FreshRow[] {
  const groups = byAge(records, asOf);
  return ageGroups.flatMap((group) =>
    (groups.get(group) ?? []).map((record): FreshRow => {
      const isPerson = 'actorId' in record;
      const actor = isPerson ? network.actors.get(record.actorId) : record;
      return {
        id: record.id,
        name: isPerson ? personName(record) : record.name,
        actorId: actor?.id ?? '',
        position: isPerson ? (record.position ?? '') : '',
        region: actor?.region ?? '',
        verifiedAt: record.verifiedAt,
        verifiedBy: record.verifiedBy ?? '',
        age: ageOf(record, asOf),
      };
    }),
  );
}

/** How many rows each group has. */
export function countAges(rows: readonly FreshRow[]): Readonly<Record<AgeGroup, number>> {
  const counts = { never: 0, ancient: 0, stale: 0, fresh: 0 };
  for (const { age } of rows) counts[age] += 1;
  return counts;
}

export function vacancyRows(
  network: Network,
  actors: readonly Actor[],
  asOf: IsoDate,
): readonly VacancyRow[] {
  return vacanciesOn(network, asOf, actors).map((vacancy) => ({
    id: `${vacancy.actorId} ${vacancy.key}`,
    actorId: vacancy.actorId,
    name: vacancy.name,
    region: network.actors.get(vacancy.actorId)?.region ?? '',
    since: vacancy.vacantSince,
    lastId: lastOf(vacancy, vacancy.vacantSince),
  }));
}

function lastOf({ people }: ActorFunction, since: IsoDate): Id | undefined {
  return people.findLast(({ validTo }) => validTo !== undefined && validTo < since)?.id;
}
