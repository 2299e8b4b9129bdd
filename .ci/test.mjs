// `npm test`: runs every check in order and ends with one line, "N passed, N failed".
// `node .ci/test.mjs unit e2e` runs only the named stages; `--long` walks the journeys tagged `@long`, too.
// `--firefox` walks the journeys of the main job in the Firefox of this computer instead.
// `--faults` provokes every fault of the list in its full number instead; `--faults R5 R6` only those of these rows.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findFirefox } from './browser.mjs';
import { clearFaults, printFaults } from './faults.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const unitReport = join(results, 'unit.json');
const e2eReport = join(results, 'e2e.json');
const isLong = process.argv.includes('--long');
const isFaults = process.argv.includes('--faults');
const isFirefox = process.argv.includes('--firefox');
const wished = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folders = ['src', 'e2e', 'bench'].filter((name) => existsSync(join(root, name)));

const tool = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  dependencies: '../.ci/dependencies.mjs',
};

/** Every stage: its name, the tool with its arguments, its time limit in seconds, and how it is counted. */
const stages = [
  { name: 'dependencies', run: ['dependencies'], limit: 120 },
  { name: 'types', run: ['tsc', '-p', '.'], limit: 120 },
  { name: 'lint oxlint', run: ['oxlint', '--type-aware', '-c', '.ci/oxlintrc.json', ...folders], limit: 120 },
  {
    name: 'lint biome',
    run: ['biome', 'lint', '--config-path=.ci', '--diagnostic-level=error', '.'],
    limit: 120,
  },
  { name: 'lint knip', run: ['knip', '--no-progress'], limit: 120 },
  { name: 'format', run: ['biome', 'format', '--config-path=.ci', '.'], limit: 60 },
  {
    name: 'unit',
    run: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    limit: 480,
    count: unitCounts,
  },
  { name: 'build', run: ['vite', 'build', '--logLevel', 'warn'], limit: 180 },
  { name: 'build single', run: ['vite', 'build', '--mode', 'single', '--logLevel', 'warn'], limit: 180 },
  {
    name: 'e2e',
    run: ['playwright', 'test', '-c', 'e2e/playwright.config.ts'],
    limit: isLong ? 1820 : 1020,
    count: e2eCounts,
    needs: ['build', 'build single'],
    browser: true,
  },
];

/** The rows of the fault list whose tests begin with their names. */
const rows = isFaults && wished.length > 0 ? `\\b(${wished.join('|')})\\b` : undefined;

/** The full form of the fault list. Its unit tests are called `…Faults.test.ts`, its journeys lie in e2e/faults. */
const faultStages = [
  ...stages.filter(({ name }) => name.startsWith('build')),
  {
    name: 'faults unit',
    run: [
      ...['vitest', 'run', 'Faults', ...(rows === undefined ? [] : ['-t', rows])],
      ...['--passWithNoTests', '--testTimeout=7200000', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${unitReport}`,
    ],
    limit: 4 * 3600,
    count: () => unitCounts(rows !== undefined),
    mayBeEmpty: rows !== undefined,
  },
  {
    name: 'faults e2e',
    run: [
      ...['playwright', 'test', '-c', 'e2e/playwright.config.ts'],
      ...(rows === undefined ? [] : ['-g', rows, '--pass-with-no-tests']),
    ],
    limit: 6 * 3600,
    count: e2eCounts,
    needs: ['build', 'build single'],
    browser: true,
    mayBeEmpty: rows !== undefined,
  },
];

/** Counts of the vitest report; a skipped test and a file that could not be loaded are failures. */
function unitCounts(isFiltered = false) {
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  const broken = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  // Those that a choice of rows leaves out are reported as skipped, too.
  const skipped = isFiltered ? 0 : report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.log(`${skipped} skipped tests count as failed.`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + broken.length };
}

/** Counts of the Playwright report; skipped and flaky journeys are failures. */
function e2eCounts() {
  const { stats, errors } = JSON.parse(readFileSync(e2eReport, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.skipped + stats.flaky + errors.length };
}

/** Starts a tool of node_modules and waits for its end; true when it ended well within its limit. */
function start([name, ...args], limit, env) {
  const detached = process.platform !== 'win32';
  const script = join(root, 'node_modules', tool[name]);
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', detached, env });
  const kill = (signal) => {
    try {
      if (detached) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has ended by itself in the meantime.
    }
  };
  return new Promise((done) => {
    let late;
    const timer = setTimeout(() => {
      console.log(`Stopped: longer than ${limit} s.`);
      // Asked first, so that Playwright can stop the server it started.
      kill('SIGINT');
      late = setTimeout(() => kill('SIGKILL'), 10_000);
    }, limit * 1000);
    const stop = () => {
      kill('SIGINT');
      process.exit(130);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', () => done(false));
    child.on('close', (code) => {
      clearTimeout(timer);
      clearTimeout(late);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      done(code === 0);
    });
  });
}

/** One stage's counts. A tool counts 1; a test runner counts its tests, and 1 failed if it failed without naming any. */
async function runStage(stage, broken) {
  const missing = (stage.needs ?? []).find((name) => broken.has(name));
  if (missing !== undefined) {
    console.log(`Not run, because "${missing}" failed.`);
    return { passed: 0, failed: 1 };
  }
  const env = { ...process.env, ...(isLong && { E2E_LONG: '1' }), ...(isFaults && { FAULTS: 'full' }) };
  if (stage.browser) {
    const path = isFirefox ? findFirefox() : findBrowser();
    if (path === undefined) return { passed: 0, failed: 1 };
    console.log(`Browser: ${path}`);
    env[isFirefox ? 'FIREFOX_PATH' : 'CHROMIUM_PATH'] = path;
  }
  const good = await start(stage.run, stage.limit, env);
  if (stage.count === undefined) return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = stage.count();
    const empty = counts.passed + counts.failed === 0;
    return (good && (!empty || stage.mayBeEmpty)) || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const named = isFirefox && wished.length === 0 ? ['build', 'e2e'] : wished;
const chosen = isFaults
  ? faultStages
  : stages.filter((s) => named.length === 0 || named.some((name) => s.name.startsWith(name)));
rmSync(unitReport, { force: true });
rmSync(e2eReport, { force: true });
mkdirSync(results, { recursive: true });
clearFaults();

const total = { passed: 0, failed: 0 };
const broken = new Set();
const table = [];
for (const stage of chosen) {
  console.log(`\n━━ ${stage.name}`);
  const began = performance.now();
  const { passed, failed } = await runStage(stage, broken);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.add(stage.name);
  const line = `${failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(7)} s`;
  table.push(line);
  console.log(line);
}

if (chosen.length === 0) {
  console.log(`No such stage. There are: ${stages.map((s) => s.name).join(', ')}.`);
  total.failed = 1;
}
printFaults();
console.log(`\n${table.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
