// Every format holds what it promises: nothing runs or breaks, nobody is named who may not be.
// @vitest-environment happy-dom (reads markup)
import fc from 'fast-check';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { nothingTicked, type Release, releasedNetwork } from '../model/privacy';
import type { NetworkRecord } from '../model/records';
import { parseRecords } from '../formats/csv';
import { extractOf, listIn } from '../formats/exportExtract';
import { type ExportCode, exportCodes, exportFormat, exportFormats } from '../formats/exportFormats';
import { demoL, everything, sampleAbout, whole } from './export.sample';
import { writeExport } from './exportWriting';
import { naughtyNetwork } from '../formats/naughtyNetworks.sample';
import { unguard } from '../ui/formulaGuard';
import { readZip } from '../formats/zip';

const self: NetworkRecord = { id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' };

function textOf(network: Network, code: ExportCode, name = ''): string {
  const format = exportFormat(code);
  const parts = whole(network, code);
  const files = format.write(
    extractOf(network, format.writes === 'list' ? parts.slice(0, 1) : parts),
    sampleAbout,
  );
  const file = files.find((candidate) => candidate.name === name);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
}

describe('any texts', () => {
  it.each(['gexf', 'graphml'] as const)('make no difference to %s', (code) => {
    fc.assert(
      fc.property(naughtyNetwork, (network) => {
        const text = textOf(network, code);
        const graph = (code === 'gexf' ? gexf : graphml).parse(Graph, text);
        expect(graph.order).toBe(4);
        expect(graph.size).toBe(5);
        for (const [id, { name }] of network.actors) {
          const found: unknown = graph.getNodeAttribute(id, 'label');
          expect(unguard(String(found)).trim()).toBe(name);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never break a format', () => {
    fc.assert(
      fc.property(naughtyNetwork, fc.constantFrom(...exportCodes), (network, format) => {
        const parts = whole(network, format);
        const request = {
          format,
          networkId: 'net-1',
          rows: network.rows,
          release: everything,
          about: sampleAbout,
          called: 'probe',
        };
        for (const part of exportFormat(format).writes === 'list' ? parts.map((one) => [one]) : [parts]) {
          const { name, bytes } = writeExport({ ...request, parts: part });
          expect(bytes.length).toBeGreaterThan(0);
          expect(name).toMatch(/^probe_Testnetz_2026-11-22\.\w+$/);
          expect(/\.(zip|xlsx)$/.test(name) ? readZip(bytes).ok : true).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('Gephi', () => {
  it('gets a type on every edge, no byte order mark, and unique ids', () => {
    const edges = textOf(demoL, 'gephi', 'kanten');
    expect(edges.startsWith('Source,Target,Type,')).toBe(true);
    const [header = [], ...rows] = parseRecords(edges, ',').records;
    expect(rows.length).toBe(demoL.cooperations.size + demoL.relations.size + demoL.seats.size);
    expect(new Set(rows.map((row) => row[header.indexOf('Type')]))).toEqual(
      new Set(['Undirected', 'Directed']),
    );
    expect(new Set(rows.map((row) => row[header.indexOf('Id')])).size).toBe(rows.length);
    expect(textOf(demoL, 'gephi', 'knoten').startsWith('Id,Label,')).toBe(true);
  });
});

describe('Kumu', () => {
  it('finds its own columns first, ids on both ends, and the Gremien to gather members by', () => {
    const [header = [], ...rows] = parseRecords(textOf(demoL, 'kumuCsv', 'elemente'), ',').records;
    expect(header.slice(0, 4)).toEqual(['Label', 'ID', 'Type', 'Tags']);
    const ids = new Set(rows.map((row) => row[1]));
    const [tie = [], ...ties] = parseRecords(textOf(demoL, 'kumuCsv', 'verbindungen'), ',').records;
    expect(tie.slice(0, 2)).toEqual(['From', 'To']);
    expect(ties.every(([from, to]) => ids.has(from) && ids.has(to))).toBe(true);
    expect(new Set(ties.map((row) => row[tie.indexOf('direction')]))).toEqual(
      new Set(['directed', 'undirected']),
    );
    const cluster = rows.map((row) => row[header.indexOf('Gremien (Kumu)')]);
    expect(cluster.some((cell) => cell?.includes('|'))).toBe(true);
    for (const title of header) expect(title).not.toMatch(/^(yes|no|on|off|true|false)$/i);
  });

  it('reads a blueprint with tags as a list', () => {
    const blueprint = JSON.parse(textOf(net('A-B:3'), 'kumuJson')) as {
      elements: Record<string, unknown>[];
      connections: Record<string, unknown>[];
    };
    expect(blueprint.elements[0]).toMatchObject({
      id: 'actor-A',
      label: 'A',
      type: 'Grundschule',
      tags: ['Ganztag'],
    });
    expect(blueprint.connections[0]).toMatchObject({
      from: 'actor-A',
      to: 'actor-B',
      direction: 'undirected',
      'Stufe (0-4)': 3,
    });
  });
});

describe('Pajek', () => {
  it('numbers vertices from one and keeps directed ties apart', () => {
    expect(textOf(net('A-B:3 A>C'), 'pajek').replace('\ufeff', '').split('\r\n')).toEqual([
      // Comments, by which our own import knows the lines again.
      '% Akteursnetz ["Akteure","actor-A","A"]',
      '% Akteursnetz ["Akteure","actor-B","B"]',
      '% Akteursnetz ["Akteure","actor-C","C"]',
      '% Akteursnetz ["Gremien"]',
      '% Akteursnetz ["Gremien"]',
      '% Akteursnetz ["Strukturbeziehungen"]',
      '% Akteursnetz ["Kooperationen","coop-A-B","3"]',
      '% Akteursnetz ["Sitze"]',
      '*Vertices 5',
      '1 "A" 0.5000 0.5000 0.5',
      '2 "B"',
      '3 "C"',
      '4 "AG 78"',
      '5 "UAG"',
      '*Arcs',
      '1 3 1',
      '*Edges',
      '1 2 3',
      '1 4 1',
      '',
    ]);
  });
});

describe('Popolo', () => {
  const popolo = (release: Release) => {
    const network = net('A-B');
    const open = releasedNetwork(network, release);
    const extract = extractOf(open, whole(network, 'popolo', release));
    const [file] = exportFormat('popolo').write(extract, sampleAbout);
    return JSON.parse(new TextDecoder().decode(file?.bytes)) as Record<string, Record<string, unknown>[]>;
  };
  it('says who fills a seat on behalf of whom', () => {
    expect(popolo(everything)['memberships']?.[0]).toMatchObject({
      organization_id: 'gremium-1',
      on_behalf_of_id: 'actor-A',
      person_id: 'contact-A',
      role: 'Vorsitz',
    });
  });
  it('has no persons where none may be named', () => {
    const { persons, memberships } = popolo({ profile: 'public', ticked: nothingTicked });
    expect(persons).toEqual([]);
    expect(memberships?.[0]).not.toHaveProperty('person_id');
  });
});

describe('vCard', () => {
  it('is folded, escaped and says its character set', () => {
    const rows = rowsFrom({
      networks: [self],
      actors: [
        {
          id: 'a',
          name: 'Förderschule mit Ausgleichsklassen; Groß Übungsdorf',
          type: 'police',
          street: 'Weg 1',
          city: 'Übungsau',
          postalCode: '00123',
        },
      ],
      contacts: [
        {
          id: 'c',
          actorId: 'a',
          firstName: 'Änne',
          lastName: 'Müßig, geb. Ost',
          phone: '+49 30 23125-1',
          privateAddress: true,
        },
      ],
    });
    const text = textOf(new Network('net-1', rows), 'vcard');
    expect(text).toContain('VERSION:3.0\r\n');
    expect(text).toContain('N;CHARSET=UTF-8:Müßig\\, geb. Ost;Änne;;;\r\n');
    expect(text).toContain('TEL;TYPE=WORK,VOICE:+49 30 23125-1\r\n');
    expect(text.replaceAll('\r\n ', '')).toContain(
      'ORG;CHARSET=UTF-8:Förderschule mit Ausgleichsklassen\\; Groß Übungsdorf\r\n',
    );
    expect(text).toContain(';;Weg 1;Übungsau;;00123;');
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
  it('is one file for all and one for each, as Outlook reads only the first of a file', () => {
    const network = net('A-B');
    const [part] = whole(network, 'vcard');
    const { name, bytes } = writeExport({
      format: 'vcard',
      networkId: 'net-1',
      rows: network.rows,
      parts: [{ kind: 'contacts', ids: part?.ids ?? [], properties: ['firstName', 'lastName'] }],
      release: everything,
      about: sampleAbout,
      called: 'kontakte',
    });
    expect(name).toBe('kontakte_Testnetz_2026-11-22.zip');
    const zip = readZip(bytes);
    expect(zip.ok && [...zip.entries.keys()]).toEqual([
      'kontakte_Testnetz_2026-11-22_alle.vcf',
      'einzeln/1_Person-A.vcf',
      'einzeln/2_Person-B.vcf',
    ]);
  });
});

describe('tables for minutes', () => {
  it('hold no markup from a name, and no ids', () => {
    const rows = rowsFrom({
      networks: [self],
      actors: [{ id: 'a', name: '<img src=x onerror=alert(1)>|*x*', type: 'police', note: 'eins\nzwei' }],
    });
    const network = new Network('net-1', rows);
    const written = (format: 'html' | 'markdown') => {
      const parts = [{ kind: 'actors' as const, ids: ['a'], properties: ['name', 'note'] }];
      const about = { about: sampleAbout, called: 'akteure', release: everything };
      const request = { format, networkId: 'net-1', rows, parts, ...about };
      return new TextDecoder().decode(writeExport(request).bytes);
    };
    expect(network.actors.size).toBe(1);
    expect(written('html').replace(/ style="[^"]*" sdnum="1031;0;@"/g, '')).toContain(
      '<tr><td>&lt;img src=x onerror=alert(1)&gt;|*x*</td><td>eins<br>zwei</td></tr>',
    );
    expect(written('html')).not.toContain('<img');
    expect(written('markdown')).toContain('| Name | Bemerkung |\n| --- | --- |\n');
    expect(written('markdown')).toContain(
      '| &lt;img src=x onerror=alert(1)&gt;\\|\\*x\\* | eins<br>zwei |\n',
    );
  });
});

describe('permissions', () => {
  it('keep persons and judgements out of every format', () => {
    const secret = new Network(
      'net-1',
      rowsFrom({
        networks: [self],
        actors: [
          {
            id: 'a',
            name: 'A',
            type: 'police',
            phone: 'SECRET-1',
            influence: 3,
            'own.Ansprechpartner': 'SECRET-3',
          },
        ],
        contacts: [{ id: 'c', actorId: 'a', lastName: 'SECRET-2' }],
        cooperations: [{ id: 't', actorA: 'a', actorB: 'a', intensity: 2, contactA: 'c', climate: 'tense' }],
        gremien: [{ id: 'g', name: 'G', type: 'project_group' }],
        seats: [{ id: 's', gremiumId: 'g', actorId: 'a', role: 'chair', holderId: 'c' }],
      }),
    );
    for (const { code, write } of exportFormats.filter(({ writes }) => writes === 'network')) {
      const release = { profile: 'public', ticked: nothingTicked } as const;
      const parts = whole(secret, code, release);
      const extract = extractOf(releasedNetwork(secret, release), parts);
      for (const { bytes, extension } of write(extract, sampleAbout)) {
        const zip = extension === 'xlsx' ? readZip(bytes) : undefined;
        const pieces = zip?.ok === true ? [...zip.entries.values()] : [bytes];
        for (const piece of pieces) {
          expect(new TextDecoder().decode(piece)).not.toMatch(
            /SECRET|Einfluss|Klima|angespannt|Ansprechpartner/,
          );
        }
      }
      expect(listIn(extract, 'contacts').records).toEqual([]);
    }
  });
});
