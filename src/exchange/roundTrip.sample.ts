// For tests only: a file of our own, saved as an export saves it and imported again as the dialog proposes it.
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import { type ListKind, listKinds } from '../formats/columns';
import { type ExportCode, exportFormats } from '../formats/exportFormats';
import { everything, sampleAbout, whole } from './export.sample';
import { type ExportPart, writeExport } from './exportWriting';
import { freshList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { readZip } from '../formats/zip';

let next = 0;
export const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

type Files = [name: string, bytes: Uint8Array][];

/** The file of an export as it is saved; where it is a ZIP also what lies in it, to be imported one by one. */
function waysBack(network: Network, format: ExportCode, parts: readonly ExportPart[]): Files[] {
  const about = { about: sampleAbout, called: 'probe', release: everything };
  const request = { format, networkId: network.id, rows: network.rows, ...about };
  const { name, bytes } = writeExport({ ...request, parts });
  const zip = name.endsWith('.zip') ? readZip(bytes) : undefined;
  return [[[name, bytes]], ...(zip?.ok === true ? [[...zip.entries]] : [])];
}

/** What importing one file would do, read and planned as the dialog proposes it: rows known again, and everything else. */
async function reimport(network: Network, name: string, bytes: Uint8Array) {
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind === 'refused') return { known: 0, strange: [read as unknown] };
  const lists = read.lists.map((list) => ({ ...freshList(list, network, name), name: list.name }));
  const plan = planLists(lists, noDecisions, network, world, name);
  const { ops } = acceptedChange(plan, noDecisions).change;
  const memory = new Set<string>(['sources', 'sourceRows']);
  return {
    known: plan.items.filter(({ status }) => status === 'unchanged').length,
    strange: [...ops.filter(({ table }) => !memory.has(table)), ...plan.problems] as unknown[],
  };
}

/** Formats whose files can be imported again. */
export const backAgain = exportFormats.filter(({ comesBack }) => comesBack === true);

/** Formats for others that have a place for a part of a network only. */
export const inParts = exportFormats.filter(
  ({ writes, comesBack }) => writes === 'network' && comesBack !== true,
);

/** The lists a format writes one by one; one unnamed part where it writes the whole network. */
export const kindsOf = (writes: 'list' | 'network') => (writes === 'list' ? listKinds : [undefined]);

/** What importing our own file again would do, and how many of its records were known again; for one list of a list format. */
export async function again(
  network: Network,
  code: ExportCode,
  kind?: ListKind,
  isChosen: (property: string) => boolean = () => true,
) {
  const parts = whole(network, code)
    .filter((part) => kind === undefined || part.kind === kind)
    .map((part) => ({ ...part, properties: part.properties.filter(isChosen) }));
  const back = { known: 0, strange: [] as unknown[] };
  for (const files of waysBack(network, code, parts)) {
    for (const [name, bytes] of files) {
      const { known, strange } = await reimport(network, name, bytes);
      back.known += known;
      back.strange.push(...strange);
    }
    back.known -= parts.reduce((sum, { ids }) => sum + ids.length, 0);
  }
  return back;
}

/** Every record known again, none more, nothing to do. */
export const nothing = { known: 0, strange: [] };
