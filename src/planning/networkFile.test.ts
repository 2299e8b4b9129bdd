// Every network format is known by its content, and nothing in such a file can break the reader.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../formats/limits';
import { targetsOf } from './mapping';
import { networkOfSheets, networkOfTable, readNetworkFile } from '../formats/networkFile';
import type { NetworkFile, NetworkRefusal } from '../formats/networkParts';
import { sampleBytes, sampleNames } from '../formats/files.sample';

const bytes = (text: string) => new TextEncoder().encode(text);
const gexf =
  '<?xml version="1.0" encoding="UTF-8"?><!-- c --><gexf version="1.2"><graph><nodes><node id="ä" label="Ämter &amp; &#x41;"/><node id="b" label="B"/></nodes><edges><edge source="ä" target="b" type="directed"><attvalues><attvalue for="x" value="1"/></attvalues><spells><spell start="2020-01-01"/></spells></edge></edges></graph></gexf>';
const graphml =
  '<graphml><key id="k" for="node" attr.name="Ort" attr.type="double"><default>1.5</default></key><graph edgedefault="undirected"><node id="a"><data key="k">2.5</data><graph><node id="c"/></graph></node><edge source="a" target="c"/></graph></graphml>';
const gml =
  'graph [ directed 0 node [ id 1 label "A &auml;" ] node [ id 2 ] edge [ source 1 target 2 weight 1.5 ] ]';
const pajek = '*Vertices 3\n1 "A" 0.1 0.2\n2 B\n*Edges\n1 2 1.5 l "x"\n*Arcslist\n1 2 3\n';
const kumu =
  '{"elements":[{"label":"A","tags":["x","y"]},{"id":"b","label":"B"}],"connections":[{"from":"A","to":"b","direction":"mutual"}],"trash":[]}';
const popolo =
  '{"persons":[{"id":"p","name":"Ada M","contact_details":[{"type":"email","value":"a"}]}],"organizations":[{"id":"o","name":"Amt"},{"id":"g","name":"Rat","classification":"council"}],"memberships":[{"person_id":"p","organization_id":"o"},{"person_id":"p","organization_id":"g"}],"events":[]}';
const oparl = `[{"id":"1","type":"${'https:'}//schema.oparl.org/1.1/Organization","name":"Rat","organizationType":"Gremium"}]`;

const json =
  '{"directed":true,"nodes":[{"id":"a","name":"A","x":1,"Ort":"Ulm"},{"id":2}],"links":[{"source":"a","target":2,"value":1.5}]}';

const formats = { gexf, graphml, gml, pajek, kumu, popolo, oparl, json };

function parts(read: NetworkFile | NetworkRefusal | undefined) {
  return read === undefined || 'refused' in read ? [] : read.parts;
}

/** What is wrong with an answer, whatever the file: nothing ever should be. */
function faults(read: NetworkFile | NetworkRefusal | undefined): string[] {
  if (read === undefined || 'refused' in read) return [];
  const ofParts = read.parts.flatMap(({ kind, header, rows, targets }) => {
    const once = targets.filter((code) => code !== 'own' && code !== 'skip');
    const known = targetsOf(kind);
    const strange = once.filter((code) => !known.has(code) && !/^(?:refKey:\w+|key)$/.test(code));
    const found: [boolean, string][] = [
      [rows.length === 0, 'no rows'],
      [targets.length !== header.length, 'targets'],
      [new Set(header).size !== header.length, 'the same header twice'],
      [rows.some((row) => row.length !== header.length), 'short rows'],
      [rows.some((row) => row.some((cell) => cell.length > limits.cellLength)), 'long cells'],
      [new Set(once).size !== once.length, 'the same target twice'],
      [strange.length > 0, `unknown targets ${strange.join(' ')}`],
    ];
    return found.flatMap(([isWrong, what]) => (isWrong ? [what] : []));
  });
  const odd = read.notes.filter(({ count, examples }) => count < 1 || examples.length > 5);
  return [...ofParts, ...odd.map(({ code }) => `note ${code}`)];
}

