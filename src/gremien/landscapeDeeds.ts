// What happens on Enter or a click in the matrix: opens a seat, an organisation or a Gremium, adds a seat, sorts.
import { sentence, word } from '../i18n/translate';
import type { Id } from '../model/records';
import { setLandscapeLook, useLandscapeLook } from '../session/landscapeLook';
import { openCard, openDialog, useSession } from '../session/session';
import { announce } from '../ui/Announcer';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { roleName } from './landscapeWords';

/** Without `isAsked` (a single click) an empty cell stays empty. Several seats of a cell are opened one after the other. */
export function openCell(line: RowLine | undefined, item: ColumnItem | undefined, isAsked: boolean): void {
  if (item?.kind === 'group' || line?.kind === 'group') return;
  if (line === undefined) {
    if (item) openCard('gremien', item.key);
    return;
  }
  if (item === undefined) {
    openCard('actors', line.key);
    return;
  }
  const seats = line.row.cells.get(item.key) ?? [];
  if (seats.length === 0) {
    if (isAsked)
      openDialog({ kind: 'record', table: 'seats', preset: { gremiumId: item.key, actorId: line.key } });
    return;
  }
  const { card } = useSession.getState();
  const open = card?.table === 'seats' ? seats.findIndex(({ id }) => id === card.id) : -1;
  // The second click of a double click opens no further seat.
  if (isAsked || open < 0) openSeat(seats, (open + 1) % seats.length);
}

function openSeat(seats: readonly { readonly id: Id; readonly role: string }[], at: number): void {
  const seat = seats[at];
  if (!seat) return;
  openCard('seats', seat.id);
  if (seats.length > 1)
    announce(sentence('landscape.seatOf', { at: at + 1, count: seats.length, role: roleName(seat.role) }));
}

/** The name of a Gremium brings its members to the top, and takes that back the second time. */
export function sortByColumn(item: ColumnItem | 'sum' | undefined): void {
  const { firstIn } = useLandscapeLook.getState();
  if (item === undefined || item === 'sum') {
    const rowSort = item === undefined ? 'name' : 'seats';
    setLandscapeLook({ rowSort, firstIn: undefined });
    announce(sentence('landscape.sortedBy', { by: word('landscape.sort', rowSort) }));
    return;
  }
  if (item.kind === 'group') return;
  const gremium = item.column.gremium.name;
  const isTakenBack = firstIn === item.key;
  setLandscapeLook({ firstIn: isTakenBack ? undefined : item.key });
  announce(sentence(isTakenBack ? 'landscape.sortedNot' : 'landscape.sortedIn', { gremium }));
}
