// The lists of the leaf "Aufbewahrung" as rows for the grid.
import { sentence, showDate, word } from '../i18n/translate';
import { type Network, personName } from '../model/network';
import type { Contact, Id, IsoDate } from '../model/records';
import { type DueEntry, dueOn, keptOn, staleOn, uninformedOn } from '../model/retention';
import type { GridColumn } from '../ui/GridColumn';

export const retentionLists = ['due', 'kept', 'uninformed', 'stale'] as const;
export type RetentionList = (typeof retentionLists)[number];

export interface RetentionRow {
  readonly id: Id;
  readonly entry?: DueEntry;
  readonly name: string;
  readonly position: string;
  readonly actor: string;
  readonly contact: Contact | undefined;
}

export function retentionRows(network: Network, list: RetentionList, day: IsoDate): readonly RetentionRow[] {
  const row = (id: Id, entry?: DueEntry): RetentionRow => {
    // Somebody who was removed is only in the rows.
    const contact = network.rows.contacts.get(id);
    return {
      id,
      ...(entry && { entry }),
      contact,
      name: contact === undefined ? '' : personName(contact),
      position: contact?.position ?? '',
      actor: network.rows.actors.get(contact?.actorId ?? '')?.name ?? '',
    };
  };
  switch (list) {
    case 'due':
      return dueOn(network, day).map((entry) => row(entry.contactId, entry));
    case 'kept':
      return keptOn(network, day).map((entry) => row(entry.contactId, entry));
    case 'uninformed':
      return uninformedOn(network, day).map(({ id }) => row(id));
    case 'stale':
      return staleOn(network, day).map(({ id }) => row(id));
  }
}

type Column = keyof typeof widths;
const widths = {
  name: 170,
  position: 140,
  actor: 170,
  what: 110,
  rule: 150,
  since: 92,
  until: 108,
  keptUntil: 150,
  keptReason: 260,
  verifiedAt: 140,
} as const;

const columnsIn: { readonly [L in RetentionList]: readonly Column[] } = {
  due: ['name', 'position', 'actor', 'what', 'rule', 'since', 'until'],
  kept: ['name', 'position', 'actor', 'what', 'keptUntil', 'keptReason'],
  uninformed: ['name', 'position', 'actor'],
  stale: ['name', 'position', 'actor', 'verifiedAt'],
};

/** Made anew for another language. */
export function retentionColumns(list: RetentionList): readonly GridColumn<RetentionRow>[] {
  return columnsIn[list].map((id) => ({
    id,
    header: word('retention.column', id),
    width: widths[id],
    text: (row: RetentionRow) => textIn(row, id),
    filter: { kind: 'text' as const },
    ...(id === 'name' && { isRowHeader: true }),
    ...(id in days && { sortKey: (row: RetentionRow) => dayIn(row, id as keyof typeof days) ?? '' }),
  }));
}

const days = { since: true, until: true, keptUntil: true, verifiedAt: true } as const;

function dayIn({ entry, contact }: RetentionRow, id: keyof typeof days): IsoDate | undefined {
  return id === 'since' || id === 'until' ? entry?.[id] : contact?.[id];
}

function textIn(row: RetentionRow, id: Column): string {
  switch (id) {
    case 'name':
    case 'position':
    case 'actor':
      return row[id];
    case 'what':
      return row.entry ? word('retention.what', row.entry.what) : '';
    case 'rule':
      return row.entry ? word('retention.rule', row.entry.rule) : '';
    case 'keptReason':
      return row.contact?.keptReason ?? '';
    case 'since':
    case 'until':
    case 'keptUntil':
    case 'verifiedAt':
      return showDate(dayIn(row, id));
  }
}

/** "12 Monate", "sofort". */
export function monthsWords(months: number): string {
  return sentence(months === 0 ? 'retention.atOnce' : 'retention.months', { count: months });
}
