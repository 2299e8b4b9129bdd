// GEXF files of other programs become lists, with exactly the nodes, ties and values that the reference parser finds.
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { readGexf } from './gexfRead';
import type { FilePart } from './networkParts';
import { sampleBytes, sampleNames } from './files.sample';
import { asRead, columnOf, noteCounts } from './network.sample';

const folder = 'b05_gexf_graphml_samples';
const names = new Set(sampleNames(folder));
const text = (name: string) => new TextDecoder().decode(sampleBytes(`${folder}/${name}`));

const own = (part: FilePart | undefined) => part?.header.filter((_, at) => part.targets[at] === 'own');
const body = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><gexf version="1.3"><graph ${attributes}>${inside}</graph></gexf>`;

describe('the GEXF samples', () => {
  const samples: readonly [string, number, number, string[], Record<string, number>][] = [
    ['les_miserables.gexf', 77, 254, ['Authority', 'Hub'], { looks: 231, weights: 157 }],
    ['mixed.gexf', 3, 3, [], { weights: 1 }],
    ['undeclared_attribute.gexf', 2, 1, ['url'], { undeclaredAttributes: 3 }],
    ['arctic.gexf', 1715, 6676, ['nodedef', 'occurrences'], {}],
    [
      'v1_3.gexf',
      2,
      1,
      ['pipe', 'comma', 'raw', 'single', 'double', 'mixed', 'booleans', 'numbers'],
      { looks: 2 },
    ],
  ];
  it.each(samples.filter(([name]) => names.has(name)))(
    '%s has %i nodes and %i ties, as the reference parser finds them',
    (name, nodes, edges, fields, told) => {
      const read = asRead(readGexf(text(name)));
      const [actors, ties] = read.parts;
      expect([actors?.rows.length, ties?.rows.length]).toEqual([nodes, edges]);
      const reference = gexf.parse(Graph, text(name), {
        allowUndeclaredAttributes: true,
        addMissingNodes: true,
      });
      expect([reference.order, reference.size]).toEqual([nodes, edges]);
      expect(columnOf(actors, 'key')).toEqual(reference.nodes());
      expect(columnOf(actors, 'value:name')).toEqual(reference.mapNodes((_, { label }) => label as string));
      expect(columnOf(ties, 'a/key')).toEqual(reference.mapEdges((_, __, source) => source));
      expect(columnOf(ties, 'b/key')).toEqual(reference.mapEdges((_, __, ___, target) => target));
      expect(noteCounts(read)).toMatchObject(told);
      for (const field of name === 'v1_3.gexf' ? [] : fields) {
        const at = actors?.header.indexOf(field) ?? -1;
        const told = actors?.rows.map((row) => (row[at] ?? '').replace(',', '.'));
        // The reference parser writes titles in lower case.
        const expected = reference.mapNodes((_, all) =>
          String((all as Record<string, string | number>)[field.toLowerCase()] ?? ''),
        );
        expect(told?.map((one) => (/^[\d.]+$/.test(one) ? String(Number(one)) : one))).toEqual(expected);
      }
      expect(fields.filter((field) => !actors?.header.includes(field))).toEqual([]);
    },
  );

  it.each([...names].filter((name) => name === 'missing_nodes.gexf'))(
    '%s: ends nobody describes are taken by their id',
    (name) => {
      const read = asRead(readGexf(text(name)));
      expect(read.parts.map(({ rows }) => rows.length)).toEqual([2, 4]);
      expect(read.notes).toContainEqual({ code: 'missingNodes', count: 4, examples: ['2', '4', '5', '6'] });
      expect(columnOf(read.parts[1], 'a/value:name')).toEqual(['2', 'Hello', '2', '5']);
    },
  );

  it.each([...names].filter((name) => name === 'v1_3.gexf'))('%s: all ways to write lists', (name) => {
    const suzy = asRead(readGexf(text(name))).parts[0]?.rows[0]?.slice(2);
    expect(suzy).toEqual([
      ...Array<string>(3).fill('a | b | c'),
      "a | 'b' | c",
      'a | b | c',
      'a | b | c',
      'true | false | false',
      '1 | 1.5 | 2',
    ]);
  });
});

describe('a GEXF file', () => {
  it('tells directed from undirected ties', () => {
    const ties = ['directed', 'undirected', 'mutual'].map(
      (type, at) => `<edge id="${at}" source="a" target="b" type="${type}"/>`,
    );
    const read = asRead(
      readGexf(
        body(
          `<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges>${ties.join('')}<edge source="b" target="a"/></edges>`,
          'defaultedgetype="directed"',
        ),
      ),
    );
    expect(columnOf(read.parts[1], 'value:directed')).toEqual(['ja', '', '', 'ja']);
    expect(noteCounts(read)['mutualEdges']).toBe(1);
  });

  it('turns days into periods and keeps other times from becoming any', () => {
    const read = asRead(
      readGexf(
        body(
          `<nodes><node id="a" label="A" start="2020-01-01" end="2021-12-31T10:00:00Z"/><node id="b" label="B" start="3.5">
             <spells><spell start="2019-02-01" end="2019-03-01"/><spell start="2020-02-01"/></spells></node></nodes>
           <edges><edge source="a" target="b" startopen="2020-02-28" endopen="2021-01-01"><spells>
             <spell start="2020-03-01" end="2020-04-01"/><spell startopen="2020-12-31" endopen="2021-03-01"/></spells></edge></edges>`,
          'mode="dynamic" timeformat="date"',
        ),
      ),
    );
    expect(columnOf(read.parts[0], 'value:validFrom')).toEqual(['2020-01-01', '2019-02-01']);
    expect(columnOf(read.parts[0], 'value:validTo')).toEqual(['2021-12-31', '']);
    expect(columnOf(read.parts[1], 'value:validFrom')).toEqual(['2020-03-01', '2021-01-01']);
    expect(columnOf(read.parts[1], 'value:validTo')).toEqual(['2020-04-01', '2021-02-28']);
    expect(noteCounts(read)).toMatchObject({ severalPeriods: 1, timesWithoutDay: 1 });
  });

  it('keeps parallel ties of different kind apart by a key of their own, and tells of equal ones', () => {
    const edge = (source: string, target: string, kind: string) =>
      `<edge source="${source}" target="${target}" kind="${kind}"/>`;
    const read = asRead(
      readGexf(
        body(
          `<nodes><node id="a"/><node id="b"/></nodes><edges>${edge('a', 'b', 'Rat')}${edge('b', 'a', 'Geld')}${edge('b', 'a', 'Rat')}</edges>`,
        ),
      ),
    );
    expect(columnOf(read.parts[1], 'key')).toEqual(['a | b | Rat', 'a | b | Geld', 'a | b | Rat']);
    expect(own(read.parts[1])).toEqual(['Beziehungsart']);
    expect(noteCounts(read)).toMatchObject({ parallelEdges: 1, parallelKinds: 3 });
  });

  it('gives fields a home only where all their values fit, and never takes a weight for a step', () => {
    const attributes = ['PLZ', 'Status', 'Ort', 'Gültig von']
      .map((title, at) => `<attribute id="${at}" title="${title}" type="string"/>`)
      .join('');
    const value = (at: number, text: string) => `<attvalue for="${at}" value="${text}"/>`;
    const read = asRead(
      readGexf(
        body(
          `<attributes class="node">${attributes}</attributes><attributes class="edge"><attribute id="s" title="Intensität" type="integer"/><attribute id="t" title="Bemerkung" type="string"/></attributes>
           <nodes><node id="a" label="A"><attvalues>${value(0, '06618')}${value(1, 'grün')}${value(2, 'Halle')}${value(3, '2024-01-01')}</attvalues></node><node id="b" label="B"/></nodes>
           <edges><edge source="a" target="b" weight="3"><attvalues><attvalue for="s" value="4"/><attvalue for="t" value="gut"/></attvalues></edge></edges>`,
        ),
      ),
    );
    expect(read.parts[0]?.targets.slice(2)).toEqual([
      'value:postalCode',
      'own',
      'value:city',
      'value:validFrom',
    ]);
    expect(read.parts[1]?.targets.slice(4)).toEqual(['own', 'own', 'value:description']);
  });

  it('keeps the outer node of a node inside', () => {
    const read = asRead(
      readGexf(
        body(
          '<nodes><node id="k" label="Kreis"><nodes><node id="s" label="Stadt"/></nodes></node><node id="x" pid="k"/></nodes>',
        ),
      ),
    );
    expect(columnOf(read.parts[0], 'own')).toEqual(['', 'Kreis', 'Kreis']);
    expect(own(read.parts[0])).toEqual(['Teil von']);
  });

  it('leaves out loops, ties without ends, nodes without id and second nodes, and says so', () => {
    const read = asRead(
      readGexf(
        body(
          '<nodes><node id="a" label="A"/><node id="a" label="B"/><node label="C"/></nodes><edges><edge source="a" target="a"/><edge source="a"/></edges>',
        ),
      ),
    );
    expect(read.parts).toHaveLength(1);
    expect(read.parts[0]?.rows).toEqual([['a', 'A']]);
    expect(noteCounts(read)).toEqual({ duplicateIds: 1, nodesWithoutId: 1, selfLoops: 1, danglingEdges: 1 });
  });

  it('may carry names of JavaScript as any others', () => {
    const bad = ['__proto__', 'constructor', 'prototype'];
    const attributes = bad
      .map((title, at) => `<attribute id="${at}" title="${title}" type="string"/>`)
      .join('');
    const values = bad.map(
      (title, at) => `<attvalue for="${at}" value="x"/><attvalue for="${title}" value="y"/>`,
    );
    const nodes = bad.map(
      (id) => `<node id="${id}" label="${id}"><attvalues>${values.join('')}</attvalues></node>`,
    );
    const xml = `<attributes class="node">${attributes}</attributes><nodes>${nodes.join('')}</nodes>`;
    const [actors] = asRead(readGexf(body(xml))).parts;
    expect(actors?.header).toEqual(['Id', 'Name', ...bad, ...bad.map((title) => `${title} (2)`)]);
    expect(actors?.rows).toEqual(bad.map((id) => [id, id, 'x', 'x', 'x', 'y', 'y', 'y']));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    ['', { refused: 'brokenXml', what: '1' }],
    ['<gexf>\n<graph>\n<nodes>\n<node id="a"></nodes></graph></gexf>', { refused: 'brokenXml', what: '4' }],
    ['<gexf><graph><nodes/></graph></gexf>', { refused: 'noRows' }],
    [`<gexf>${'<a>'.repeat(200)}`, { refused: 'tooDeep' }],
  ])('that cannot be read is refused with the line where that helps', (xml, refusal) => {
    expect(readGexf(xml)).toEqual(refusal);
  });
});
