// The two CSV files of Gephi are known by their headers.
import { describe, expect, it } from 'vitest';
import { parseRecords } from './csv';
import { networkOfTable } from './networkFile';
import { sampleBytes, sampleNames } from './files.sample';
import { asRead } from './network.sample';

describe('Gephi CSV', () => {
  const table = (text: string) => {
    const [header = [], ...rows] = parseRecords(text, ',').records;
    return networkOfTable(header, rows);
  };

  it.each(sampleNames('d01_facebook_seiten').filter((name) => name.endsWith('.csv')))(
    '%s is one of the pair',
    (name) => {
      const text = new TextDecoder().decode(sampleBytes(`d01_facebook_seiten/${name}`)).trimEnd();
      const [part] = asRead(table(text)).parts;
      const expected = name.includes('nodes')
        ? ['actors', 6495, ['key', 'value:name', 'value:type']]
        : ['tiesByName', 20145, ['a/key', 'b/key']];
      expect([part?.kind, part?.rows.length, part?.targets]).toEqual(expected);
    },
  );

  it('tells directions in our words and keeps weights as they are', () => {
    const read = asRead(
      table('Source,Target,Type,Id,Label,Weight,Kind\na,b,Directed,1,hilft,3,x\nb,a,Undirected,2,,1,\n'),
    );
    expect(read.parts[0]?.targets).toEqual([
      'a/key',
      'b/key',
      'value:directed',
      'skip',
      'value:description',
      'own',
      'own',
    ]);
    expect(read.parts[0]?.rows).toEqual([
      ['a', 'b', 'ja', '1', 'hilft', '3', 'x'],
      ['b', 'a', 'nein', '2', '', '1', ''],
    ]);
  });

  it.each(['Name,Ort\nA,B\n', 'Id,Name\n1,A\n', 'Label,Farbe\nA,rot\n'])(
    'is not seen in other tables',
    (text) => {
      expect(table(text)).toBeUndefined();
    },
  );
});
