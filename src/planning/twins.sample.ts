// A list on its whole way – file, list, what its columns mean, network – by the automatic guess alone.
import { type CodePage, upperHalf } from '../formats/codePages';
import { readFile } from '../formats/importReading';
import { apply, rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor } from '../model/records';
import { freshList } from './importList';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

export function networkOf(actors: readonly Partial<Actor>[] = []): Network {
  return new Network(
    'net-1',
    rowsFrom({
      networks: [{ id: 'net-1', name: '', epoch: 'e', createdAt: '2026-01-01' }],
      actors: actors.map((actor, at) => ({ id: `old-${at}`, name: '', type: 'other_school', ...actor })),
    }),
  );
}

/** Everything that comes out when nothing is touched. */
export async function taken(source: string | Uint8Array, network = networkOf(), name = 'Liste.csv') {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const file = await readFile({ name, bytes, choices: [] }, () => {});
  if (file.kind === 'refused') throw new Error(file.code);
  const lists = file.lists.map((read) => freshList(read, network, name)).filter(({ isWanted }) => isWanted);
  let next = 0;
  const plan = planLists(
    lists.map(({ sheet, mapping, read }) => ({ sheet, mapping, name: read.name })),
    noDecisions,
    network,
    { today: '2026-11-22', newId: () => `fresh-${next++}` },
  );
  const { change } = acceptedChange(plan, noDecisions);
  const after = new Network('net-1', apply(network.rows, change));
  const names = (id: string) => after.actors.get(id)?.name ?? '';
  const [list] = lists;
  return {
    encoding: list?.read.encoding,
    header: list?.read.table.header,
    rows: list?.sheet.rows,
    left: list?.read.table.left.length,
    kind: list?.mapping.kind,
    targets: list?.mapping.targets,
    refused: plan.refusedRows,
    problems: plan.problems.map(({ row, code }) => `${row} ${code}`),
    actors: [...after.living('actors').values()],
    contacts: [...after.living('contacts').values()],
    ties: [...after.living('cooperations').values()].map(
      ({ actorA, actorB }) => `${names(actorA)} – ${names(actorB)}`,
    ),
    cooperations: [...after.living('cooperations').values()],
    relations: [...after.living('relations').values()].map(
      ({ from, kind, to }) => `${names(from)} ${kind} ${names(to)}`,
    ),
    kinds: lists.map(({ mapping }) => mapping.kind),
    sizes: lists.map(({ sheet }) => sheet.rows.length),
    notes: file.notes.map(({ code, count }) => `${String(count)} ${code}`),
    odd: plan.items.flatMap(({ problems = [], status }) =>
      status === 'refused' ? [] : problems.map(({ code, field }) => `${code} ${field ?? ''}`),
    ),
    alike: plan.items.filter(({ candidates }) => candidates !== undefined).length,
  };
}

export function inPage(text: string, page: CodePage): Uint8Array {
  return Uint8Array.from(text, (sign) =>
    sign < '\u0080' ? sign.charCodeAt(0) : 128 + upperHalf[page].indexOf(sign),
  );
}
