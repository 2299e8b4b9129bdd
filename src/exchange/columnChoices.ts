// Which columns a person can choose for an export, which of them are delicate, and which are on to begin with.
import type { PrivacyClass } from '../model/fields';
import type { Network } from '../model/network';
import { saidOf } from '../model/ownClasses';
import { type Delicate, delicateOf, leaveOf, type ReleaseProfile } from '../model/privacy';
import type { AnyRecord } from '../model/records';
import { fieldLabel } from '../records/fieldWords';
import type { ExportLook } from '../session/preferences';
import type { ListKind } from '../formats/columns';
import type { ExportFormat } from '../formats/exportFormats';
import { type ListColumn, listColumns } from '../formats/listRows';

/** One field, whether it is written as one column or, for a reference, as two. */
export interface ColumnChoice {
  readonly property: string;
  readonly label: string;
  readonly delicate?: Delicate;
  /** Of an own field, who may see it, where somebody said so. */
  readonly said?: PrivacyClass | undefined;
  readonly columns: readonly ListColumn[];
}

/** In the order in which they are written. The ID is no choice: without it a list could not come back unchanged. */
export function columnChoices(network: Network, kind: ListKind): ColumnChoice[] {
  const groups = new Map<string, ListColumn[]>();
  for (const column of listColumns(network, kind)) {
    if (column.property === 'id') continue;
    groups.set(column.property, [...(groups.get(column.property) ?? []), column]);
  }
  return [...groups].map(([property, columns]) => {
    const said = saidOf(network, kind, property);
    const delicate = delicateOf(kind, property, said);
    return {
      property,
      label: fieldLabel(kind, property),
      columns,
      said,
      ...(delicate === undefined ? {} : { delicate }),
    };
  });
}

/** What readers of minutes want to see of a list; everything else is switched on at will. */
const forReaders: { readonly [K in ListKind]: readonly string[] } = {
  actors: ['name', 'type', 'region', 'street', 'postalCode', 'city'],
  contacts: ['actorId', 'title', 'firstName', 'lastName', 'position', 'phone', 'email'],
  cooperations: ['actorA', 'actorB', 'intensity', 'basis', 'status', 'validFrom', 'validTo'],
  relations: ['from', 'kind', 'to', 'validFrom', 'validTo'],
  gremien: ['name', 'type', 'managingActorId', 'rhythm', 'lastMeeting', 'nextMeeting'],
  seats: ['gremiumId', 'actorId', 'role', 'voting', 'validFrom', 'validTo'],
};

/** The choices that this format has a place for. */
export function choicesFor(
  format: ExportFormat,
  kind: ListKind,
  choices: readonly ColumnChoice[],
): readonly ColumnChoice[] {
  const carried = format.carried?.[kind];
  return carried === undefined ? choices : choices.filter(({ property }) => carried.has(property));
}

/** The choices that a profile leaves, and those that stay with it whatever is ticked. */
export function choicesWith(
  profile: ReleaseProfile,
  kind: ListKind,
  choices: readonly ColumnChoice[],
): { readonly open: readonly ColumnChoice[]; readonly kept: readonly ColumnChoice[] } {
  const stays = ({ property, said }: ColumnChoice) => leaveOf(profile, kind, property, said) === 'never';
  return { open: choices.filter((choice) => !stays(choice)), kept: choices.filter(stays) };
}

/** What a profile lets go without being asked. */
export function firstChoice(
  kind: ListKind,
  choices: readonly ColumnChoice[],
  profile: ReleaseProfile,
  isForReaders = false,
): ReadonlySet<string> {
  const on = choices.filter(
    ({ property, said }) =>
      leaveOf(profile, kind, property, said) === 'free' &&
      (!isForReaders || forReaders[kind].includes(property)),
  );
  return new Set(on.map(({ property }) => property));
}

/** The first choice as the person changed it last time; a delicate column that was switched on was meant for that one file. */
export function rememberedChoice(
  first: ReadonlySet<string>,
  choices: readonly ColumnChoice[],
  look: ExportLook | undefined,
): ReadonlySet<string> {
  if (look === undefined) return first;
  const on = choices.filter(
    ({ property, delicate }) =>
      (delicate === undefined && look.on.includes(property)) ||
      (first.has(property) && !look.off.includes(property)),
  );
  return new Set(on.map(({ property }) => property));
}

/** What to remember of a choice: only where it differs from the first one, and no delicate column as switched on. */
export function lookOf(
  first: ReadonlySet<string>,
  choices: readonly ColumnChoice[],
  chosen: ReadonlySet<string>,
): ExportLook {
  const isNew = ({ property, delicate }: ColumnChoice) =>
    delicate === undefined && chosen.has(property) && !first.has(property);
  const isGone = ({ property }: ColumnChoice) => !chosen.has(property) && first.has(property);
  const properties = (some: readonly ColumnChoice[]) => some.map(({ property }) => property);
  return { on: properties(choices.filter(isNew)), off: properties(choices.filter(isGone)) };
}

/** Labels of chosen columns that are delicate in this way and hold a value in any of the records. */
export function delicateLabels(
  choices: readonly ColumnChoice[],
  chosen: ReadonlySet<string>,
  records: readonly AnyRecord[],
  sort: Delicate,
): string[] {
  return choices
    .filter(({ property, delicate }) => delicate === sort && chosen.has(property))
    .filter(({ columns }) => records.some((record) => columns.some((column) => column.text(record) !== '')))
    .map(({ label }) => label);
}
