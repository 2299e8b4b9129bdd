// Everything the map can show by colour, by size and by line: one entry each. Menu, legend, picture, outline and tests loop over it.
import { sentence, showNumber, word } from '../i18n/translate';
import { type Network, shortNameOf } from '../model/network';
import { classOf } from '../model/privacy';
import { type Actor, type AnyRecord, type Cooperation, valueOf } from '../model/records';
import { actorTypes } from '../model/taxonomy';
import { bases, purposes } from '../model/choices';
import { choiceWord, fieldLabel, ownProperties, typeName } from '../records/fieldWords';
import { fieldOf } from '../model/fields';
import {
  ageOf,
  ageSteps,
  carrierOf,
  freshness,
  freshnessSteps,
  gapOfTie,
  holdsNumbers,
  type LookSource,
  numberOf,
  purposeOf,
  several,
  strengthOf,
  textOf,
  worstGap,
} from './lookValues';
import type { LookValue } from './scales';

/** How values become classes; `as delivered` is the map without any look. */
export type LookScale =
  | { readonly kind: 'delivered' }
  | {
      readonly kind: 'categories';
      readonly words: (code: string, network: Network) => string;
      /** Default: by the words of the network's own language, its codes. */
      readonly order?: (code: string, network: Network) => string | number;
    }
  | {
      readonly kind: 'steps';
      readonly codes: readonly string[];
      readonly words: (code: string) => string;
      readonly codesAreMarks?: true;
    }
  | { readonly kind: 'numbers' };

export interface Look<R extends AnyRecord> {
  /** Travels in the address and in preferences. */
  readonly code: string;
  readonly name: () => string;
  readonly scale: LookScale;
  readonly read: (record: R, source: LookSource) => LookValue;
  /** What an absent value means, where "ohne Angabe" says too little. */
  readonly none?: () => string;
  /** Of the confidential working layer, or an own field in whose words persons may be named: on the screen only, never in a picture. */
  readonly isConfidential?: true;
  /** Needs figures that a worker computes. */
  readonly needsFigures?: true;
  /** Counts or colours cooperations: rests while the map shows something else instead of them. */
  readonly ofCooperations?: true;
}

const said = (key: string) => () => sentence(`map.look.${key}`, {});
const nothing = () => undefined;
const gapSteps = {
  kind: 'steps',
  codes: ['0', '1', '2', '3', '4'],
  words: (code) => sentence('map.look.gapStep', { count: Number(code) }),
  codesAreMarks: true,
} as const satisfies LookScale;
const freshSteps = {
  kind: 'steps',
  codes: freshnessSteps,
  words: (code) => word('map.look.fresh', code),
} as const satisfies LookScale;

const colours: readonly Look<Actor>[] = [
  { code: 'sector', name: said('sector'), scale: { kind: 'delivered' }, read: nothing },
  {
    code: 'type',
    name: () => fieldLabel('actors', 'type'),
    scale: {
      kind: 'categories',
      words: (code, network) => typeName(network, code),
      order: (code) => actorTypes.findIndex((type) => type.code === code),
    },
    read: ({ type }) => type,
  },
  textLook('region'),
  {
    code: 'carrier',
    name: said('carrier'),
    none: said('carrierNone'),
    scale: {
      kind: 'categories',
      words: (code, network) =>
        code === several ? sentence('map.look.carriers', {}) : briefName(code, network),
      order: (code, network) => network.nameOf('actors', code),
    },
    read: carrierOf,
  },
  {
    code: 'gap',
    name: said('gap'),
    none: said('gapNone'),
    ofCooperations: true,
    scale: gapSteps,
    read: worstGap,
  },
  { code: 'fresh', name: said('freshness'), none: said('freshNone'), scale: freshSteps, read: freshness },
  {
    code: 'community',
    name: said('community'),
    none: said('communityNone'),
    needsFigures: true,
    ofCooperations: true,
    scale: {
      kind: 'categories',
      words: (code, network) => sentence('map.look.communityOf', { name: briefName(code, network) }),
      order: (code, network) => network.nameOf('actors', code),
    },
    read: (actor, { figures }) => figures?.community.get(actor.id),
  },
  textLook('municipality'),
  choiceLook('governance'),
  choiceLook('ring'),
];

const sizes: readonly Look<Actor>[] = [
  { code: 'ties', name: said('ties'), scale: { kind: 'delivered' }, read: nothing },
  {
    code: 'strength',
    name: said('strength'),
    ofCooperations: true,
    scale: { kind: 'numbers' },
    read: strengthOf,
  },
  {
    code: 'betweenness',
    name: said('betweenness'),
    needsFigures: true,
    ofCooperations: true,
    scale: { kind: 'numbers' },
    read: (actor, { figures }) => Math.round(figures?.betweenness.get(actor.id) ?? 0),
  },
  numberLook('actors', 'influence'),
  numberLook('actors', 'pupilCount'),
  numberLook('actors', 'fte'),
];

