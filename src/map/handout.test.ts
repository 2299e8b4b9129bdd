// The hand-out holds what the map says and nothing else, and no name breaks out of its place.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter } from '../model/filter';
import { Network } from '../model/network';
import { type Actor, type Contact, type Cooperation, placementId } from '../model/records';
import { handoutHtml } from './handout';
import { whole } from './pieces.sample';
import { type HandoutData, handoutData } from './handoutData';
import { sceneMap } from './scenes';
import { scenePicture } from './scenePicture';
import { paper as tokens } from './tokens.sample';

const measure = (text: string, size: number) => text.length * size * 0.55;
const self = { id: 'n', name: 'Musterkreis', epoch: 'e', createdAt: '2026-01-01', demo: true };
const secrets = {
  phone: '0345 7777',
  email: 'vertraulich@example.org',
  street: 'Geheimgasse 7',
  postalCode: '06999',
  note: 'geheime Notiz',
  services: 'geheimes Angebot',
  influence: 3,
  'own.Vertraulich': 'eigener Text',
};

async function made(names: readonly string[], title = 'Musterkreis', colour = 'sector') {
  const actors: Actor[] = names.map((name, at) => ({
    ...secrets,
    id: `a${String(at)}`,
    name,
    type: at % 2 === 0 ? 'primary_school' : 'social_services_team',
    region: names[(at + 1) % names.length] ?? '',
  }));
  const cooperations: Cooperation[] = actors.slice(1).map(({ id }, at) => ({
    id: `t${String(at)}`,
    actorA: 'a0',
    actorB: id,
    intensity: at % 5,
    description: 'geheime Beschreibung',
    climate: 'tense',
  }));
  const contacts: Contact[] = [{ id: 'p', actorId: 'a0', lastName: 'Vertraulich', phone: '0345 8888' }];
  const placements = actors.map(({ id }, at) => {
    return { id: placementId('map', id), viewId: 'map', actorId: id, x: at * 90, y: (at % 4) * 80 };
  });
  const networks = [{ ...self, name: title }];
  const network = new Network('n', rowsFrom({ networks, actors, cooperations, contacts, placements }));
  const look = { colour, size: 'influence', line: 'plain' };
  const shown = { filter: noFilter, layers: { structure: false, working: true }, look };
  const map = await sceneMap(
    network,
    { viewId: 'map', name: '', shown },
    '2026-11-22',
    new AbortController().signal,
  );
  if (!map) throw new Error('given up');
  const picture = scenePicture(network, map, tokens, measure);
  const { data, ids } = handoutData(network, map);
  return { html: whole(handoutHtml({ language: 'de', picture, data, ids })), data };
}

/** What stands between the tags of the n-th element of this name. */
function inside(html: string, tag: string, at = 0): string {
  const all = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))];
  return all[at]?.[1] ?? '';
}

/** Names of all tags, sorted: the order of the list depends on the names. */
const tags = (html: string) => [...(html.match(/<[/!?]?[a-zA-Z]*/g) ?? [])].sort();

const count = (text: string, part: string) => text.split(part).length - 1;

describe('a hand-out', () => {
  const names = ['Grundschule Nord', 'ASD Mitte', 'Jugendclub Süd', 'Kita Schöne Aussicht'];

  it('names everybody in map, list and text, with type, region and ties', async () => {
    const { html, data } = await made(names);
    expect(data.nodes.map(({ name }) => name)).toEqual([...names].sort());
    expect(data.ties).toHaveLength(3);
    const list = inside(html, 'main');
    const twin = inside(html, 'details');
    for (const name of names) for (const part of [list, twin]) expect(part).toContain(name);
    expect(twin).toContain('<b>ASD Mitte</b> <small>Allgemeiner Sozialer Dienst');
    expect(twin).toContain('ASD Mitte: Stufe 0, Kein Kontakt; ');
    expect(count(html, 'class="node"')).toBe(4);
    expect(count(html, 'class="tie"')).toBe(3);
    for (const part of ['Stand 22.11.2026', 'Demodaten – fiktiv', 'Grundlage: 4 Akteure', 'lang="de"'])
      expect(html).toContain(part);
  });

  it('holds no contact, address, note, estimate or text of an own field', async () => {
    for (const colour of ['sector', 'own.Vertraulich']) {
      const { html } = await made(names, 'Musterkreis', colour);
      const values = Object.values(secrets).filter((value) => typeof value === 'string');
      for (const secret of [...values, 'Vertraulich', '8888', 'geheime Beschreibung', 'Einfluss'])
        expect(html).not.toContain(secret);
    }
  });

  it('allows exactly its own script and style, and no request at all', async () => {
    const { html } = await made(names);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(inside(html, 'script', 1))}; style-src ${hash(inside(html, 'style'))}; base-uri 'none'; form-action 'none'`,
    );
    expect(inside(html, 'script', 1).length).toBeGreaterThan(2000);
    expect(html).not.toMatch(/\b(src|href)=|url\(|@import|style="/);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });
});

describe('names that try to break out', () => {
  const pieces = [
    '</script>',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '\u2028',
    '\u2029',
    '"',
    "'",
    '&amp;',
    '&',
    '`${x}`',
    '\\',
    '\\u003c',
    '\u0000',
    '\uD800',
    '😀',
    '<svg onload=alert(1)>',
    '</title></style>',
    'javascript:alert(1)',
    '{count}',
    '$&',
    'Ä',
    ' ',
  ];
  const seed = Math.floor(Math.random() * 2 ** 31);
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const naughty = () =>
    `N${Array.from({ length: 1 + next(5) }, () => pieces[next(pieces.length)]).join('')}x`;

  it(`stay text: the tags of the page do not depend on them (seed ${String(seed)})`, async () => {
    const rounds = Number(process.env['ROUNDS'] ?? 25);
    const plain = tags((await made(['a', 'b', 'c', 'd', 'e'])).html);
    expect(plain.length).toBeGreaterThan(50);
    for (let round = 0; round < rounds; round += 1) {
      const names = Array.from({ length: 5 }, naughty);
      const { html, data } = await made(names, naughty());
      expect(tags(html)).toEqual(plain);
      const json = inside(html, 'script');
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json) as HandoutData).toEqual(JSON.parse(JSON.stringify(data)));
      expect(data.nodes.map(({ name }) => name).sort()).toEqual([...names].sort());
      // No attribute is left early: what stands in quotes stays in quotes.
      const markup = html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '');
      const torn = [...markup.matchAll(/<[^>]*>/g)].filter(([tag]) => count(tag, '"') % 2 !== 0);
      expect(torn).toEqual([]);
    }
  });
});
