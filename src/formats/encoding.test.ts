// Umlauts come out right, from whatever office program the list is.
import { describe, expect, it } from 'vitest';
import { decodeCodePage, upperHalf } from './codePages';
import { decode, type Encoding, encodings, readText } from './encoding';

const texts = [
  'Träger;Straße;Ort\nÄrztehaus Übersee;Höhenweg 3;Köln\n',
  'Grundschule „Am Mühlberg“ – Außenstelle;Größe\n',
  'Name\nMüller',
  'Öffentlichkeitsarbeit;Ämter;ÜBERGANG SCHULE – BERUF\nGESCHÄFTSFÜHRUNG;GRÖSSE;x\n',
  'Café Éclair;Besançon\nJosé Muñoz;São Paulo\nMüller;Größe\n',
];

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const little = encoding === 'utf-16le';
    return Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  }
  return Uint8Array.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0);
      return code < 128 ? code : upperHalf[encoding].indexOf(sign) + 128;
    }),
  );
}

function fits(text: string, encoding: Encoding): boolean {
  return decode(encode(text, encoding), encoding).text === text;
}

describe('the encoding is found by itself', () => {
  const guessed = [
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
    'ibm850',
    'macintosh',
    'iso-8859-1',
  ] as const;
  const cases = guessed.flatMap((encoding) =>
    texts.filter((text) => fits(text, encoding)).map((text) => [encoding, text] as const),
  );
  it('for most samples in each encoding', () => {
    expect(cases.length).toBeGreaterThan(25);
  });
  it.each(cases)('%s: %j', (encoding, text) => {
    expect(readText(encode(text, encoding)).text).toBe(text);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('%s by its mark, which is no part of the text', (encoding, mark) => {
    const read = readText(Uint8Array.from([...mark, ...encode('Bäume', encoding)]));
    expect(read).toMatchObject({ text: 'Bäume', encoding, confidence: 1, marked: true, replaced: 0 });
  });

  it('plain ASCII is UTF-8 without doubt', () => {
    expect(readText(encode('Name;Ort', 'utf-8'))).toMatchObject({
      encoding: 'utf-8',
      confidence: 1,
      marked: false,
    });
  });

  it('UTF-8 with one broken place stays UTF-8 and says so', () => {
    const bytes = encode(
      'Bäume für Köln und Übersee, größer und schöner als früher – mit süßen Äpfeln',
      'utf-8',
    );
    bytes[bytes.length - 3] = 0xff;
    expect(readText(bytes)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('offers others to choose from', () => {
    expect(readText(encode('Müller', 'windows-1252')).alternatives).toEqual(
      expect.arrayContaining(['ibm850', 'macintosh', 'utf-8']),
    );
    expect(readText(encode('Müller', 'windows-1252')).encoding).toBe('windows-1252');
  });
});

describe('every encoding on the list', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  it.each(encodings)('%s reads any bytes', (encoding) => {
    expect(decode(all, encoding).text.length).toBeGreaterThan(100);
    expect(decode(new Uint8Array(), encoding).text).toBe('');
  });

  it.each(Object.keys(upperHalf) as (keyof typeof upperHalf)[])('%s has 128 different signs', (page) => {
    expect(new Set(upperHalf[page]).size).toBe(128);
    expect(decodeCodePage(all, page)).toHaveLength(256);
  });

  it.each(['windows-1252', 'iso-8859-15', 'macintosh', 'windows-1250'] as const)(
    '%s agrees with the platform where it has it',
    (page) => {
      const printable = all.subarray(0xa0);
      expect(decodeCodePage(printable, page)).toBe(new TextDecoder(page).decode(printable));
    },
  );
});