const lines: readonly Look<Cooperation>[] = [
  { code: 'plain', name: said('plain'), scale: { kind: 'delivered' }, read: nothing },
  {
    code: 'intensity',
    name: () => fieldLabel('cooperations', 'intensity'),
    scale: {
      kind: 'steps',
      codes: ['0', '1', '2', '3', '4'],
      words: (code) => `${code} ${word('model.intensity', code)}`,
      codesAreMarks: true,
    },
    read: ({ intensity }) => String(Math.max(0, Math.min(4, Math.round(intensity)))),
  },
  {
    code: 'basis',
    name: () => fieldLabel('cooperations', 'basis'),
    scale: {
      kind: 'categories',
      words: (code) => word('model.choice.cooperations.basis', code),
      order: (code) => bases.findIndex((basis) => basis === code),
    },
    read: ({ basis }) => basis,
  },
  {
    code: 'purpose',
    name: () => fieldLabel('cooperations', 'purpose'),
    scale: {
      kind: 'categories',
      words: (code) =>
        code === several
          ? sentence('map.look.purposes', {})
          : word('model.choice.cooperations.purpose', code),
      order: (code) => [...purposes, several].findIndex((purpose) => purpose === code),
    },
    read: purposeOf,
  },
  {
    code: 'age',
    name: said('age'),
    none: said('ageNone'),
    scale: { kind: 'steps', codes: ageSteps, words: (code) => word('map.look.years', code) },
    read: ageOf,
  },
  { code: 'gap', name: said('gap'), none: said('gapNone'), scale: gapSteps, read: gapOfTie },
  { code: 'fresh', name: said('freshness'), none: said('freshNone'), scale: freshSteps, read: freshness },
];

/** What can be shown in one network. */
export interface Looks {
  readonly colour: readonly Look<Actor>[];
  readonly size: readonly Look<Actor>[];
  readonly line: readonly Look<Cooperation>[];
}

const known = new WeakMap<Network, Looks>();

/** The delivered looks and those of the network's own fields. */
export function looksIn(network: Network): Looks {
  const before = known.get(network);
  if (before !== undefined) return before;
  const own = ownProperties(network, 'actors');
  const ownOfTies = ownProperties(network, 'cooperations');
  const isNumber = (property: string) => holdsNumbers(network.actors.values(), property);
  const isNumberOfTies = (property: string) => holdsNumbers(network.cooperations.values(), property);
  const looks: Looks = {
    colour: [
      ...colours,
      ...own.map(
        (each): Look<Actor> =>
          isNumber(each) ? numberLook('actors', each) : ownLook(network, 'actors', each),
      ),
    ],
    size: [...sizes, ...own.filter(isNumber).map((each): Look<Actor> => numberLook('actors', each))],
    line: [
      ...lines,
      ...ownOfTies.map(
        (each): Look<Cooperation> =>
          isNumberOfTies(each) ? numberLook('cooperations', each) : ownLook(network, 'cooperations', each),
      ),
    ],
  };
  known.set(network, looks);
  return looks;
}

/** `12–85`, or one number. */
export function showRange(from: number, to: number): string {
  return from === to ? showNumber(from) : `${showNumber(from)}–${showNumber(to)}`;
}

function textLook(property: 'region' | 'municipality'): Look<Actor> {
  return {
    code: property,
    name: () => fieldLabel('actors', property),
    scale: { kind: 'categories', words: (code) => code },
    read: (record) => textOf(record, property),
  };
}

function choiceLook(property: 'governance' | 'ring'): Look<Actor> {
  const field = fieldOf('actors', property);
  return {
    code: property,
    name: () => fieldLabel('actors', property),
    scale: {
      kind: 'categories',
      words: (code) => (field ? choiceWord('actors', field, code) : code),
      order: (code) => field?.choices?.indexOf(code) ?? code,
    },
    read: (record) => textOf(record, property),
  };
}

function ownLook(network: Network, table: 'actors' | 'cooperations', property: string): Look<AnyRecord> {
  const records: Iterable<AnyRecord> = network[table].values();
  const isYesNo = Array.from(records, (record) => valueOf(record, property)).every(
    (value) => value === undefined || typeof value === 'boolean',
  );
  return {
    code: property,
    name: () => fieldLabel(table, property),
    scale: {
      kind: 'categories',
      words: (code) => (code === 'true' || code === 'false' ? yesNo(code) : code),
    },
    read: (record) => textOf(record, property),
    ...(isYesNo ? {} : { isConfidential: true }),
  };
}

function numberLook(table: 'actors' | 'cooperations', property: string): Look<AnyRecord> {
  return {
    code: property,
    name: () => fieldLabel(table, property),
    scale: { kind: 'numbers' },
    read: (record) => numberOf(record, property),
    ...(classOf(table, property) !== 0 && { isConfidential: true }),
  };
}

/** Short where there is a short name: the entries of a legend stand in one line. */
function briefName(id: string, network: Network): string {
  const actor = network.actors.get(id);
  return actor === undefined ? id : shortNameOf(actor);
}

const yesNo = (code: 'true' | 'false') => word('model', code === 'true' ? 'yes' : 'no');
