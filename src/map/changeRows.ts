// The differences between two days as lines of a table: what, who, which step, since when.
import { sentence, showDate, word } from '../i18n/translate';
import type { Difference } from '../model/difference';
import { type Network, shortNameOf } from '../model/network';
import { type Cooperation, type Gremium, type Id, type Relation, type Seat, valueOf } from '../model/records';

/** What became of it; a cooperation that was followed by another may have a higher or lower step since. */
export const changeKinds = [
  'newTie',
  'endedTie',
  'deeper',
  'looser',
  'continued',
  'newActor',
  'endedActor',
  'newSeat',
  'endedSeat',
  'filled',
  'vacated',
  'newGremium',
  'endedGremium',
  'newRelation',
  'endedRelation',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type ChangeTable = 'actors' | 'cooperations' | 'relations' | 'gremien' | 'seats';

export interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly table: ChangeTable;
  readonly recordId: Id;
  readonly name: string;
  /** "2" or "1 → 3"; empty where there is no step. */
  readonly step: string;
  /** ISO day on which it began or ended, where one is recorded. */
  readonly on: string;
  readonly region: string;
}

/** In the order of `changeKinds`, by name within. Names of persons are in none of them. */
export function changeRows(network: Network, differences: readonly Difference[]): readonly ChangeRow[] {
  const whole = new Set(
    differences.flatMap(({ of, before, after }) => (of === 'seats' ? [before ?? '', after ?? ''] : [])),
  );
  const rows = differences.flatMap((difference): ChangeRow[] => {
    const { of, before, after } = difference;
    const recordId = after ?? before;
    // A seat that is new or gone is told once.
    if (recordId === undefined || (of === 'holders' && whole.has(recordId))) return [];
    const table = of === 'holders' ? 'seats' : of;
    const record = network.living(table).get(recordId);
    if (!record) return [];
    const old = before === undefined ? undefined : network.living(table).get(before);
    const kind = kindOf(difference, old as Cooperation | undefined, record as Cooperation);
    const isNew = after !== undefined && of !== 'holders';
    return [
      {
        id: `${of} ${before ?? ''} ${after ?? ''}`,
        kind,
        table,
        recordId,
        name: nameOf(network, table, record),
        step: table === 'cooperations' ? stepOf(old as Cooperation | undefined, record as Cooperation) : '',
        on: of === 'holders' ? '' : String(valueOf(record, isNew ? 'validFrom' : 'validTo') ?? ''),
        region: regionsOf(network, table, record),
      },
    ];
  });
  const order = new Map(changeKinds.map((kind, at) => [kind, at]));
  return rows.sort(
    (a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || collator.compare(a.name, b.name),
  );
}

const collator = new Intl.Collator('de', { numeric: true });

function kindOf(
  { of, before, after }: Difference,
  old: Cooperation | undefined,
  now: Cooperation,
): ChangeKind {
  const pick = (begun: ChangeKind, ended: ChangeKind) => (after === undefined ? ended : begun);
  switch (of) {
    case 'actors':
      return pick('newActor', 'endedActor');
    case 'seats':
      return before !== undefined && after !== undefined ? 'continued' : pick('newSeat', 'endedSeat');
    case 'holders':
      return pick('filled', 'vacated');
    case 'gremien':
      return pick('newGremium', 'endedGremium');
    case 'relations':
      return before !== undefined && after !== undefined ? 'continued' : pick('newRelation', 'endedRelation');
    case 'cooperations': {
      if (before === undefined || after === undefined || !old) return pick('newTie', 'endedTie');
      return now.intensity > old.intensity
        ? 'deeper'
        : now.intensity < old.intensity
          ? 'looser'
          : 'continued';
    }
  }
}

function stepOf(old: Cooperation | undefined, now: Cooperation): string {
  const step = String(now.intensity);
  return old === undefined || old.id === now.id ? step : `${String(old.intensity)} → ${step}`;
}

function nameOf(network: Network, table: ChangeTable, record: object): string {
  const actor = (id: Id) => {
    const found = network.actors.get(id);
    return found ? shortNameOf(found) : '';
  };
  if (table === 'cooperations') {
    const { actorA, actorB } = record as Cooperation;
    return `${actor(actorA)} – ${actor(actorB)}`;
  }
  if (table === 'relations') {
    const { from, to, kind } = record as Relation;
    return sentence('time.relationName', {
      from: actor(from),
      kind: word(`model.relation.${kind}`, 'forward'),
      to: actor(to),
    });
  }
  if (table === 'seats') {
    const { gremiumId, actorId } = record as Seat;
    const gremium = network.gremien.get(gremiumId);
    return `${gremium ? shortNameOf(gremium) : ''}: ${actor(actorId)}`;
  }
  return (record as Gremium).name;
}

function regionsOf(network: Network, table: ChangeTable, record: object): string {
  const ids =
    table === 'cooperations'
      ? [(record as Cooperation).actorA, (record as Cooperation).actorB]
      : table === 'relations'
        ? [(record as Relation).from, (record as Relation).to]
        : table === 'seats'
          ? [(record as Seat).actorId]
          : [];
  const regions =
    ids.length === 0
      ? [String((record as Gremium).region ?? '')]
      : ids.map((id) => network.actors.get(id)?.region ?? '');
  return [...new Set(regions.filter((region) => region !== ''))].join(', ');
}

export const changeWord = (kind: ChangeKind) => word('time.change', kind);
export const dayOf = (row: ChangeRow) => (row.on === '' ? '' : showDate(row.on));
