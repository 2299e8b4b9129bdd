// The rows of one open seat editor and everything that can be done to them.
import { useReducer } from 'react';
import type { Gremium } from '../model/records';
import { type DraftRow, isBlank, nextRow, type RoleWord, votesFor } from './seatDraft';

export type RowPatch = Partial<Omit<DraftRow, 'key' | 'seatId'>>;

export type RowAction =
  | { readonly kind: 'set'; readonly key: string; readonly patch: RowPatch }
  | { readonly kind: 'remove'; readonly key: string }
  /** Rows from a list or a template, put where `key` is, over blank rows. */
  | { readonly kind: 'insert'; readonly key: string | undefined; readonly rows: readonly RowPatch[] };

interface SeatRows {
  readonly rows: readonly DraftRow[];
  readonly counter: number;
}

/** There is always one blank row at the end. */
export function useSeatRows(begun: readonly DraftRow[], gremium: Gremium, roleWord: RoleWord) {
  return useReducer(
    (state: SeatRows, action: RowAction) =>
      closed(reduced(state, action, gremium, roleWord), gremium, roleWord),
    { rows: begun, counter: 0 },
    (state) => closed(state, gremium, roleWord),
  );
}

function reduced(state: SeatRows, action: RowAction, gremium: Gremium, roleWord: RoleWord): SeatRows {
  switch (action.kind) {
    case 'set':
      return {
        ...state,
        rows: state.rows.map((row) => (row.key === action.key ? patched(row, action.patch, gremium) : row)),
      };
    case 'remove':
      return { ...state, rows: state.rows.filter(({ key }) => key !== action.key) };
    case 'insert': {
      const rows = state.rows.filter((row) => !isBlank(row) || row.key === action.key);
      const at = rows.findIndex(({ key }) => key === action.key);
      const place = at < 0 ? rows.length : at;
      const replaced = rows[place];
      let counter = state.counter;
      let above = rows[place - 1];
      const isOver = replaced !== undefined && isBlank(replaced);
      const fresh = action.rows.map((patch, index) => {
        // The first one takes the place of the blank row with its key, so that the focus stays in it.
        const key = isOver && index === 0 ? replaced.key : `new-${String(counter++)}`;
        const row = patched(nextRow(key, above, gremium, roleWord), patch, gremium);
        above = row;
        return row;
      });
      const rest = rows.slice(isOver ? place + 1 : place);
      return { rows: [...rows.slice(0, place), ...fresh, ...rest], counter };
    }
  }
}

/** Another role brings its vote, another organisation its own people, vacancy nobody. */
function patched(row: DraftRow, patch: RowPatch, gremium: Gremium): DraftRow {
  const next: { -readonly [K in keyof DraftRow]: DraftRow[K] } = { ...row, ...patch };
  const isVoteUntouched = patch.votes === undefined && row.votes === votesFor(gremium, row.role.id);
  if (patch.role && row.seatId === undefined && isVoteUntouched)
    next.votes = votesFor(gremium, patch.role.id);
  if (patch.actor && patch.actor.id !== row.actor.id) {
    if (patch.newType === undefined) next.newType = undefined;
    for (const column of ['holder', 'deputy'] as const)
      if (row[column].id !== undefined && !(column in patch)) next[column] = { text: '' };
  }
  if (next.votes.trim() !== '' && next.votes !== row.votes) next.voting = Number(next.votes) > 0;
  if (patch.vacant === true) next.holder = { text: '' };
  return next;
}

function closed(state: SeatRows, gremium: Gremium, roleWord: RoleWord): SeatRows {
  const last = state.rows.at(-1);
  if (last && isBlank(last) && last.expects === undefined) return state;
  const row = nextRow(`new-${String(state.counter)}`, last, gremium, roleWord);
  return { rows: [...state.rows, row], counter: state.counter + 1 };
}
