// What every cell of the matrix shows and says, in one object that changes only with the network, the language or the order.
import { sentence, showNumber, word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Seat } from '../model/records';
import type { LandscapeLook } from '../session/landscapeLook';
import type { GridPosition } from '../ui/gridKeys';
import type { Landscape } from './landscape';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { firstLine } from './landscapeSizes';
import { cellLetters, columnName, roleLetter, rolesOf, roleTitle, rowGroupName } from './landscapeWords';

export interface MatrixSpeech {
  readonly network: Network;
  /** The Gremium rows are sorted by first. */
  readonly firstIn: string | undefined;
  readonly rowSort: LandscapeLook['rowSort'];
  /** Name of a row or of the heading over rows. */
  readonly lineName: (line: RowLine) => string;
  readonly lineSum: (line: RowLine) => number;
  /** Name over a column, as short as the Gremium has it; in full for screen readers. */
  readonly columnName: (item: ColumnItem) => string;
  readonly fullName: (item: ColumnItem) => string;
  readonly columnSum: (item: ColumnItem) => number;
  readonly seats: (line: RowLine, item: ColumnItem) => readonly Seat[];
  /** Letter of a role. */
  readonly letter: (role: string) => string;
  /** Everything about one cell in a sentence. */
  readonly tell: (line: RowLine | undefined, item: ColumnItem | undefined) => string;
  /** What a cell shows, as text. */
  readonly text: (line: RowLine | undefined, item: ColumnItem | undefined, at: GridPosition) => string;
}

export function speechOf(network: Network, landscape: Landscape, look: LandscapeLook): MatrixSpeech {
  const lineName = (line: RowLine) =>
    line.kind === 'row' ? line.row.actor.name : rowGroupName(network, line, look.rowGroup);
  const lineSum = (line: RowLine) => (line.kind === 'row' ? line.row.seats.length : line.seats);
  const nameOf = (item: ColumnItem) => columnName(item, look.columnGroup);
  const fullName = (item: ColumnItem) => (item.kind === 'gremium' ? item.column.gremium.name : nameOf(item));
  const columnSum = (item: ColumnItem) => (item.kind === 'gremium' ? item.column.members : item.gremien.size);
  const seats = (line: RowLine, item: ColumnItem): readonly Seat[] => {
    if (line.kind === 'group') return [];
    if (item.kind === 'gremium') return line.row.cells.get(item.key) ?? [];
    return line.row.seats.filter(({ gremiumId }) => item.gremien.has(gremiumId));
  };
  // Read once: hundreds of cells come into sight with each turn of the wheel, most of them empty.
  const cell = cellSentence();
  const noSeat = word('landscape', 'noSeat');
  const letter = remembered(roleLetter);
  const titles = {
    held: remembered((role) => roleTitle(role, false)),
    vacant: remembered((role) => roleTitle(role, true)),
  };
  const titleOf = (role: string, isVacant: boolean) => (isVacant ? titles.vacant : titles.held)(role);
  const tell = (line: RowLine | undefined, item: ColumnItem | undefined): string => {
    if (line === undefined) {
      if (item === undefined) return `${word('landscape', 'sum')}: ${showNumber(landscape.seats)}`;
      const count = columnSum(item);
      return item.kind === 'gremium'
        ? sentence('landscape.membersIn', { gremium: fullName(item), count })
        : sentence('landscape.gremienIn', { group: nameOf(item), count });
    }
    const name = lineName(line);
    if (item === undefined)
      return line.kind === 'row'
        ? sentence('landscape.seatsOf', { actor: name, count: lineSum(line) })
        : sentence('landscape.groupSeats', { group: name, rows: line.rows, count: line.seats });
    if (line.kind === 'group')
      return item.kind === 'gremium'
        ? sentence('landscape.groupIn', {
            group: name,
            gremium: fullName(item),
            count: line.members.get(item.key) ?? 0,
          })
        : `${name}, ${nameOf(item)}`;
    const held = seats(line, item);
    return item.kind === 'gremium'
      ? cell(
          name,
          fullName(item),
          held.length === 0 ? noSeat : rolesOf(network, line.row, held, true, titleOf),
        )
      : sentence('landscape.inGroup', { actor: name, group: nameOf(item), count: held.length });
  };
  return {
    network,
    firstIn: look.firstIn,
    rowSort: look.rowSort,
    lineName,
    lineSum,
    columnName: nameOf,
    fullName,
    columnSum,
    seats,
    letter,
    tell,
    text: (line, item, at) => {
      if (at.row < 0)
        return item ? fullName(item) : word('landscape', at.col === 0 ? 'organisation' : 'seatsShort');
      if (at.col === 0 && line === undefined) return word('landscape', 'members');
      if (at.col === 0 && line) return lineName(line);
      if (line === undefined) return showNumber(item ? columnSum(item) : landscape.seats);
      if (item === undefined) return at.row >= firstLine ? showNumber(lineSum(line)) : '';
      if (line.kind === 'group')
        return item.kind === 'gremium' ? showNumber(line.members.get(item.key) ?? 0) : '';
      const held = seats(line, item);
      if (item.kind === 'gremium') return cellLetters(held);
      return held.length === 0 ? '' : showNumber(held.length);
    },
  };
}

/** Asks once for each word. */
function remembered(ask: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    const there = known.get(code) ?? ask(code);
    known.set(code, there);
    return there;
  };
}

/** The sentence of a cell in the language of now, to be filled many times. */
function cellSentence(): (actor: string, gremium: string, roles: string) => string {
  const gaps = { actor: '\u0001', gremium: '\u0002', roles: '\u0003' } as const;
  const template = sentence('landscape.cell', gaps);
  // Texts and gaps in the order of the language.
  const pieces = template.split(/([\u0001-\u0003])/);
  return (actor, gremium, roles) => {
    let told = '';
    for (const piece of pieces)
      if (piece === gaps.actor) told += actor;
      else if (piece === gaps.gremium) told += gremium;
      else told += piece === gaps.roles ? roles : piece;
    return told;
  };
}
