// What the palette lists for a query: groups of records and commands in one order, each with what Enter does.
import type { TFunction } from 'i18next';
import { word } from '../i18n/translate';
import { type Network, personName, shortNameOf } from '../model/network';
import type { Id } from '../model/records';
import type { Subject, SubjectTable } from '../session/session';
import type { Command } from './Command';
import { findCommands } from './findCommands';
import { typeName } from './searchEntries';
import { foldedWords } from './searchIndex';
import { type FoundTable, searchNetwork } from './searchNetwork';
import { showRecord } from './showRecord';
import { tieName } from '../model/cooperations';

/** One line of the palette. `sign` draws the mark of an actor or Gremium. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly keys?: string | undefined;
  readonly sign?: { readonly table: SubjectTable | FoundTable; readonly id: Id };
  readonly perform: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
  /** How many more were found than are listed. */
  readonly more: number;
}

/** Results for a query; without one, what was opened lately and all commands. */
export function paletteGroups(
  network: Network,
  query: string,
  language: string,
  commands: readonly Command[],
  recent: readonly Subject[],
  t: TFunction,
): PaletteGroup[] {
  const words = foldedWords(query);
  if (words.length === 0)
    return [recentGroup(network, recent, t), ...commandGroups(commands)].filter(isFilled);
  const records = searchNetwork(network, query, language).map((group) => ({
    quality: group.found[0]?.quality ?? 0,
    group: {
      id: group.table,
      title: t(`search.group.${group.table}`),
      more: group.total - group.found.length,
      entries: group.found.map(({ table, id }) => recordEntry(network, table, id)),
    },
  }));
  const found = findCommands(commands, words);
  const deeds = {
    quality: found[0]?.quality ?? 0,
    group: {
      id: 'commands',
      title: t('search.group.commands'),
      more: Math.max(0, found.length - 8),
      entries: found.slice(0, 8).map(({ command }) => commandEntry(command)),
    },
  };
  // A command goes first only where its name begins like the query and no record's does.
  const best = records[0]?.quality ?? 0;
  const ordered = deeds.quality > best ? [deeds, ...records] : [...records, deeds];
  return ordered.map(({ group }) => group).filter(isFilled);
}

function isFilled(group: PaletteGroup): boolean {
  return group.entries.length > 0;
}

function recentGroup(network: Network, recent: readonly Subject[], t: TFunction): PaletteGroup {
  const known = recent.filter(({ table, id }) => network.living(table).has(id));
  return {
    id: 'recent',
    title: t('search.group.recent'),
    more: 0,
    entries: known.slice(0, 5).map(({ table, id }) => recordEntry(network, table, id)),
  };
}

function commandGroups(commands: readonly Command[]): PaletteGroup[] {
  const titles = [...new Set(commands.map((command) => command.group))];
  return titles.map((title) => ({
    id: `commands ${title}`,
    title,
    more: 0,
    entries: commands.filter((command) => command.group === title).map(commandEntry),
  }));
}

function commandEntry(command: Command): PaletteEntry {
  return {
    id: `command ${command.id}`,
    label: command.label,
    detail: '',
    keys: command.hint,
    perform: command.perform,
  };
}

function recordEntry(network: Network, table: SubjectTable | FoundTable, id: Id): PaletteEntry {
  const { label, detail } = wordsOf(network, table, id);
  return {
    id: `${table} ${id}`,
    label,
    detail: detail.filter(Boolean).join(' · '),
    sign: { table, id },
    perform: () => showRecord(network, table, id),
  };
}

interface Words {
  readonly label: string;
  readonly detail: readonly (string | undefined)[];
}

function wordsOf(network: Network, table: SubjectTable | FoundTable, id: Id): Words {
  switch (table) {
    case 'actors': {
      const actor = network.actors.get(id);
      if (!actor) break;
      return { label: actor.name, detail: [typeName(network, actor), actor.municipality ?? actor.region] };
    }
    case 'contacts': {
      const contact = network.contacts.get(id);
      if (!contact) break;
      const actor = network.actors.get(contact.actorId);
      return { label: personName(contact), detail: [contact.position, actor && shortNameOf(actor)] };
    }
    case 'gremien': {
      const gremium = network.gremien.get(id);
      if (!gremium) break;
      return { label: gremium.name, detail: [word('model.choice.gremien.type', gremium.type)] };
    }
    case 'cooperations': {
      const tie = network.cooperations.get(id);
      if (!tie) break;
      return { label: tieName(network, tie), detail: [word('model.intensity', String(tie.intensity))] };
    }
    case 'types': {
      const type = network.types.get(id);
      if (!type) break;
      return { label: type.name, detail: [word('model.type', type.parent)] };
    }
    case 'relations': {
      const relation = network.relations.get(id);
      if (!relation) break;
      return {
        label: tieName(network, { actorA: relation.from, actorB: relation.to }),
        detail: [word('model.relation', `${relation.kind}.forward`)],
      };
    }
    case 'seats': {
      const seat = network.seats.get(id);
      if (!seat) break;
      return {
        label: network.nameOf('actors', seat.actorId),
        detail: [network.nameOf('gremien', seat.gremiumId)],
      };
    }
  }
  return { label: '', detail: [] };
}
