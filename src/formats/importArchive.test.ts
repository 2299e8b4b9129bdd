// An archive that is not read says its true reason: too large, too many files, an unsafe path, an archive inside, damaged, or no list.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFile } from './importReading';

const list = strToU8('Name;Ort\nTräger A;Kiel\nTräger B;Lübeck\n');

it.each<[string, () => Uint8Array, string]>([
  ['a bomb', () => zipSync({ 'liste.csv': new Uint8Array(60_000_000) }), 'hugeArchive'],
  [
    'more files than anybody means',
    () => zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}.csv`, list]))),
    'crowdedArchive',
  ],
  ['a path out of it', () => zipSync({ '../liste.csv': list }), 'unsafeArchive'],
  ['an archive inside', () => zipSync({ 'innen.zip': zipSync({ 'liste.csv': list }) }), 'nestedArchive'],
  ['an end that is missing', () => zipSync({ 'liste.csv': list }).slice(0, -10), 'damagedArchive'],
  ['pictures only', () => zipSync({ 'bild.png': strToU8('\x89PNG\r\n\x1a\n') }), 'archive'],
])('with %s is refused in its own words', async (_, bytes, code) => {
  const file = await readFile({ name: 'a.zip', bytes: bytes(), choices: [] }, () => {});
  expect(file).toMatchObject({ kind: 'refused', code });
});
