// Text → XML 1.0: escaped, and without the signs that XML cannot hold at all.

// XML 1.0, production [2] Char: no C0 controls but tab, line feed and carriage return; no surrogate halves; no U+FFFE, U+FFFF.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Does the text hold a sign that no XML file can hold, not even escaped? */
export function isUnfitForXml(text: string): boolean {
  return text.search(forbidden) >= 0;
}

/** Content of an element; signs that XML forbids are left out. */
export function xmlText(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** Value of an attribute, to stand in double quotes; line ends and tabs survive a reader's normalisation. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

/** `{id: 'a', label: undefined}` → ` id="a"`. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(String(value))}"`))
    .join('');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
