// A scene with its words and legend: what every picture, print and hand-out of it says.
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import { differencesBetween, type Presence, presenceIn } from '../model/difference';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import { changeLines } from './changeLines';
import type { MapElements } from './elements';
import { type LegendContent, legendOf } from './legendContent';
import type { Tokens } from './look';
import type { Picture } from './picture';
import type { PictureLegend } from './pictureLegend';
import { pictureLegend } from './pictureWords';
import type { SceneMap } from './scenes';
import { basisSentence, describePicture } from './sentences';
import { today } from '../session/clock';
import { signGroups, timeParts } from './timeWords';

/** The title is that of the view where the scene is one. */
export function scenePicture(
  network: Network,
  map: SceneMap,
  tokens: Tokens,
  measure: Picture['measure'],
  made: IsoDate = today(),
): Picture {
  const { demo } = network.self;
  const legend = legendOf(map.elements, network.types, map.looks);
  const title = map.scene.name || network.self.name;
  const arranged =
    map.layout === 'force'
      ? []
      : [sentence('map.layouts.describes', { layout: word('map.layouts', map.layout) })];
  return {
    elements: map.elements,
    at: map.standing,
    tokens,
    measure,
    backdrop: map.backdrop,
    marks: map.marks,
    legend: [...signGroups(map.marks, map.since), ...pictureLegend(legend), ...dimmedGroup(map.elements)],
    words: {
      title,
      subtitle: map.scene.name === '' ? '' : network.self.name,
      source: sourceWords(network, made),
      asOf: sentence('map.asOf', { date: showDate(map.visible.asOf) }),
      basis: basisOf(legend, map),
      description: [describePicture(title, map.elements, map.looks), ...arranged].join(' '),
      ...(demo ? { mark: sentence('map.demoMark', {}) } : {}),
    },
  };
}

/** The same with the map of the other day beside it and the differences, where two days stand side by side. */
export function withOtherDay(network: Network, map: SceneMap, picture: Picture): Picture {
  const { beside, visible } = map;
  if (!beside) return picture;
  const { elements, standing, backdrop, before, onEarlier, onLater } = beside;
  const dayOf = (date: IsoDate) => sentence('time.asOf', { date: showDate(date) });
  const presences = [before, visible.left].map((each) => presenceIn(network, each)) as [Presence, Presence];
  const { tokens, measure, words } = picture;
  const days = {
    date: showDate(before.asOf),
    parts: timeParts({ differences: differencesBetween(...presences) }),
  };
  return {
    ...picture,
    marks: onLater,
    earlier: {
      content: { elements, at: standing, backdrop, marks: onEarlier, tokens, measure },
      day: dayOf(before.asOf),
      laterDay: dayOf(visible.asOf),
    },
    changes: changeLines(network, differencesBetween(...presences)),
    words: {
      ...words,
      changesTitle: sentence('time.changes', {}),
      description: `${words.description} ${sentence('time.summary', days)}.`,
    },
  };
}

/** As the legend on screen says it: they are behind the others and not counted. */
function dimmedGroup({ dimmed = 0 }: MapElements): PictureLegend {
  return dimmed === 0
    ? []
    : [[{ kind: 'dimmed', words: `${sentence('map.dimmed', {})} (${showNumber(dimmed)})` }]];
}

/** Where a picture comes from: network, app, day. */
function sourceWords(network: Network, made: IsoDate): string {
  return sentence('print.source', { name: network.self.name, date: showDate(made) });
}

/** The counts, and of how many actors they are a selection. */
function basisOf(legend: LegendContent, { visible }: SceneMap): string {
  const basis = basisSentence(legend);
  const total = visible.actorTotal;
  if (visible.left.actors.length === total) return basis;
  return `${basis} ${sentence('print.selection', { count: total })}`;
}
