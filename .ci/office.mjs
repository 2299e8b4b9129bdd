// Opens our CSV and XLSX with LibreOffice and looks whether umlauts, leading zeros and phones are still there. Needs LibreOffice.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const say = (text) => process.stdout.write(`${text}\n`);
/** SOFFICE names the program where it is not on the path. */
const program = process.env.SOFFICE ?? 'soffice';
const office = spawnSync(program, ['--version'], { encoding: 'utf8' });
if (office.error !== undefined || office.status !== 0) {
  say(
    'soffice is absent: nothing was checked. On Debian: apt-get install --no-install-recommends libreoffice-calc',
  );
  process.exit(2);
}
say(office.stdout.trim());

const writers = ['src/exchange/officeFiles.test.ts', 'src/lists/letterFile.test.ts'];
const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-office-'));
try {
  // Our own writers make the files, inside vitest, because they are TypeScript.
  const made = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...writers], {
    encoding: 'utf8',
    env: { ...process.env, OFFICE_FOLDER: folder },
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) throw new Error(`The files could not be written:\n${made.stdout}${made.stderr}`);
  const cells = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const letters = JSON.parse(readFileSync(join(folder, 'letters.json'), 'utf8'));
  let wrong = 0;
  // 59 semicolon, 34 quote, 76 UTF-8, from line 1; the last part makes every column a text, as Excel's import assistant would.
  const plain = 'CSV:59,34,76,1,';
  const asText = plain + Array.from({ length: 80 }, (_, at) => `${at + 1}/2`).join('/');
  for (const [what, file, expected, filter] of [
    ['CSV, opened as it is', 'list.csv', cells.csv, plain],
    ['CSV, all columns as text', 'list.csv', cells.csvAsText, asText],
    ['XLSX, one list', 'list.xlsx', cells.typed, undefined],
    ['XLSX, all lists', 'network.xlsx', cells.typed, undefined],
    ['XLSX, form letters', 'letters.xlsx', letters, undefined],
    ['HTML table', 'list.html', cells.typed, 'HTML (StarCalc)'],
  ]) {
    const rows = opened(file, filter);
    const missing = expected.filter((cell) => !rows.some((row) => row.includes(cell)));
    wrong += missing.length;
    say(`${what}: ${expected.length - missing.length} of ${expected.length} cells as they were written`);
    for (const cell of missing) say(`  not found: ${JSON.stringify(cell)}`);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Rows of the first sheet as LibreOffice shows them. */
function opened(file, filter) {
  const target = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';
  const run = spawnSync(
    program,
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      target,
      '--outdir',
      join(folder, 'out'),
      join(folder, file),
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  const written = /-> (.+?\.csv)\b/.exec(run.stdout)?.[1];
  if (written === undefined) throw new Error(`LibreOffice did not open ${file}:\n${run.stdout}${run.stderr}`);
  return readFileSync(written, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')));
}
