// Whatever a file is, reading it gives its lists, by the automatic guess alone, or the reason why it has none.
import { describe, expect, it } from 'vitest';
import type { ReadFile, Refusal } from './fileRead';
import { readFile } from './importReading';
import { hasSample, sampleBytes } from './files.sample';

async function read(path: string): Promise<ReadFile | Refusal> {
  return readFile(
    { name: path.slice(path.lastIndexOf('/') + 1), bytes: sampleBytes(path), choices: [] },
    () => {},
  );
}

/** Format, and rows and kind of each list. */
function shapeOf(file: ReadFile | Refusal): unknown {
  if (file.kind === 'refused') return file.code;
  return [
    file.format,
    ...file.lists.map(({ kindGiven, table }) => `${kindGiven ?? 'guess'} ${table.rows.length}`),
  ];
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('samples', () => {
  const files: [path: string, shape: unknown][] = [
    ['a03_hh_zuwendungen_2011_2013_tsv/zuwendungsberichte_2011_2013.tsv', ['table', 'guess 9635']],
    ['a03_hh_zuwendungen_2011_2013_tsv/zuwendungsbericht-2013.csv', ['table', 'guess 4694']],
    ['a05_berlin_schulen_bom/schulen.csv', ['table', 'guess 917']],
    ['a07_berlin_schulpartner/partner-schools-BE.csv', ['table', 'guess 2977']],
    ['a14_ladesaeulenregister_koeln/Ladesaeulenregister.csv', ['table', 'guess 292']],
    ['a19_stgallen_kindergarten/kindergarten.csv', ['table', 'guess 72']],
    ['a19_stgallen_kindergarten/schulen_ist_geojson.csv', 'geojson'],
    ['b02_kumu_exports/snap-to-tutorial-data.xlsx', ['kumu', 'actors 51', 'tiesByName 113']],
    ['b02_kumu_exports/corrupt_overview-of-the-euro-crisis.xlsx', 'damagedWorkbook'],
    ['b05_gexf_graphml_samples/miserables_broken.graphml', ['graphml', 'actors 77', 'tiesByName 254']],
    ['b05_gexf_graphml_samples/les_miserables.gexf', ['gexf', 'actors 77', 'tiesByName 254']],
    ['b06_onodo/Game_of_Thrones.xlsx', ['onodo', 'actors 122', 'tiesByName 100']],
    ['b13_lesmis_formate/lesmis.gml', ['gml', 'actors 77', 'tiesByName 254']],
    ['b13_lesmis_formate/lesmis.net', ['pajek', 'actors 77', 'tiesByName 254']],
    ['d01_facebook_seiten/fb_company_nodes.csv', ['gephi', 'actors 6495']],
    ['d01_facebook_seiten/fb_company_edges.csv', ['gephi', 'tiesByName 20145']],
    ['e06_csv_injection/csv-payload.txt', ['table', 'guess 5']],
    ['e07_messytables/simple.xlsx', ['xlsx', 'guess 6']],
    ['e07_messytables/simple.ods', 'openWorkbook'],
    ['e07_messytables/simple.xls', 'legacyWorkbook'],
    ['e08_owasp_csv_injection/owasp_rules.json', 'json'],
  ];
  it.each(files.filter(([path]) => hasSample(path)))('%s', async (path, shape) => {
    expect(shapeOf(await read(path))).toEqual(shape);
  });
});

describe('networks', () => {
  it('are lists whose kind and columns the format tells', async () => {
    const gexf =
      '<gexf><graph><nodes><node id="a" label="Nord"/><node id="b" label="Süd"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
    const file = await readFile({ name: 'x.csv', bytes: bytesOf(gexf), choices: [] }, () => {});
    expect(shapeOf(file)).toEqual(['gexf', 'actors 2', 'tiesByName 1']);
    expect(file).toMatchObject({
      lists: [
        {
          targets: ['key', 'value:name'],
          table: {
            rows: [
              ['a', 'Nord'],
              ['b', 'Süd'],
            ],
            left: [],
          },
        },
        {},
      ],
    });
  });

  it('of which a part is broken are refused with the line', async () => {
    const bytes = bytesOf('<?xml version="1.0"?>\n<graphml>\n<graph></node>\n</graphml>');
    expect(await readFile({ name: 'x', bytes, choices: [] }, () => {})).toMatchObject({
      kind: 'refused',
      code: 'brokenXml',
    });
  });

  it('a JSON file of another kind is still refused as what it is', async () => {
    const bytes = bytesOf('{"schulen": []}');
    expect(await readFile({ name: 'x', bytes, choices: [] }, () => {})).toEqual({
      kind: 'refused',
      code: 'json',
    });
  });

  it('in the tables of Gephi keep encoding and line numbers', async () => {
    const bytes = bytesOf('Source,Target,Type,Weight\n1,2,Undirected,1\n\n2,3,Undirected,4\n');
    const file = await readFile({ name: 'edges.csv', bytes, choices: [] }, () => {});
    expect(file).toMatchObject({
      format: 'gephi',
      lists: [{ kindGiven: 'tiesByName', encoding: 'utf-8', table: { delimiter: ',', rowNumbers: [2, 4] } }],
    });
  });
});
