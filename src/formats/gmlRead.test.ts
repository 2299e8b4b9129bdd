// GML and Pajek become lists; one network in three formats is one network.
import { describe, expect, it } from 'vitest';
import { readGml } from './gmlRead';
import { readNetworkFile } from './networkFile';
import { readPajek } from './pajekRead';
import { sampleBytes, sampleNames } from './files.sample';
import { asRead, byText, columnOf, noteCounts } from './network.sample';

describe('Les Misérables', () => {
  const folder = 'b13_lesmis_formate';
  const formats = sampleNames(folder).filter((name) => name.startsWith('lesmis.'));
  const read = (name: string) => asRead(readNetworkFile(sampleBytes(`${folder}/${name}`), name));

  it.each(formats)('%s has 77 persons and 254 undirected ties', (name) => {
    const { parts } = read(name);
    expect(parts.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['actors', 77],
      ['tiesByName', 254],
    ]);
    expect(new Set(columnOf(parts[1], 'value:directed'))).toEqual(new Set());
  });

  it('says the same in every format', () => {
    const told = formats.map((name) => {
      const [actors, ties] = read(name).parts;
      const ends = columnOf(ties, 'a/value:name').map((one, at) =>
        [one, columnOf(ties, 'b/value:name')[at] ?? ''].toSorted(byText).join(' – '),
      );
      return { names: columnOf(actors, 'value:name').toSorted(byText), ends: ends.toSorted(byText) };
    });
    expect(told).toEqual(formats.map(() => told[0]));
    const values = formats
      .filter((name) => !name.endsWith('.net'))
      .map((name) => columnOf(read(name).parts[1], 'own'));
    expect(values).toEqual(values.map(() => values[0]));
  });
});

describe('a GML file', () => {
  it('brings names, fields, references as in HTML, and the direction of all ties', () => {
    const read = asRead(
      readGml(`# from elsewhere
Creator "x"
graph [ directed 1 comment "a [b] c"
  node [ id 0 label "Jugendamt &#220;&uuml; &amp; Co &foo;" type "Amt" share 0.5 graphics [ x 1 y 2 fill "#ff0000" ] tags "a" tags "b" ]
  node [ id 1 LabelGraphics [ text "Schule" ] ]
  edge [ source 0 target 1 weight 2.5 label "seit 2020" ]
]`),
    );
    expect(read.parts[0]?.header).toEqual(['Id', 'Name', 'type', 'share', 'tags']);
    expect(read.parts[0]?.rows).toEqual([
      ['0', 'Jugendamt Üü & Co &foo;', 'Amt', '0,5', 'a | b'],
      ['1', 'Schule', '', '', ''],
    ]);
    expect(read.parts[0]?.targets).toEqual(['key', 'value:name', 'value:type', 'own', 'value:tag']);
    expect(read.parts[1]?.rows).toEqual([
      ['0', 'Jugendamt Üü & Co &foo;', '1', 'Schule', 'ja', 'seit 2020', '2,5'],
    ]);
    expect(noteCounts(read)).toEqual({ looks: 2, weights: 1 });
  });

  it.each([
    ['graph [\n node [ id 0\n', { refused: 'brokenNetwork', what: '2' }],
    ['graph [\n node ] ]', { refused: 'brokenNetwork', what: '2' }],
    ['graph [ node [ id 0 label "open\n ] ]', { refused: 'brokenNetwork', what: '1' }],
    ['graph [ ]', { refused: 'noRows' }],
    [`graph [ ${'a [ '.repeat(200)}`, { refused: 'tooDeep' }],
  ])('that is broken is refused with the line', (text, refusal) => {
    expect(readGml(text)).toEqual(refusal);
  });

  it('may carry names of JavaScript as any others', () => {
    const text =
      'graph [ node [ id 0 __proto__ [ x 1 ] constructor "c" ] node [ id "__proto__" __proto__ 1 ] ]';
    const read = asRead(readGml(text));
    expect(read.parts[0]?.rows).toEqual([
      ['0', '0', 'c', ''],
      ['__proto__', '__proto__', '', '1'],
    ]);
    expect(noteCounts(read)).toEqual({ looks: 1 });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a Pajek file', () => {
  it('brings quoted labels, weights, labels and relations; partitions stay behind', () => {
    const read = asRead(
      readPajek(`% comment
*Network probe
*Vertices 5
1 "Amt für Jugend" 0.1 0.2 0.5 ic Red
2 Schule
3 "Verein"
*Arcs :1 "berät"
1 2 1.5 l "monatlich"
*Arcs :2 "fördert"
1 2 2
*Edges
2 3
3 3
*Edgeslist
3 1 4
*Arcslist
1 3
*Partition Art
*Vertices 5
1
1
2
2
1
`),
    );
    expect(columnOf(read.parts[0], 'value:name')).toEqual(['Amt für Jugend', 'Schule', 'Verein', '4', '5']);
    const [ties] = read.parts.slice(1);
    expect(ties?.header).toEqual([
      'Source',
      'Source Name',
      'Target',
      'Target Name',
      'Key',
      'Gerichtet',
      'Beziehungsart',
      'Label',
      'Weight',
    ]);
    expect(ties?.rows.map((row) => [row[0], row[2], ...row.slice(4)])).toEqual([
      ['1', '2', '1 | 2 | berät', 'ja', 'berät', 'monatlich', '1,5'],
      ['1', '2', '1 | 2 | fördert', 'ja', 'fördert', '', '2'],
      ['2', '3', '', '', '', '', ''],
      ['3', '1', '', '', '', '', ''],
      ['3', '4', '', '', '', '', ''],
      ['1', '3', '', 'ja', '', '', ''],
    ]);
    expect(noteCounts(read)).toEqual({ looks: 1, selfLoops: 1, partitions: 1, weights: 2, parallelKinds: 2 });
  });

  it('may tell its ties as a matrix', () => {
    const read = asRead(readPajek('*Vertices 3\n*Matrix\n0 1 0\n0 0 2.5\n0 0 0\n'));
    expect(read.parts[1]?.rows.map((row) => [row[0], row[2], row.at(-1)])).toEqual([
      ['1', '2', '1'],
      ['2', '3', '2,5'],
    ]);
  });

  it.each([
    ['*Vertices 999999999\n', { refused: 'tooManyRows' }],
    ['*Vertices viele\n', { refused: 'brokenNetwork', what: '1' }],
    ['*Vertices 2\n1 "a"\n*Edges\nMüll hier\n', { refused: 'brokenNetwork', what: '4' }],
    ['*Vertices 0\n', { refused: 'noRows' }],
  ])('that is broken or too large is refused', (text, refusal) => {
    expect(readPajek(text)).toEqual(refusal);
  });
});
