// The words in a PNG are read back by another reader, checksums included.
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withTexts } from './pngText';

const ascii = (text: string) => Buffer.from(text, 'latin1');

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(name), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const dot = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

/** Name and data of every chunk; fails on a wrong checksum. */
function chunks(png: Uint8Array): { name: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.push({ name: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return found;
}

describe('words in a PNG', () => {
  it('stand after the header, in UTF-8, and leave the picture alone', () => {
    const told = chunks(withTexts(dot, { Title: 'Netz', Description: 'Größe zeigt: Übergänge – „Şahin“' }));
    expect(told.map(({ name }) => name)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(told[2]?.data.toString('utf8')).toBe('Description\0\0\0\0\0Größe zeigt: Übergänge – „Şahin“');
    expect(told.filter(({ name }) => name !== 'iTXt')).toEqual(chunks(dot));
  });

  it('are not put into what is no PNG', () => {
    const jpeg = new Uint8Array([255, 216, 255]);
    expect(withTexts(jpeg, { Description: 'x' })).toBe(jpeg);
  });
});
