// The line that reconciles a list of ties with what becomes of it.
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import '../i18n/translate';
import { emptyRows } from '../model/change';
import { Network } from '../model/network';
import { readText } from '../formats/encoding';
import { ImportSum } from './ImportSum';
import { guessMapping } from '../planning/mappingGuess';
import { plan } from '../planning/plan.sample';
import { readTable } from '../formats/readTable';
import { sampleBytes } from '../formats/files.sample';

function sumOf(text: string) {
  const { header, rows } = readTable(text);
  const network = new Network('net-1', emptyRows());
  let next = 0;
  const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
  const made = plan({ header, rows }, guessMapping({ header, rows }, network, ''), network, world);
  render(<ImportSum plan={made} rows={rows.length} isTies={made.counts.has('cooperations')} />);
  return made.counts.get(made.counts.has('cooperations') ? 'cooperations' : 'actors')?.added;
}

it('adds up from the 2,977 rows of the Berlin list to its 2,969 ties', () => {
  const text = readText(sampleBytes('a07_berlin_schulpartner/partner-schools-BE.csv')).text;
  expect(sumOf(text)).toBe(2969);
  const words = [
    '2.977 Zeilen',
    '2.970 verschiedene Verbindungen',
    '7 doppelte Zeilen zusammengefasst',
    '1 Zeile ohne Partner nicht übernommen',
  ];
  expect(screen.getByText(words.join(' · '))).toBeTruthy();
});

it('tells rows without a partner from rows left out for another reason', () => {
  expect(sumOf('Akteur A;Akteur B\nSchule;Verein\nVerein;Schule\nSchule;\nSchule;Schule\nKita;Verein')).toBe(
    2,
  );
  const words = [
    '5 Zeilen',
    '4 verschiedene Verbindungen',
    '1 doppelte Zeile zusammengefasst',
    '1 Zeile ohne Partner nicht übernommen',
    '1 Zeile mit anderen Problemen nicht übernommen',
  ];
  expect(screen.getByText(words.join(' · '))).toBeTruthy();
});

it('tells of another list that rows were taken together', () => {
  expect(sumOf('Name;Ort;Typ\nKita Nord;Ulm;Kita\nHort;Ulm;Hort\nKita Nord;Ulm;Kita')).toBe(2);
  expect(screen.getByText('3 Zeilen · 1 doppelte Zeile zusammengefasst')).toBeTruthy();
});
