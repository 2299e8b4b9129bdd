// The lists a network was imported from: what they are called, and what an import leaves of them.
import { adding, setting } from '../model/change';
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import type { Id, Source } from '../model/records';
import type { Mapping } from './mapping';
import type { Sheet } from './planCells';
import type { ListMemory } from './planItems';
import { profileOf, profileToText } from './sourceProfile';
import { pageLines, type SourceMemory } from './sourceMemory';

/** The file's name without its ending, as sources are called. */
export function bareName(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 100) || 'Liste';
}

/** A name that no list has, remembered or only named by its keys: this one, or with a number behind it. */
export function freeName(network: Network, name: string): string {
  const taken = new Set<string | undefined>();
  for (const source of network.sources.values()) taken.add(source.name);
  for (const { extSource } of network.actors.values()) taken.add(extSource);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${String(count)}`;
  return free;
}

interface Named {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly name?: string;
}

/** What is remembered under the name that a mapping gives to its list. `name`: sheet or part of the file. */
export function sourceOf(
  network: Network,
  {
    mapping,
    name = '',
  }: { readonly mapping: Pick<Mapping, 'kind' | 'source' | 'part'>; readonly name?: string },
): Source | undefined {
  const part = mapping.part ?? name;
  for (const source of network.sources.values()) {
    if (source.name === mapping.source && source.kind === mapping.kind && (source.part ?? '') === part)
      return source;
  }
  return undefined;
}

/** What a list that is imported goes on from: what was decided, and only where nothing was, what bears its name. */
export function continuedBy(
  network: Network,
  list: Parameters<typeof sourceOf>[1] & { readonly goesOn?: Id | null },
): Source | undefined {
  if (list.goesOn === undefined) return sourceOf(network, list);
  const source = list.goesOn === null ? undefined : network.sources.get(list.goesOn);
  return source?.kind === list.mapping.kind ? source : undefined;
}

/** The lists a list of this kind can go on from, the last one first. */
export function sourcesFor(network: Network, kind: string): Source[] {
  const all = [...network.sources.values()].filter((source) => source.kind === kind);
  const order = ({ importedOn = '', name, part = '' }: Source) => [importedOn, name, part] as const;
  return all.sort((one, other) => {
    const [day, name, part] = order(one);
    const [otherDay, otherName, otherPart] = order(other);
    return otherDay.localeCompare(day) || name.localeCompare(otherName) || part.localeCompare(otherPart);
  });
}

/** What an import writes about the list itself. `items`: how many lines may become new. */
export function memoryOf(
  { sheet, mapping, name = '' }: Named,
  memory: SourceMemory,
  world: World,
  items: number,
): ListMemory {
  const { source } = memory;
  const now = {
    header: JSON.stringify(sheet.header),
    mapping: profileToText(profileOf(sheet, mapping)),
    properties: JSON.stringify(memory.properties),
    importedOn: world.today,
  };
  const sourceId = source?.id ?? world.newId();
  const fresh: Source = {
    id: sourceId,
    name: mapping.source,
    ...(name !== '' && { part: name }),
    kind: mapping.kind,
    ...now,
  };
  return {
    source: source === undefined ? adding('sources', fresh) : setting('sources', source, now),
    sourceId,
    isKnown: source !== undefined,
    properties: memory.properties,
    pages: memory.pages,
    freshPages: Array.from({ length: Math.ceil(items / pageLines) }, () => world.newId()),
  };
}
