// Telephone numbers in the form of DIN 5008, whichever way they were written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from './phoneNumbers';

describe('a telephone number', () => {
  it.each([
    ['03445 731-0', '03445 731-0'],
    ['03445/731-0', '03445 731-0'],
    ['(03445) 731 - 12', '03445 731-12'],
    ['+49 3445 731-0', '03445 731-0'],
    ['0049 (0) 3445 731-0', '03445 731-0'],
    ['03445/7310', '03445 7310'],
    ['0345-514 1909', '0345 5141909'],
    ['03445-731', '03445 731'],
    ['0171/1234567', '0171 1234567'],
    ['0151 2345-6789', '01512 3456789'],
    ['+49 171 12345-67', '0171 1234567'],
    ['030 23125-000', '030 23125-000'],
    ['0221 4710-999', '0221 4710-999'],
  ])('written %s is %s', (written, text) => {
    expect(readPhone(written)).toEqual({ text, plain: text, isValid: true });
  });

  it.each([
    ['+43 1 588 00', '+43 1 58800', '0043 1 58800'],
    ['0041 44 668 18 00', '+41 44 668 18 00', '0041 44 668 18 00'],
    ['+1 (212) 555-0100', '+1 212 555 0100', '001 212 555 0100'],
  ])('of another country, %s, is %s, and %s where a plus would be a formula', (written, text, plain) => {
    expect(readPhone(written)).toEqual({ text, plain, isValid: true });
  });

  it.each(['110', '731-0', 'nach Vereinbarung', '030 23125-1, 030 23125-2', '3445 7310', ''])(
    'that is none, %s, stays as it was written',
    (written) => {
      expect(readPhone(written)).toEqual({ text: written, plain: written, isValid: false });
    },
  );

  it('keeps its digits, has no bracket and no slash, and reads back as itself', () => {
    const area = fc.constantFrom('03445', '030', '0391', '0221', '0171', '089');
    const rest = fc.integer({ min: 200_000, max: 99_999_999 }).map(String);
    const signs = fc.constantFrom(' ', '/', ' / ', '-', ' - ', '');
    fc.assert(
      fc.property(
        area,
        signs,
        rest,
        fc.option(fc.integer({ min: 0, max: 999 }).map(String)),
        (a, sign, b, ext) => {
          const read = readPhone(`${a}${sign}${b}${ext === null ? '' : `-${ext}`}`);
          if (!read.isValid) return;
          expect(read.text.replace(/\D/g, '')).toBe(`${a}${b}${ext ?? ''}`);
          expect(read.text).toMatch(/^0\d+ \d+(?:-\d{1,5})?$/);
          expect(readPhone(read.text)).toEqual(read);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never begins with what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('+49 30 231250', '+abc', '=1+1', '-1', '@x')),
        (written) => {
          const { plain, isValid } = readPhone(written);
          expect(isValid && /^[=+\-@]/.test(plain)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
