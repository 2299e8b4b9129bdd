// Numbers as people here type them: decimal comma, dots or blanks between thousands.

/** `1.250,5`, `1250,5`, `1 250` or `1250.5` → the number; `undefined` when it is not one. A single dot before exactly three digits groups thousands, as in German. */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[−–]/, '-');
  if (!/^[-+]?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return undefined;
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d*)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (/^[-+]?\d*,\d*$/.test(bare)) return Number(bare.replace(',', '.'));
  if (/^[-+]?\d*(\.\d*)?$/.test(bare)) return Number(bare);
  return undefined;
}

/** The number with decimal comma and without grouping, ready to be edited. */
export function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}
