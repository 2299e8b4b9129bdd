// The upper half (bytes 0x80–0xFF) of the single-byte encodings that old office lists come in: TextDecoder has no cp850, and some
// engines read windows-1252 as plain Latin-1.

/** Names of the single-byte encodings that have a table here. */
export type CodePage =
  | 'windows-1252'
  | 'iso-8859-1'
  | 'iso-8859-15'
  | 'ibm850'
  | 'macintosh'
  | 'windows-1250';

const latin1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('');

const winSpecials = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

const latin9Changes: ReadonlyMap<string, string> = new Map([
  ['¤', '€'],
  ['¦', 'Š'],
  ['¨', 'š'],
  ['´', 'Ž'],
  ['¸', 'ž'],
  ['¼', 'Œ'],
  ['½', 'œ'],
  ['¾', 'Ÿ'],
]);

const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
  'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const mac =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü' +
  '†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
  '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const eastern =
  '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź' +
  '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
  'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
  'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';

/** 128 characters each, for the bytes 0x80 to 0xFF. Undefined positions keep their C1 control, so nothing is lost. */
export const upperHalf: Readonly<Record<CodePage, string>> = {
  'windows-1252': winSpecials + latin1.slice(32),
  'iso-8859-1': latin1,
  'iso-8859-15': latin1.replace(/[\s\S]/g, (sign) => latin9Changes.get(sign) ?? sign),
  ibm850: dos,
  macintosh: mac,
  'windows-1250': eastern,
};

/** Any bytes as text of one code page; never fails, one character per byte. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const table = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    table[byte] = byte < 128 ? byte : upperHalf[page].charCodeAt(byte - 128);
  }
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) units[at] = table[bytes[at] ?? 0] ?? 0;
  return textOfUnits(units);
}

/** UTF-16 units as text, lone surrogates as they are; pieces are as long as a call can take. */
export function textOfUnits(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 32_768)
    parts.push(String.fromCharCode.apply(null, units.subarray(at, at + 32_768) as unknown as number[]));
  return parts.join('');
}

/** The windows-1252 byte of a character, `undefined` where that encoding has none; C1 controls count as the byte they name. */
export function windowsByte(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  if (sign.length === 1 && code < 160) return code;
  const at = sign.length === 1 ? upperHalf['windows-1252'].indexOf(sign) : -1;
  return at === -1 ? undefined : at + 128;
}
