// The whole list of bad input goes through the readers of the app: refused with a reason, or accepted and harmless.
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { Tally } from '../../.ci/faultTally';
import { schemaVersion } from '../data/db';
import { apply, rowsFrom } from '../model/change';
import { type AnyRecord, tableNames } from '../model/records';
import { Network } from '../model/network';
import { readEnvelope } from '../formats/netzEnvelope';
import { readNetz } from '../formats/netz';
import { readFile } from '../formats/importReading';
import { limits } from '../formats/limits';
import { looksLike } from '../formats/refuse';
import { freshList } from '../planning/importList';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { hostileFiles } from '../formats/hostileFiles.sample';
import type { HostileFile } from '../formats/hostileTexts.sample';
import { readNetContent } from './netContent';

const tally = new Tally('R17', 'bad input, whole list');
const isFull = process.env['FAULTS'] === 'full';
const hangs = 2000;
const slowest = { what: '', took: 0 };

interface Outcome {
  /** Why it is refused. */
  readonly code?: string;
  readonly records: readonly AnyRecord[];
}

const empty = () =>
  new Network('net-1', rowsFrom({ networks: [{ id: 'net-1', name: 'x', epoch: 'e', createdAt: '' }] }));

async function imported({ name }: HostileFile, bytes: Uint8Array): Promise<Outcome> {
  const file = await readFile({ name, bytes, choices: [] }, () => {});
  if (file.kind === 'refused') return { code: file.code, records: [] };
  const network = empty();
  const lists = file.lists
    .map((list) => freshList(list, network, name))
    .filter(({ isWanted }) => isWanted)
    .map(({ sheet, mapping, read }) => ({ sheet, mapping, name: read.name }));
  let next = 0;
  const world = { today: '2026-11-23', newId: () => `fresh-${String(next++)}` };
  const plan = planLists(lists, noDecisions, network, world, name);
  const { change } = acceptedChange(plan, noDecisions);
  const rows = apply(network.rows, change);
  return { records: tableNames.flatMap((table): AnyRecord[] => [...rows[table].values()]) };
}

function opened(bytes: Uint8Array): Outcome {
  const envelope = readEnvelope(bytes);
  if (looksLike(bytes).what === 'encrypted')
    return { code: envelope.ok ? 'asksForPassphrase' : envelope.code, records: [] };
  const netz = readNetz(bytes, schemaVersion);
  if (!netz.ok) return { code: netz.code, records: [] };
  const read = readNetContent(netz);
  if (read === undefined) return { code: 'notWhole', records: [] };
  return { records: Object.values(read.founding.records ?? {}).flat() };
}

/** Signs that let one name look like another: an import takes them out, the app's own file keeps every sign. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;

/** What must not be in a record, whatever it was read from. */
function harmIn(record: AnyRecord, isOwn: boolean): string | undefined {
  if (Object.getPrototypeOf(record) !== Object.prototype) return 'another prototype';
  for (const [key, value] of Object.entries(record)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) return `the key ${key}`;
    if (!['string', 'number', 'boolean'].includes(typeof value)) return `a ${typeof value} in ${key}`;
    if (typeof value === 'number' && !Number.isFinite(value)) return `a number without end in ${key}`;
    if (typeof value === 'string' && value.length > limits.cellLength) return `too long a text in ${key}`;
    if (typeof value === 'string' && !isOwn && hidden.test(value)) return `a hidden sign in ${key}`;
  }
  return /^[A-Za-z0-9_:-]{1,200}$/.test(record.id) ? undefined : `the id ${JSON.stringify(record.id)}`;
}

it.each(hostileFiles)('$name: $what', async (file) => {
  const bytes = await file.bytes();
  const began = process.cpuUsage();
  const isOwn = file.name.endsWith('.netz');
  const outcome = isOwn ? opened(bytes) : await imported(file, bytes);
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  if (took > slowest.took) Object.assign(slowest, { what: file.what, took });
  const harm = outcome.records.map((each) => harmIn(each, isOwn)).find((each) => each !== undefined);
  const polluted = Object.keys(Object.prototype).length > 0 || 'admin' in {};
  const ends = outcome.code === undefined ? 'accepted' : 'refused';
  const hung = isFull && took > hangs;
  if (harm !== undefined || polluted || hung || ends !== file.ends)
    tally.gone(`${file.what}: ${ends} ${outcome.code ?? ''} ${harm ?? ''} ${String(Math.round(took))} ms`);
  else if (ends === 'refused') tally.refused();
  else tally.recovered();
  expect({ ends, harm, polluted, hung, code: outcome.code }).toMatchObject({
    ends: file.ends,
    harm: undefined,
    polluted: false,
    hung: false,
  });
});

afterAll(() => {
  if (isFull) process.stdout.write(`slowest: ${slowest.what}, ${String(Math.round(slowest.took))} ms\n`);
});
