// The letters of an SVG picture: those faces of the app's font that its texts need, as a style that stands in the file. Whoever opens it
// elsewhere needs no font; a program that takes none from files writes in one that is hardly wider.

/** Written after the app's own font: narrower ones, found nearly everywhere, before whatever the program takes for sans-serif. */
const elsewhere = ['Arial', 'Liberation Sans', 'Helvetica', 'sans-serif'] as const;
/** Room in the legend for programs that write wider than that. */
export const spareWidth = 1.12;

export interface FontFace {
  readonly family: string;
  readonly weight: string;
  /** `U+0000-00FF, U+0131`; '' for all letters. */
  readonly range: string;
  readonly url: string;
}

/** The first family of a CSS list, without quotes. */
export function familyOf(font: string): string {
  return (font.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
}

/** The CSS list of a picture that is opened elsewhere. */
export function fontElsewhere(font: string): string {
  return [familyOf(font), ...elsewhere].map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
}

/** Faces a text is written in. */
export function facesFor(faces: readonly FontFace[], text: string): readonly FontFace[] {
  const codes = new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0));
  return faces.filter(({ range }) => {
    const spans = spansOf(range);
    return (
      spans.length === 0 || [...codes].some((code) => spans.some(([from, to]) => code >= from && code <= to))
    );
  });
}

function spansOf(range: string): readonly (readonly [from: number, to: number])[] {
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

/** The faces of a family that the style sheets of the page bring. */
export function facesOfPage(family: string): readonly FontFace[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule): FontFace[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string) => rule.style.getPropertyValue(name).trim();
      const url = /url\(["']?([^"')]+)["']?\)/.exec(value('src'))?.[1];
      if (familyOf(value('font-family')) !== family || url === undefined) return [];
      return [
        {
          family,
          weight: value('font-weight') || 'normal',
          range: value('unicode-range'),
          url: new URL(url, sheet.href ?? document.baseURI).href,
        },
      ];
    }),
  );
}

/** CSS that carries the faces along; a face that cannot be read is left out, and the picture is written in the next font. */
export async function fontStyle(faces: readonly FontFace[]): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ family, weight, range, url }) => {
      const data = await dataOf(url);
      if (data === undefined) return '';
      const letters = range === '' ? '' : `unicode-range:${range};`;
      return `@font-face{font-family:'${family}';font-weight:${weight};${letters}src:url(${data}) format('woff2')}`;
    }),
  );
  return rules.join('');
}

/** In the one-file edition the font stands in the page already, and nothing may be asked for. */
async function dataOf(url: string): Promise<string | undefined> {
  if (url.startsWith('data:')) return url;
  try {
    const answer = await fetch(url);
    if (!answer.ok) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return `data:font/woff2;base64,${btoa(text)}`;
  } catch {
    return undefined;
  }
}
