// An SVG carries the letters it needs, and names fonts that are hardly wider for programs that take none.
import { expect, it } from 'vitest';
import { facesFor, familyOf, fontElsewhere } from './svgFont';

const face = (range: string) => ({ family: 'Inter Variable', weight: '100 900', range, url: '' });
const latin = face('U+0000-00FF, U+0131, U+2000-206F');
const extended = face('U+0100-02BA, U+1E00-1E9F');

it.each([
  ['Grundschule Änne Müßig – „Süd“', [latin]],
  ['Şahin Łukasz', [latin, extended]],
  ['', []],
])('of %j it takes the faces that hold its letters', (text, faces) => {
  expect(facesFor([extended, latin], text)).toEqual([extended, latin].filter((each) => faces.includes(each)));
});

it('takes a face for all letters always', () => {
  expect(facesFor([face('')], 'Ж')).toHaveLength(1);
});

it('names the own font first and narrow ones next, however the page writes it', () => {
  for (const font of ['"Inter Variable", system-ui', "'Inter Variable'", ' Inter Variable ,sans-serif']) {
    expect(familyOf(font)).toBe('Inter Variable');
    expect(fontElsewhere(font)).toBe("'Inter Variable', Arial, 'Liberation Sans', Helvetica, sans-serif");
  }
});
