// What is not for all eyes in a network, and whether a page shows any of it: in its document, in attributes, on its canvases.
import type { Page } from '@playwright/test';
import { de } from '../src/i18n/de';
import { fields } from '../src/model/fields';
import { canvasTexts } from './canvasText';
import { living, type Stored } from './store';

/** What must not be seen, by kind: every value the network holds, and every word for a mark of the working layer. */
type Secrets = Readonly<Record<string, readonly string[]>>;

const addressKeys = ['street', 'postalCode', 'city', 'website', 'openingHours'];

export function secretsIn(stored: Stored): Secrets {
  const secrets: Record<string, Set<string>> = {};
  const note = (kind: string, value: unknown) => {
    if (typeof value !== 'string' || value.trim() === '') return;
    secrets[kind] = (secrets[kind] ?? new Set()).add(value.trim());
  };
  for (const table of ['networks', 'actors', 'contacts', 'cooperations', 'relations', 'gremien'] as const) {
    for (const row of living(stored, table)) {
      for (const field of fields[table]) {
        const value = row[field.key];
        // Codes of choices have words of their own, listed below; references and days are no text.
        if (field.kind === 'long' || field.key === 'description') note(`${table} notes`, value);
        else if (field.privacy !== undefined && field.kind === 'text') note(`${table} ${field.key}`, value);
        else if (addressKeys.includes(field.key)) note(`${table} ${field.key}`, value);
      }
      for (const [key, value] of Object.entries(row)) if (key.startsWith('own.')) note('own fields', value);
    }
  }
  for (const { firstName, lastName } of living(stored, 'contacts')) {
    const bare = String(lastName).replace(/ \(fiktiv\)$/, '');
    note('contacts bare last name', bare);
    note('contacts full name', `${String(firstName)} ${bare}`);
  }
  const { actors, cooperations } = de.model.field;
  const climate = de.model.choice.cooperations.climate;
  for (const word of [
    actors.influence,
    actors.veto,
    actors.note,
    cooperations.climate,
    climate.tense,
    climate.broken,
  ])
    note('working words', word);
  const { working, legendWorking, legendTense, legendBroken, legendVeto } = de.layers;
  for (const word of [working, legendWorking, legendTense, legendBroken, legendVeto])
    note('working words', word);
  return Object.fromEntries(Object.entries(secrets).map(([kind, values]) => [kind, [...values]]));
}

/**
 * What everybody may read: names of actors, Gremien, regions, views and the network, words for types and steps. A secret counts as
 * shown only outside of them: the town in "Grundschule Musterstadt" and the person a school is named after belong to its name.
 */
export function publicNames(stored: Stored): readonly string[] {
  const named = ['networks', 'actors', 'gremien', 'views'].flatMap((table) =>
    living(stored, table).flatMap((row) => [row['name'], row['shortName'], row['region']]),
  );
  const words = [...Object.values(de.model.type), ...Object.values(de.model.intensity)];
  return [
    ...new Set(
      [...named, ...words].filter((name): name is string => typeof name === 'string' && name !== ''),
    ),
  ].sort((a, b) => b.length - a.length);
}

/** Attributes that name elements to each other or draw them, but are never read out or shown. */
const silent = new Set(
  'id class style for d points aria-controls aria-labelledby aria-describedby aria-activedescendant'.split(
    ' ',
  ),
);

/** All that is in the document and on its canvases: one entry for each text, attribute, value and written name. */
export async function everything(page: Page): Promise<readonly string[]> {
  await canvasTexts(page);
  return page.evaluate(
    (skipped) => {
      const found = new Set<string>(window.canvasTexts.ever);
      found.add(document.title);
      const walk = document.createTreeWalker(
        document.documentElement,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      for (let node: Node | null = walk.currentNode; node; node = walk.nextNode()) {
        if (node instanceof Element) {
          for (const { name, value } of node.attributes) if (!skipped.includes(name)) found.add(value);
          if (node instanceof HTMLInputElement) found.add(node.value);
        } else if (node.parentElement?.closest('script, style') === null) found.add(node.textContent ?? '');
      }
      return [...found];
    },
    [...silent],
  );
}

/** Secrets found in the texts, as "kind: secret in text". */
export function found(secrets: Secrets, texts: readonly string[], names: readonly string[]): string[] {
  const letters = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const rests = texts
    .map((text) => ({ text, rest: withoutNames(text, names) }))
    .filter(({ rest }) => rest.trim() !== '');
  return Object.entries(secrets).flatMap(([kind, values]) =>
    values.flatMap((value) =>
      rests.flatMap(({ text, rest }) => {
        for (let at = rest.indexOf(value); at >= 0; at = rest.indexOf(value, at + 1)) {
          // Whole words only: "Jäger" is not in "Jägerstraße".
          if (!letters(rest[at - 1]) && !letters(rest[at + value.length]))
            return [`${kind}: ${value} in ${text}`];
        }
        return [];
      }),
    ),
  );
}

function withoutNames(text: string, names: readonly string[]): string {
  // A name cut for a look from afar is the beginning of a public one.
  const head = text.endsWith('…') ? text.slice(0, -1) : undefined;
  if (head !== undefined && names.some((name) => name.startsWith(head))) return '';
  // A name on two lines is noted as a whole and by its lines.
  if (names.some((name) => name.includes(text))) return '';
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
}
