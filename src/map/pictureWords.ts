// The legend of an exported picture in words.
import { showNumber, word } from '../i18n/translate';
import type { LegendContent } from './legendContent';
import type { PictureLegend } from './pictureLegend';

/** Sectors, then lines, then intensities; only what the picture holds. */
export function pictureLegend(content: LegendContent): PictureLegend {
  const lines = content.strokes.map(({ stroke, count }) => ({
    kind: 'stroke' as const,
    stroke,
    intensity: 2,
    words: `${word('map.stroke', stroke)} (${showNumber(count)})`,
  }));
  const steps = content.intensities.map(({ intensity, count }) => ({
    kind: 'stroke' as const,
    stroke: 'solid' as const,
    intensity,
    words: `${String(intensity)} ${word('model.intensity', String(intensity))} (${showNumber(count)})`,
  }));
  const sectors = content.sectors.map(({ sector, shape, count }) => ({
    kind: 'sector' as const,
    sector,
    shape,
    words: `${word('model.sector', sector)} (${showNumber(count)})`,
  }));
  return [sectors, lines, steps].filter((group) => group.length > 0);
}
