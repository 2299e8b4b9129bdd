// What lies over the actors and their cooperations on the map, as lines of text too, and what of it others may see.
import type { Id } from '../model/records';

/** Gremien as nodes with seats, as areas around their members, or as ties between those who sit together. */
export type GremiumLayer = 'nodes' | 'hulls' | 'shared';

/** Units drawn as their organisation: the uppermost one (a county), or the one below it (an office of the county). */
export type UnitLevel = 'top' | 'second';

export interface MapLayers {
  readonly structure: boolean;
  /** Absent: no Gremien. */
  readonly gremien?: GremiumLayer | undefined;
  /** Only these; absent: all, or a few of them as areas. */
  readonly chosen?: readonly Id[] | undefined;
  /** From so many common Gremien on two actors are tied (`shared`); absent: `leastShared`. */
  readonly least?: number | undefined;
  /** Absent: every unit stands for itself. */
  readonly units?: UnitLevel | undefined;
  /** School social work drawn as its school. */
  readonly ssa?: boolean | undefined;
  /** Tensions, broken ties, veto: for the eyes of the person at the desk only. */
  readonly working?: boolean | undefined;
}

export const noLayers: MapLayers = { structure: false };

/** One common Gremium joins whole plenaries (domain D9). */
export const leastShared = 2;
export const mostLeast = 5;

const words = {
  gremien: { nodes: 'knoten', hulls: 'flaechen', shared: 'gemeinsam' },
  units: { top: 'ganz', second: 'amt' },
} as const;

/** The layers that a picture, a print, a hand-out or a presentation may show: without the working layer. */
export function publicLayers(layers: MapLayers): MapLayers {
  const { working: _, ...rest } = layers;
  return rest;
}

/** `struktur gremien=flaechen nur=id,id einheiten=amt`; empty while no layer is on. */
export function layersToLine(layers: MapLayers): string {
  const { gremien, chosen, least, units } = layers;
  const parts = [
    layers.structure && 'struktur',
    gremien !== undefined && `gremien=${words.gremien[gremien]}`,
    gremien !== undefined && chosen !== undefined && `nur=${[...chosen].sort().map(encoded).join(',')}`,
    gremien === 'shared' && least !== undefined && least !== leastShared && `ab=${String(least)}`,
    units !== undefined && `einheiten=${words.units[units]}`,
    layers.ssa === true && 'ssa',
    layers.working === true && 'arbeit',
  ];
  return parts.filter((part) => part !== false).join(' ');
}

/** The reverse; what cannot be read is left out. */
export function layersFromLine(line: string): MapLayers {
  const parts = line.split(' ');
  const value = (key: string) => parts.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1);
  const gremien = codeOf(words.gremien, value('gremien'));
  const chosen = value('nur')?.split(',').filter(Boolean).map(decoded);
  const least = Number(value('ab'));
  const units = codeOf(words.units, value('einheiten'));
  const isLeast = Number.isInteger(least) && least >= 1 && least <= mostLeast && least !== leastShared;
  return {
    structure: parts.includes('struktur'),
    ...(gremien !== undefined && { gremien }),
    ...(gremien !== undefined && chosen !== undefined && { chosen }),
    ...(gremien === 'shared' && isLeast && { least }),
    ...(units !== undefined && { units }),
    ...(parts.includes('ssa') && { ssa: true }),
    ...(parts.includes('arbeit') && { working: true }),
  };
}

function codeOf<K extends string>(
  list: Readonly<Record<K, string>>,
  text: string | undefined,
): K | undefined {
  return (Object.keys(list) as K[]).find((code) => list[code] === text);
}

/** Imported ids may hold anything, blanks and commas too. */
const encoded = (id: Id) => encodeURIComponent(id);

function decoded(text: string): Id {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
