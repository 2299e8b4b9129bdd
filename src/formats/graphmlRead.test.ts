// GraphML files of other programs become lists, with exactly the nodes, ties and values that the reference parser finds.
import Graph from 'graphology';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { readGraphml } from './graphmlRead';
import { sampleBytes, sampleNames } from './files.sample';
import { asRead, columnOf, noteCounts } from './network.sample';

const folder = 'b05_gexf_graphml_samples';
const names = new Set(sampleNames(folder));
const text = (name: string) => new TextDecoder().decode(sampleBytes(`${folder}/${name}`));

const body = (keys: string, inside: string, directed = 'undirected') =>
  `<graphml xmlns:y="y">${keys}<graph id="G" edgedefault="${directed}">${inside}</graph></graphml>`;

describe('the GraphML samples', () => {
  const samples: readonly [string, number, number, string[], Record<string, number>][] = [
    ['miserables.graphml', 77, 254, ['Modularity Class'], { looks: 6, weights: 254 }],
    // Two keys are not declared: both names stay fields, the label stays the name.
    ['miserables_broken.graphml', 77, 254, ['modularity_class'], { undeclaredAttributes: 154 }],
    ['mixed_multigraph.graphml', 6, 8, ['color'], { parallelEdges: 1, weights: 4 }],
    ['missing_nodes.graphml', 15, 37, ['SubmissionDate', 'modification'], { missingNodes: 36 }],
  ];
  it.each(samples.filter(([name]) => names.has(name)))(
    '%s has %i nodes and %i ties, as the reference parser finds them',
    (name, nodes, edges, fields, told) => {
      const read = asRead(readGraphml(text(name)));
      const [actors, ties] = read.parts;
      expect([actors?.rows.length, ties?.rows.length]).toEqual([nodes, edges]);
      expect(noteCounts(read)).toMatchObject(told);
      expect(fields.filter((field) => !actors?.header.includes(field))).toEqual([]);
      const reference = graphml.parse(Graph, text(name), { addMissingNodes: true });
      expect(reference.order).toBe(nodes + (told['missingNodes'] ?? 0));
      expect(reference.size).toBe(edges);
      const ends = (one: readonly string[], other: readonly string[]) =>
        one.map((end, at) => `${end} ${other[at]}`);
      expect(ends(columnOf(ties, 'a/key'), columnOf(ties, 'b/key')).sort()).toEqual(
        reference.mapEdges((_, __, source, target) => `${source} ${target}`).sort(),
      );
      expect(columnOf(ties, 'value:directed').filter((cell) => cell === 'ja')).toHaveLength(
        reference.directedSize,
      );
      const described = new Set(columnOf(actors, 'key'));
      const expected = reference.filterNodes((id, all) => described.has(id) && 'label' in all);
      for (const id of expected) {
        const at = columnOf(actors, 'key').indexOf(id);
        expect(columnOf(actors, 'value:name')[at]).toBe(reference.getNodeAttribute(id, 'label'));
      }
    },
  );

  it.each([...names].filter((name) => name === 'mixed_multigraph.graphml'))(
    '%s: defaults stand where nothing else does',
    (name) => {
      const [actors] = asRead(readGraphml(text(name))).parts;
      const reference = graphml.parse(Graph, text(name));
      const at = actors?.header.indexOf('color') ?? -1;
      expect(actors?.rows.map((row) => row[at])).toEqual(
        reference.mapNodes((_, { color }) => color as string),
      );
    },
  );
});

describe('a GraphML file', () => {
  it('of yEd brings the names it draws, and its arrows tell the direction', () => {
    const read = asRead(
      readGraphml(
        body(
          '<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d10" for="edge" yfiles.type="edgegraphics"/><key id="d5" for="node" attr.name="description"/>',
          `<node id="n0"><data key="d5">Beratung</data><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel visible="true">Jugendamt
Süd<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
           <node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:NodeLabel>Schulen</y:NodeLabel></y:ProxyAutoBoundsNode></data>
             <graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:NodeLabel>GS Nord</y:NodeLabel></data></node></graph></node>
           <edge id="e0" source="n0" target="n1::n0"><data key="d10"><y:PolyLineEdge><y:Arrows source="none" target="none"/><y:EdgeLabel>Vereinbarung</y:EdgeLabel></y:PolyLineEdge></data></edge>
           <edge id="e1" source="n0" target="n1"><data key="d10"><y:Arrows source="none" target="standard"/></data></edge>`,
          'directed',
        ),
      ),
    );
    expect(columnOf(read.parts[0], 'value:name')).toEqual(['Jugendamt Süd', 'Schulen', 'GS Nord']);
    expect(columnOf(read.parts[0], 'own')).toEqual(['', '', 'Schulen']);
    expect(columnOf(read.parts[0], 'value:services')).toEqual(['Beratung', '', '']);
    expect(columnOf(read.parts[1], 'value:directed')).toEqual(['', 'ja']);
    expect(columnOf(read.parts[1], 'value:description')).toEqual(['Vereinbarung', '']);
  });

  it('tells of hyperedges, which cannot be carried over', () => {
    const read = asRead(
      readGraphml(body('', '<node id="a"/><hyperedge id="h"><endpoint node="a"/></hyperedge>')),
    );
    expect(read.notes).toEqual([{ code: 'hyperedges', count: 1, examples: ['h'] }]);
  });

  it('does not expand entities of its own and does not fetch any', () => {
    const doctype = `<!DOCTYPE graphml [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;&a;"><!-- don't > --><!ENTITY x SYSTEM "file:///etc/passwd">]>\n`;
    const read = asRead(
      readGraphml(
        `<?xml version="1.0"?>\n${doctype}${body('', '<node id="a"><data key="label">&b;&x;&#228;&amp;&#x1F600;&#0;</data></node>')}`,
      ),
    );
    expect(columnOf(read.parts[0], 'value:name')).toEqual(['&b;&x;ä&😀&#0;']);
    expect(read.notes).toContainEqual({ code: 'malformedXml', count: 3, examples: ['&b;, &x;, &#0;'] });
  });

  it('may carry names of JavaScript as any others', () => {
    const data = '<data key="__proto__">x</data><data key="k">y</data>';
    const key = '<key id="k" for="node" attr.name="constructor"/>';
    const read = asRead(readGraphml(body(key, `<node id="__proto__">${data}</node><node id="toString"/>`)));
    expect(read.parts[0]?.header).toEqual(['Id', 'Name', 'constructor', '__proto__']);
    expect(read.parts[0]?.rows).toEqual([
      ['__proto__', '__proto__', 'y', 'x'],
      ['toString', 'toString', '', ''],
    ]);
    expect(noteCounts(read)).toEqual({ undeclaredAttributes: 1 });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    [
      '<graphml>\n<graph>\n<node id="a">\n<data key="x">A < B</data></node></graph></graphml>',
      'brokenXml',
      '4',
    ],
    ['<graphml>\n<graph><node id="a"/>\n<node id="b">', 'brokenXml', '3'],
    ['<graphml><graph/></graphml>', 'noRows', undefined],
  ])('that is broken is refused with the line', (xml, refused, what) => {
    expect(readGraphml(xml)).toEqual({ refused, ...(what && { what }) });
  });
});
