// Turns the picture into a file a person can save.
import { fileOf } from '../ui/offerFile';
import { canvasPen } from './canvasPen';
import { drawPicture, type Picture, sheetOf, svgPicture } from './picture';
import { facesFor, facesOfPage, familyOf, fontElsewhere, fontStyle, spareWidth } from './svgFont';
import { withTexts } from './pngText';
import { lastOf } from './slices';

/** Largest side of a PNG in pixels that browsers draw reliably. */
const largestSide = 8192;

/** Width of texts in the map's font. */
export function textMeasure(font: string): Picture['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${size} ${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = `${weight} ${size}px ${font}`;
      width = context?.measureText(text).width ?? text.length * size * 0.55;
      known.set(key, width);
    }
    return width;
  };
}

/** Work that can be watched and given up. */
export interface Watched {
  readonly signal: AbortSignal;
  /** Hears how many pieces of drawing are done. */
  readonly tell: (pieces: number) => void;
}

/** With its font, and room for others. `undefined` when given up. */
export async function svgFile(picture: Picture, { signal, tell }: Watched): Promise<Blob | undefined> {
  const { tokens, measure } = picture;
  const wide: Picture['measure'] = (...of) => measure(...of) * spareWidth;
  const ours = { ...picture, measure: wide, tokens: { ...tokens, font: fontElsewhere(tokens.font) } };
  const drawn = await lastOf(svgPicture(ours), signal, tell);
  if (drawn === undefined) return undefined;
  const style = await fontStyle(facesFor(facesOfPage(familyOf(tokens.font)), drawn));
  const text = drawn.replace('</desc>', `</desc>\n<style>${style}</style>`);
  return new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
}

/**
 * Two pixels for a unit of the picture, three where it is as large as on the screen, less where the browser's limit asks for it. It
 * says in words what it shows. `undefined` when given up.
 */
export async function pngFile(picture: Picture, { signal, tell }: Watched): Promise<Blob | undefined> {
  const sheet = sheetOf(picture);
  const scale = Math.min(picture.screen ? 3 : 2, largestSide / Math.max(sheet.width, sheet.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * scale);
  canvas.height = Math.round(sheet.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  await lastOf(drawPicture(canvasPen(context, picture.tokens.font), picture, sheet), signal, tell);
  if (signal.aborted) return undefined;
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('picture too large'))), 'image/png');
  });
  const { title, asOf, description } = picture.words;
  const told = { Title: `${title}, ${asOf}`, Description: description, Software: 'Akteursnetz' };
  return fileOf(withTexts(new Uint8Array(await blob.arrayBuffer()), told), 'image/png');
}
