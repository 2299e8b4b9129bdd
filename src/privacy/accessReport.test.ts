// What is handed over to somebody who asks: not what may speak of others, unless it was ticked, and how much is left out is said.
import { expect, it } from 'vitest';
import { handedOver, type ReportSection } from './accessReport';

const sections: readonly ReportSection[] = [
  { code: 'why', title: 'Zweck', lines: [{ head: 'Zweck', text: 'Netz' }] },
  {
    code: 'texts',
    title: 'Nennungen',
    lines: [
      { head: 'Schule', text: 'Björn Hügel schließt ab.' },
      { head: 'Hort', text: 'Frau Hügel ist krank.', tick: 'actors a note' },
      { head: 'Amt', text: 'Hügel fragen.', tick: 'actors b note' },
    ],
  },
];
const texts = (ticked: readonly string[]) => {
  const [, section] = handedOver(sections, new Set(ticked));
  return [section?.lines.map(({ text }) => text), section?.intro];
};

it('mentions that may be somebody else are left out and counted', () => {
  expect(texts([])).toEqual([
    ['Björn Hügel schließt ab.'],
    '2 Stellen nennen nur den Nachnamen und sind nicht aufgeführt.',
  ]);
  expect(texts(['actors b note'])).toEqual([
    ['Björn Hügel schließt ab.', 'Hügel fragen.'],
    '1 Stelle nennt nur den Nachnamen und ist nicht aufgeführt.',
  ]);
  expect(handedOver(sections, new Set(['actors a note', 'actors b note']))).toEqual(sections);
});