describe('the format of a file', () => {
  it.each(Object.entries(formats))(
    '%s is known by what is in it, whatever the file is called',
    (format, text) => {
      for (const name of ['liste.csv', 'x.txt', '']) {
        const read = readNetworkFile(bytes(text), name);
        expect(read).toMatchObject({ format });
        expect(parts(read).length).toBeGreaterThan(0);
        expect(faults(read)).toEqual([]);
      }
      expect(readNetworkFile(bytes(`\ufeff\n ${text}`), 'x')).toMatchObject({ format });
    },
  );

  it.each([
    'Name;Ort\nA;B\n',
    '<html><body>gexf</body></html>',
    '<?xml version="1.0"?><kml/>',
    '{"type":"FeatureCollection","features":[]}',
    '[1,2,3]',
    'graph of things\nA\n',
    '* Vertices are nice\n',
    '',
    '\u0000\u0001\u0002',
  ])('%j is none of them', (text) => {
    expect(readNetworkFile(bytes(text), 'x.net')).toBeUndefined();
  });

  it.each(
    ['b05_gexf_graphml_samples', 'b13_lesmis_formate', 'b10_popolo_estland', 'b02_kumu_exports'].flatMap(
      (folder) =>
        sampleNames(folder)
          .filter((name) => !/\.(txt|xlsx)$/.test(name))
          .map((name) => [folder, name] as const),
    ),
  )('%s/%s is read, and every part is sound', (folder, name) => {
    const read = readNetworkFile(sampleBytes(`${folder}/${name}`), name);
    expect(parts(read).length).toBeGreaterThan(0);
    expect(faults(read)).toEqual([]);
  });

  it.each([
    ['iso-8859-1', Array.from(gexf.replace('UTF-8', 'ISO-8859-1'), (sign) => sign.charCodeAt(0))],
    [
      'utf-16',
      [0xff, 0xfe, ...Array.from(gexf, (sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]).flat()],
    ],
  ])('is found in %s, too', (_, file) => {
    const [nodes] = parts(readNetworkFile(new Uint8Array(file), 'x.gexf'));
    expect(nodes?.rows[0]).toEqual(['ä', 'Ämter & A']);
  });
});

describe('a damaged file', () => {
  const damage = fc.record({
    text: fc.constantFrom(...Object.values(formats)),
    cuts: fc.array(
      fc.record({
        at: fc.nat(600),
        take: fc.nat(12),
        put: fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '[',
            ']',
            '{',
            '}',
            '&',
            ';',
            '\\',
            '<!--',
            '<![CDATA[',
            '<!DOCTYPE x [',
            '*Vertices 9\n',
            '__proto__',
            '\u0000',
            '9999999',
          ),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

  it('is read as far as it goes or refused, and never throws', () => {
    fc.assert(
      fc.property(damage, ({ text, cuts }) => {
        const damaged = cuts.reduce(
          (whole, { at, take, put }) =>
            whole.slice(0, at % whole.length) + put + whole.slice((at % whole.length) + take),
          text,
        );
        expect(faults(readNetworkFile(bytes(damaged), 'x'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('may also be damaged in its bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(formats)),
        fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 5 }),
        (text, changes) => {
          const damaged = bytes(text);
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          expect(faults(readNetworkFile(damaged, 'x'))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('cannot keep the reader busy: much of the same', () => {
    const heavy = [
      `<gexf>${'<!--'.repeat(200_000)}`,
      `<?xml version="1.0"?>${'<?a?>'.repeat(100_000)}<gexf/>`,
      `<!DOCTYPE gexf [${'<!ENTITY a "">'.repeat(50_000)}<gexf`,
      `<gexf ${"a='".repeat(100_000)}`,
      `<gexf ${'a="b" '.repeat(100_000)}>`,
      `<gexf><graph><nodes><node id="a" label="${'&amp;&x;'.repeat(100_000)}"/></nodes></graph></gexf>`,
      `graph [ ${'a "b" '.repeat(200_000)}`,
      `graph [ ${'"'.repeat(200_001)}`,
      `*Vertices 3\n*Edges\n${'1 2 "'.repeat(100_000)}`,
      `{"elements": ${'[{"a":'.repeat(100_000)}`,
      `{"elements": ["${'\\"'.repeat(200_000)}`,
    ];
    expect(heavy.flatMap((text) => faults(readNetworkFile(bytes(text), 'x')))).toEqual([]);
  });
});

describe('a table or a workbook of any kind', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Label',
      'From',
      'To',
      'ID',
      'Id',
      'Source',
      'Target',
      'Type',
      'Name',
      'Directed',
      'Akteursnetz',
      'Akteure',
      '',
      '|',
      '__proto__',
    ),
    fc.string({ maxLength: 5 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });

  it('never breaks the reader', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ name: fc.constantFrom('Nodes', 'Relations', 'Elements', 'x (ignore)', ''), rows }),
          { maxLength: 3 },
        ),
        (sheets) => {
          expect(faults(networkOfSheets(sheets))).toEqual([]);
          const [header = [], ...body] = sheets[0]?.rows ?? [];
          const read = networkOfTable(header, body);
          // Foreign pairs of Gephi stay the table they are, with all its flaws.
          const isPair = read !== undefined && 'format' in read && read.format === 'gephi';
          expect(isPair ? [] : faults(read)).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
