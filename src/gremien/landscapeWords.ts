// What lines, columns and cells of the landscape are called, on screen, for screen readers and on paper.
import { sentence, word } from '../i18n/translate';
import { type Network, shortNameOf } from '../model/network';
import type { Seat } from '../model/records';
import { typeName } from '../records/fieldWords';
import type { LandscapeLook } from '../session/landscapeLook';
import { cellText, type LandscapeRow } from './landscape';
import type { ColumnItem, RowGroup } from './landscapeOrder';

/** Letters of a role, explained in the legend. */
export function roleLetter(role: string): string {
  return word('landscape.letter', role);
}

export function roleName(role: string): string {
  return word('model.choice.seats.role', role);
}

/** "Vorsitz", "Vorsitz (unbesetzt)". */
export function roleTitle(role: string, isVacant: boolean): string {
  const name = roleName(role);
  return isVacant ? sentence('landscape.vacantRole', { role: name }) : name;
}

/** `V 2M (B)`; '' without a seat. */
export function cellLetters(seats: readonly Seat[]): string {
  return cellText(seats, roleLetter);
}

/** Heading over rows, such as a region; "Ohne Region" where there is none. */
export function rowGroupName(network: Network, { value }: RowGroup, by: LandscapeLook['rowGroup']): string {
  if (value === '') return word('landscape.noGroup', by);
  if (by === 'sector') return word('model.sector', value);
  return by === 'type' ? typeName(network, value) : value;
}

/** Name of a Gremium over its column, the short one where there is one; else of a group of columns. */
export function columnName(item: ColumnItem, by: LandscapeLook['columnGroup']): string {
  if (item.kind === 'gremium') return shortNameOf(item.column.gremium);
  if (item.value === '') return word('landscape.noGroup', by);
  return word(`model.choice.gremien.${by}`, item.value);
}

/** "Vorsitz, Beratendes Mitglied (unbesetzt)". Persons and units only where they are asked for: screens, never paper or files. */
export function rolesOf(
  network: Network,
  { actor }: LandscapeRow,
  seats: readonly Seat[],
  withPersons: boolean,
  titleOf: typeof roleTitle = roleTitle,
): string {
  if (seats.length === 0) return word('landscape', 'noSeat');
  return seats
    .map(({ role, vacant, holderId, actorId }) => {
      const title = titleOf(role, vacant === true);
      const unit =
        actorId === actor.id
          ? ''
          : sentence('landscape.forUnit', { unit: network.nameOf('actors', actorId) });
      const person = withPersons && vacant !== true ? network.nameOf('contacts', holderId) : '';
      const more = [unit, person].filter(Boolean).join(', ');
      return more === '' ? title : `${title} – ${more}`;
    })
    .join('; ');
}
