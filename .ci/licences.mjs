// The licences of all that ships: whether each goes with EUPL-1.2, and the file that hands their notices on to users.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, readJson, root, shippedPaths } from './shippedPackages.mjs';

/** May be part of a work under EUPL-1.2: they ask for notices only; OFL-1.1 is that of the typeface. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Their package.json names no licence, the file beside it does. */
const saidInFileOnly = { '@react-aria/optimize-locales-plugin': 'Apache-2.0' };

const file = join(root, 'public', 'licences.txt');
const copyright = /^\W*copyright\s+(?:\(c\)|©|\d{4})/i;
const heading = /^\W*(?:the )?(?:mit|isc) licen[cs]e(?: \(mit\))?\W*$/i;

/** Of an SPDX expression: one of what "OR" offers, all of what "AND" joins. */
function isAllowed(expression) {
  const anyOf = String(expression).replace(/[()]/g, '').split(' OR ');
  return anyOf.some((each) => each.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

/** Licence and notice files of a package. A tool's own dependencies, named below its licence, are not in the app. */
function textsOf(path) {
  return readdirSync(join(root, path))
    .filter((name) => /^(?:licen[cs]e|notice|copying|copyright)[^/]*$/i.test(name) && !/\.m?js$/.test(name))
    .sort()
    .map((name) => readFileSync(join(root, path, name), 'utf8').replaceAll('\r\n', '\n'))
    .map((text) => text.split('\n# Licenses of bundled dependencies')[0]);
}

/** Line by line: who holds the rights, and what everybody else who chose the same licence says, too. */
function parted(text) {
  const lines = text.split('\n');
  const rest = lines.filter((line) => !copyright.test(line)).join('\n');
  const key = rest
    .split('\n')
    .filter((line) => !heading.test(line))
    .join(' ');
  return {
    holders: lines.filter((line) => copyright.test(line)).map((line) => line.trim()),
    rest: rest.replace(/\n{3,}/g, '\n\n').trim(),
    key: key
      .replace(/[^a-z]+/gi, ' ')
      .trim()
      .toLowerCase(),
  };
}

/** The file for users, and what must not ship, as lines. */
function gathered() {
  const { packages } = readJson('package-lock.json');
  const wrong = [];
  const texts = new Map();
  const entries = shippedPaths(packages).map((path) => {
    const { version, author, license = saidInFileOnly[nameOf(path)] } = readJson(`${path}/package.json`);
    const name = `${nameOf(path)} ${version}`;
    if (!isAllowed(license)) wrong.push(`${name} ships under ${license}, which is not on the list`);
    const locked = packages[path].license ?? saidInFileOnly[nameOf(path)];
    if (license !== locked) wrong.push(`${name}: the lock file says ${locked}`);
    const parts = textsOf(path).map(parted);
    for (const { key, rest } of parts) if (!texts.has(key)) texts.set(key, { number: texts.size + 1, rest });
    const holders = [...new Set(parts.flatMap((part) => part.holders))];
    const numbers = [...new Set(parts.map(({ key }) => texts.get(key).number))];
    const said =
      parts.length > 0 ? holders : [`without a notice; ${author?.name ?? author ?? 'author not named'}`];
    return [
      `${name} · ${license}${numbers.length > 0 ? ` · text ${numbers.join(', ')}` : ''}`,
      ...said.map((holder) => `    ${holder}`),
    ].join('\n');
  });
  const whole = [
    // The mark at its beginning tells browsers that it is UTF-8, whoever serves it.
    '\ufeffAkteursnetz: Lizenzen der mitgelieferten Bausteine / licences of the parts it comes with',
    'Akteursnetz selbst / itself: EUPL-1.2. (Written by "npm run licences".)',
    [...new Set(entries)].join('\n'),
    ...[...texts.values()].map(({ number, rest }) => `━━ text ${number}\n\n${rest}`),
  ].join('\n\n');
  return { wrong, count: entries.length, whole: `${whole}\n` };
}

/** What is wrong about the licences, as lines, and how many packages ship. */
export function wrongLicences() {
  const { wrong, count, whole } = gathered();
  const isCurrent = readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === whole;
  if (!isCurrent) wrong.push('public/licences.txt is not that of these packages: npm run licences');
  return { wrong, count };
}

/** Writes the file anew. */
export function writeLicences() {
  writeFileSync(file, gathered().whole);
}
