// What looks read from actors and cooperations: plain values on the reference date, `undefined` where nothing is recorded.
import { type Network, validOn } from '../model/network';
import {
  type Actor,
  type AnyRecord,
  type Cooperation,
  type Id,
  type IsoDate,
  listOf,
  type Scalar,
  valueOf,
} from '../model/records';
import { parseNumber } from '../ui/numberText';
import type { LookValue } from './scales';

/** Figures of the shown network that take a worker. */
export interface Figures {
  /** The best connected actor of the group an actor belongs to; without an entry it has no cooperation. */
  readonly community: ReadonlyMap<Id, Id>;
  /** Pairs of actors whose shortest way leads through one (Freeman's betweenness, not normalised). */
  readonly betweenness: ReadonlyMap<Id, number>;
}

/** What a value is read from besides the record. */
export interface LookSource {
  readonly network: Network;
  readonly asOf: IsoDate;
  /** Shown cooperations of an actor. */
  readonly tiesOf: (id: Id) => readonly Cooperation[];
  readonly figures?: Figures | undefined;
}

/** Stands for more than one value where only one class can be drawn. */
export const several = '*';

const carrying = ['carrierOf', 'employerOf', 'schoolAuthorityOf'] as const;

/** The actor that carries one (Träger, else Anstellungsträger, else Schulträger); who carries others belongs to itself. */
export function carrierOf(actor: Actor, { network, asOf }: LookSource): LookValue {
  const relations = network.relationsOf(actor.id).filter((relation) => validOn(relation, asOf));
  for (const kind of carrying) {
    const carriers = relations.filter(
      (each) => each.kind === kind && each.to === actor.id && network.actors.has(each.from),
    );
    const ids = new Set(carriers.map((each) => each.from));
    if (ids.size > 1) return several;
    for (const id of ids) return id;
  }
  const carries = relations.some(
    (each) => each.from === actor.id && carrying.some((kind) => kind === each.kind),
  );
  return carries ? actor.id : undefined;
}

/** Steps missing to the target; 0 where it is reached or passed. */
export function gapOfTie({ intensity, intensityTarget }: Cooperation): LookValue {
  return intensityTarget === undefined
    ? undefined
    : String(Math.max(0, Math.min(4, intensityTarget - intensity)));
}

/** The largest gap among the shown cooperations of an actor that have a target. */
export function worstGap(actor: Actor, { tiesOf }: LookSource): LookValue {
  const gaps = tiesOf(actor.id).flatMap((tie) => gapOfTie(tie) ?? []);
  return gaps.length === 0 ? undefined : gaps.reduce((worst, gap) => (gap > worst ? gap : worst));
}

/** Full months from one day to another; negative when the first is later. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [laterYear = 0, laterMonth = 0, laterDay = 0] = to.split('-').map(Number);
  return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0);
}

export const freshnessSteps = ['6', '12', '24', 'older'] as const;

/** How long ago a record was verified: up to 6, 12, 24 months or longer. */
export function freshness(record: Actor | Cooperation, { asOf }: LookSource): LookValue {
  return (
    record.verifiedAt && within(monthsBetween(record.verifiedAt, asOf), [6, 12, 24], asOf, record.verifiedAt)
  );
}

export const ageSteps = ['1', '2', '5', '10', 'older'] as const;

/** Years since a cooperation began. */
export function ageOf(tie: Cooperation, { asOf }: LookSource): LookValue {
  if (!tie.validFrom) return undefined;
  const step = within(monthsBetween(tie.validFrom, asOf), [12, 24, 60, 120], asOf, tie.validFrom);
  return step === 'older' ? step : String(Number(step) / 12);
}

/** The first limit in months that a span keeps: exactly six months are still up to six. */
function within(months: number, limits: readonly number[], asOf: IsoDate, day: IsoDate): string {
  const isWhole = asOf.slice(8) === day.slice(8);
  const limit = limits.find((each) => months < each || (months === each && isWhole));
  return limit === undefined ? 'older' : String(limit);
}

/** The field of the cooperation, or that there are several. */
export function purposeOf(tie: Cooperation): LookValue {
  const purposes = listOf(tie, 'purpose');
  return purposes.length > 1 ? several : purposes[0];
}

/** Sum of the steps of the shown cooperations. */
export function strengthOf(actor: Actor, { tiesOf }: LookSource): LookValue {
  return tiesOf(actor.id).reduce((sum, tie) => sum + tie.intensity, 0);
}

/** A text field, or an own field whatever it holds; blank is nothing. */
export function textOf(record: AnyRecord, property: string): LookValue {
  const value = valueOf(record, property);
  if (value === undefined) return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

export function numberOf(record: AnyRecord, property: string): LookValue {
  return numeric(valueOf(record, property));
}

/** Whether every record that fills the property fills it with a number, and one does. */
export function holdsNumbers(records: Iterable<AnyRecord>, property: string): boolean {
  let found = false;
  for (const record of records) {
    if (textOf(record, property) === undefined) continue;
    if (numberOf(record, property) === undefined) return false;
    found = true;
  }
  return found;
}

function numeric(value: Scalar | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  // "007" and "06618" are keys, not amounts.
  return typeof value !== 'string' || /^\s*0\d/.test(value) ? undefined : parseNumber(value);
}
