// A thing of a layer as it is drawn on the map, small, for the legend of a picture; `LegendLayers` shows the same on the screen.
import { hullLine, hullTone } from './hullDraw';
import type { LayerSample } from './layerFacts';
import { dashOf, strokeWidth, type Tokens } from './look';
import type { Point } from './patch';
import { drawShape, type Pen } from './pen';
import { scaledPen } from './scaledPen';
import { drawMood } from './tieSigns';

/** `at` is the middle of the left edge; the sample is 34 wide and grows by `factor`. */
export function drawLayerSample(
  pen: Pen,
  sample: LayerSample,
  at: Point,
  factor: number,
  tokens: Tokens,
): void {
  const outline = { fill: tokens.ground, opacity: 1, stroke: tokens.strongLine, strokeWidth: 1.25 * factor };
  const middle = { x: at.x + 17 * factor, y: at.y };
  const end = { x: at.x + 34 * factor, y: at.y };
  const letters = { color: tokens.text, weight: 600, opacity: 1, align: 'middle' } as const;
  if (sample.kind === 'pill') {
    drawShape(pen, 'pill', middle, 30 * factor, outline);
    drawShape(pen, 'pill', middle, 25 * factor, { ...outline, strokeWidth: 0.75 * factor });
  } else if (sample.kind === 'badge') {
    const size = 9 * factor;
    pen.box(middle.x - size * 1.1, middle.y - size * 0.72, size * 2.2, size * 1.44, size * 0.72, outline);
    pen.text(sample.text, middle, { ...letters, size });
  } else if (sample.kind === 'hull') {
    const { dash, isDouble } = hullLine(sample.style);
    const line = {
      color: tokens.tone[hullTone(sample.style)].fill,
      opacity: 1,
      dash: dash.map((part) => part * 1.8 * factor),
    };
    pen.line(at, end, undefined, { ...line, width: (isDouble ? 4.7 : 1.8) * factor });
    if (isDouble) pen.line(at, end, undefined, { ...line, color: tokens.ground, width: 2 * factor });
  } else if (sample.kind === 'line') {
    const { whole } = strokeWidth(sample);
    const dash = dashOf(sample.stroke).map((part) => part * factor);
    pen.line(at, end, undefined, { color: tokens.line, width: whole * factor, dash, opacity: 1 });
    pen.text(sample.sign, middle, { ...letters, size: 10.5 * factor, halo: tokens.ground });
  } else {
    pen.line(at, end, undefined, { color: tokens.line, width: 2 * factor, dash: [], opacity: 1 });
    const span = { start: { x: 0, y: 0 }, tip: { x: 34, y: 0 }, control: undefined };
    drawMood(scaledPen(pen, factor, at.x, at.y), sample.mood, { x: 17, y: 0 }, span, tokens);
  }
}
