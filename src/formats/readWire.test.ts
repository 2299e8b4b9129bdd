// What comes back from the reading worker is what was read, whatever stands in the cells.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadFile, Refusal } from './fileRead';
import { readFile } from './importReading';
import { type FromReader, readCollector, readMessages, rowsAtOnce, transferOf } from './readWire';
import { tableFromRows } from './readTable';
import { countCleanings } from './cleanCells';

function handedOver(messages: Iterable<FromReader>): ReadFile | Refusal | undefined {
  const answer = readCollector();
  let result: ReadFile | Refusal | undefined;
  for (const message of messages) if (message.kind !== 'progress') result = answer(structuredClone(message));
  return result;
}

function fileOf(sheets: string[][][]): ReadFile {
  const lists = sheets.map((rows, at) => {
    const table = tableFromRows(rows, { headerRow: -1, keepsAll: true });
    return {
      name: `${at}`,
      isWanted: true,
      table,
      confidence: 1,
      replaced: 0,
      lines: [],
      cleanings: countCleanings([]),
    };
  });
  return { kind: 'read', format: 'xlsx', lists, notes: [] };
}

it('any cells, lone surrogates and empty rows among them', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('', '\ud800', '\udc00\ud800', 'a\0b'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), { maxLength: 3 }),
      (sheets) => {
        const file = fileOf(sheets);
        expect(handedOver(readMessages(file))).toEqual(file);
      },
    ),
  );
});

it('more rows than one message takes, in their order', () => {
  const rows = Array.from({ length: rowsAtOnce * 2 + 3 }, (_, at) => [`Träger ${at}`, `${at % 7}`]);
  const messages = [...readMessages(fileOf([rows]))];
  expect(messages.map(({ kind }) => kind)).toEqual(['rows', 'rows', 'rows', 'end']);
  expect(handedOver(messages)).toMatchObject({ lists: [{ table: { rows } }] });
});

it('a refusal, and the buffers that are handed over', async () => {
  const refused = await readFile({ name: 'x.csv', text: '', choices: [] }, () => {});
  expect([...readMessages(refused)]).toEqual([{ kind: 'end', result: { kind: 'refused', code: 'empty' } }]);
  const file = await readFile({ name: 'x.csv', text: 'Name;Ort\nA;B\n', choices: [] }, () => {});
  expect([...readMessages(file)].map((message) => transferOf(message).length)).toEqual([2, 0]);
  expect(handedOver(readMessages(file))).toEqual(file);
});
