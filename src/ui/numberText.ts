// Numbers as people here type them: decimal comma, dots or blanks between thousands.

/** The sign between whole and fraction; the other one groups thousands. */
export type Decimal = ',' | '.';

/** `1.250,5`, `1250,5`, `1 250` → the number, `undefined` when it is none. A foreign decimal sign is forgiven where it cannot group (`12.5`, and `0.125`: no thousand begins with zero). */
export function parseNumber(text: string, decimal: Decimal = ','): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[−–]/, '-');
  // From here on the comma is the decimal sign, whichever the language uses.
  const typed = decimal === ',' ? bare : bare.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  if (!/^[-+]?[\d.,]+$/.test(typed) || !/\d/.test(typed)) return undefined;
  if (/^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/.test(typed))
    return Number(typed.replaceAll('.', '').replace(',', '.'));
  if (/^[-+]?\d*,\d*$/.test(typed)) return Number(typed.replace(',', '.'));
  if (/^[-+]?\d*(\.\d*)?$/.test(typed)) return Number(typed);
  return undefined;
}

/** The number without grouping, ready to be edited. */
export function numberText(value: number | undefined, decimal: Decimal = ','): string {
  return value === undefined ? '' : String(value).replace('.', decimal);
}
