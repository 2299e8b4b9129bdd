// A choice of looks made ready for drawing: which class every actor and cooperation falls into, the same under any filter.
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Actor, AnyRecord, Cooperation, Id, IsoDate } from '../model/records';
import { isStandardLook, type MapLook, standardLook } from '../session/session';
import type { Figures, LookSource } from './lookValues';
import { type Look, looksIn, showRange } from './looks';
import { categoryScale, type LookClass, numberScale, type Scale, stepScale } from './scales';

/** One look with its scale; absent where the map is drawn as delivered. */
export interface DrawnLook<R> {
  readonly code: string;
  readonly name: () => string;
  readonly scale: Scale;
  readonly classOf: (record: R) => LookClass;
}

export interface DrawnLooks {
  readonly colour?: DrawnLook<Actor> | undefined;
  readonly size?: DrawnLook<Actor> | undefined;
  readonly line?: DrawnLook<Cooperation> | undefined;
}

/** What looks are read from: the network on the reference date, and what of it is shown. */
export interface LookGround {
  readonly network: Network;
  readonly asOf: IsoDate;
  readonly cooperations: Iterable<Cooperation>;
  /** Absent while they are being computed: what needs them is drawn as delivered so long. */
  readonly figures?: Figures | undefined;
}

/** Ties are told by one colour less: yellow is no colour for a line. */
const mostLineClasses = 7;

export function drawnLooks(choice: MapLook, ground: LookGround): DrawnLooks {
  // Nothing is read, so that editing a large network costs nothing for looks that nobody wants.
  if (isStandardLook(choice)) return {};
  const looks = looksIn(ground.network);
  const { network, asOf, figures } = ground;
  const source: LookSource = { network, asOf, figures, tiesOf: tiesBy(ground.cooperations) };
  const ready = <R extends AnyRecord>(look: Look<R> | undefined) =>
    look?.needsFigures && figures === undefined ? undefined : look;
  return {
    colour: drawn(ready(chosenIn(looks.colour, choice.colour)), network.actors.values(), source),
    size: drawn(ready(chosenIn(looks.size, choice.size)), network.actors.values(), source),
    line: drawn(
      ready(chosenIn(looks.line, choice.line)),
      network.cooperations.values(),
      source,
      mostLineClasses,
    ),
  };
}

/** The same choice without what belongs to the working layer, for pictures; and whether something was left out. */
export function publicChoice(choice: MapLook, network: Network): { choice: MapLook; hidden: boolean } {
  const looks = looksIn(network);
  const isConfidential = (list: readonly Look<never>[], code: string) =>
    list.some((look) => look.code === code && look.isConfidential === true);
  const safe = {
    colour: isConfidential(looks.colour, choice.colour) ? standardLook.colour : choice.colour,
    size: isConfidential(looks.size, choice.size) ? standardLook.size : choice.size,
    line: isConfidential(looks.line, choice.line) ? standardLook.line : choice.line,
  };
  return {
    choice: safe,
    hidden: safe.colour !== choice.colour || safe.size !== choice.size || safe.line !== choice.line,
  };
}

/** The same choice while no cooperations are drawn: what counts or colours them rests, and its names. */
export function restingChoice(
  choice: MapLook,
  network: Network,
): { readonly choice: MapLook; readonly resting: readonly string[] } {
  const looks = looksIn(network);
  const colour = looks.colour.find((look) => look.code === choice.colour && look.ofCooperations === true);
  const size = looks.size.find((look) => look.code === choice.size && look.ofCooperations === true);
  const line = looks.line.find((look) => look.code === choice.line && look.code !== standardLook.line);
  return {
    choice: {
      colour: colour ? standardLook.colour : choice.colour,
      size: size ? standardLook.size : choice.size,
      line: standardLook.line,
    },
    resting: [colour, size, line].flatMap((look) => (look ? [look.name()] : [])),
  };
}

/** The chosen looks that need figures of the worker. */
export function waitingFor(choice: MapLook, network: Network): readonly { readonly name: () => string }[] {
  if (isStandardLook(choice)) return [];
  const looks = looksIn(network);
  const chosen = [chosenIn(looks.colour, choice.colour), chosenIn(looks.size, choice.size)];
  return chosen.filter((look) => look?.needsFigures === true).filter((look) => look !== undefined);
}

/** The class of a record in words, with the name of the look: "Region: Mitte". */
export function lookSentence<R>(look: DrawnLook<R>, record: R): string {
  return sentence('map.look.says', { look: look.name(), value: look.classOf(record).words() });
}

function chosenIn<R extends AnyRecord>(list: readonly Look<R>[], code: string): Look<R> | undefined {
  return list.find((look) => look.code === code);
}

function drawn<R extends AnyRecord>(
  look: Look<R> | undefined,
  records: Iterable<R>,
  source: LookSource,
  most?: number,
): DrawnLook<R> | undefined {
  if (look === undefined || look.scale.kind === 'delivered') return undefined;
  const scale = scaleOf(look, records, source, most);
  return {
    code: look.code,
    name: look.name,
    scale,
    classOf: (record) => scale.of(look.read(record, source)),
  };
}

function scaleOf<R extends AnyRecord>(
  look: Look<R>,
  records: Iterable<R>,
  source: LookSource,
  most?: number,
): Scale {
  const none = look.none ?? (() => sentence('map.look.none', {}));
  const { network } = source;
  const values = () => [...records].map((record) => look.read(record, source));
  switch (look.scale.kind) {
    case 'categories': {
      const { words, order } = look.scale;
      const told = {
        words: (code: string) => words(code, network),
        order: (code: string) => order?.(code, network) ?? code,
        rest: () => sentence('map.look.rest', {}),
        none,
      };
      return categoryScale(values(), told, most);
    }
    case 'steps':
      return stepScale(look.scale.codes, { ...look.scale, none });
    case 'numbers':
    case 'delivered':
      return numberScale(values(), { range: showRange, none });
  }
}

/** Looked up only by looks that ask for ties. */
function tiesBy(cooperations: Iterable<Cooperation>): (id: Id) => readonly Cooperation[] {
  let byActor: Map<Id, Cooperation[]> | undefined;
  const none: readonly Cooperation[] = [];
  return (id) => {
    if (byActor === undefined) {
      byActor = new Map();
      for (const tie of cooperations) {
        for (const end of [tie.actorA, tie.actorB]) {
          const list = byActor.get(end);
          if (list) list.push(tie);
          else byActor.set(end, [tie]);
        }
      }
    }
    return byActor.get(id) ?? none;
  };
}
