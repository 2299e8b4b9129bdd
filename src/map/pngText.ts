// Words inside a PNG file, for programs and people that read them instead of the picture.

/**
 * The same picture with one iTXt chunk (UTF-8, not compressed) for each keyword, right after the header. Source: PNG specification,
 * 3rd edition, 11.3.3.4. Keywords are Latin-1 and at most 79 letters. Bytes that are no PNG come back as they are.
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const isPng = signature.every((byte, at) => png[at] === byte);
  if (!isPng || png.length < header) return png;
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const whole = new Uint8Array(png.length + chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  whole.set(png.subarray(0, header));
  let at = header;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  whole.set(png.subarray(header), at);
  return whole;
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
/** Signature and IHDR: length, name, 13 bytes, checksum. */
const header = 8 + 4 + 4 + 13 + 4;

function textChunk(keyword: string, text: string): Uint8Array {
  // Keyword, end of it, not compressed, no method, no language, no translated keyword.
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(chunk.length - 4, crc32(data));
  return chunk;
}

/** CRC-32 of ISO 3309, as PNG and ZIP use it. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
