// A line of the journal: the CRC-32 of its text, a space, JSON, a line end. Torn and flipped lines are told from whole ones.

const table = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in ZIP and PNG (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

const encoder = new TextEncoder();
/** Eight hex digits and a space. */
const prefix = 9;
const lineEnd = 0x0a;

export function lineOf(value: unknown): Uint8Array {
  const text = encoder.encode(JSON.stringify(value));
  const line = new Uint8Array(prefix + text.length + 1);
  line.set(encoder.encode(`${crc32(text).toString(16).padStart(8, '0')} `));
  line.set(text, prefix);
  line[line.length - 1] = lineEnd;
  return line;
}

export interface WholeLine {
  readonly value: unknown;
  /** Byte behind its line end. */
  readonly end: number;
}

/** Whole lines from the beginning up to the first that is not: what stands behind a damaged line cannot be trusted to follow. */
export function* linesIn(bytes: Uint8Array): Generator<WholeLine> {
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(lineEnd, from);
    if (at < 0) return;
    const value = valueOf(bytes.subarray(from, at));
    if (value === undefined) return;
    yield { value, end: at + 1 };
    from = at + 1;
  }
}

/** All whole lines from a byte on; `undefined` stands for each that is damaged. Without a line end there is no line. */
export function* linesBehind(bytes: Uint8Array, start: number): Generator<unknown> {
  for (let from = start; from < bytes.length; ) {
    const at = bytes.indexOf(lineEnd, from);
    if (at < 0) return;
    yield valueOf(bytes.subarray(from, at));
    from = at + 1;
  }
}

function valueOf(line: Uint8Array): unknown {
  if (line.length <= prefix || line[prefix - 1] !== 0x20) return undefined;
  const text = line.subarray(prefix);
  const told = new TextDecoder().decode(line.subarray(0, prefix - 1));
  if (crc32(text).toString(16).padStart(8, '0') !== told) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}
