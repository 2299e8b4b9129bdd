// A file is recognised by what is in it, whatever its name says.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCsvBytes } from './csvWrite';
import { limits } from './limits';
import { writeNetz } from './netzWrite';
import { looksLike } from './refuse';
import { hasSample, sampleBytes, sampleNames } from './files.sample';

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

describe('what is no table', () => {
  const pad = '\0'.repeat(40);
  it.each([
    ['', 'empty', undefined],
    [' \r\n\t\n', 'empty', undefined],
    ['\xef\xbb\xbf', 'empty', undefined],
    ['\xff\xfe \0\n\0', 'empty', undefined],
    [`\x89PNG\r\n\x1a\n${pad}`, 'image', 'png'],
    [`\xff\xd8\xff\xe0${pad}`, 'image', 'jpg'],
    [`GIF89a${pad}`, 'image', 'gif'],
    ['%PDF-1.7\n%\xe2\xe3', 'pdf', undefined],
    [`SQLite format 3\0${pad}`, 'binary', 'sqlite'],
    [`MZ\x90\0${pad}`, 'binary', 'exe'],
    ['\x1f\x8b\x08\0', 'archive', 'gzip'],
    [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${pad}W\0o\0r\0k\0b\0o\0o\0k\0`, 'legacyWorkbook', 'xls'],
    [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${pad}W\0o\0r\0d\0D\0o\0c\0u\0`, 'document', 'doc'],
    [
      `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${pad}E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0`,
      'protectedWorkbook',
      undefined,
    ],
    ['{\\rtf1\\ansi Liste}', 'document', 'rtf'],
    ['\xef\xbb\xbf  {"actors": []}', 'json', undefined],
    ['[\n{"a":1}]', 'json', undefined],
    ['[1, 2]', 'json', undefined],
    ['{ "type": "FeatureCollection", "features": [] }', 'geojson', undefined],
    ['<?xml version="1.0"?>\n<graphml xmlns="x">', 'markup', 'graphml'],
    ['<gexf version="1.3">', 'markup', 'gexf'],
    ['<!DOCTYPE html><html><body><table>', 'markup', 'html'],
    ['<table border=1><tr><td>Name', 'markup', 'html'],
    ['<svg onload="x">', 'markup', 'svg'],
    ['graph\n[\n  node', 'networkText', 'gml'],
    ['*Vertices 77\n1 "Myriel"', 'networkText', 'pajek'],
    ['BEGIN:VCARD\r\nVERSION:3.0', 'contacts', 'vcard'],
    ['\x01\x02\x03\x04\x05abc\x00\x00\x06', 'binary', undefined],
  ])('%j named .csv is %s', (text, code, what) => {
    expect(looksLike(bytesOf(text), 'liste.csv')).toEqual(what === undefined ? { code } : { code, what });
  });

  it('archives are told by what is inside', () => {
    const file = strToU8('x');
    expect(looksLike(zipSync({ '[Content_Types].xml': file, 'xl/workbook.xml': file }), 'a.csv')).toEqual({
      code: 'workbook',
      what: 'xlsx',
    });
    const ods = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    });
    expect(looksLike(ods)).toEqual({ code: 'openWorkbook', what: 'ods' });
    const macros = { 'xl/workbook.xml': file, 'xl/vbaProject.bin': file };
    expect(looksLike(zipSync(macros))).toEqual({ code: 'macroWorkbook', what: 'xlsm' });
    expect(looksLike(zipSync({ 'xl/workbook.bin': file }))).toEqual({ code: 'binaryWorkbook', what: 'xlsb' });
    expect(looksLike(zipSync({ x: file }), 'Liste.xlsx')).toEqual({ code: 'damagedWorkbook' });
    expect(looksLike(zipSync({ 'word/document.xml': file }))).toEqual({ code: 'document', what: 'docx' });
    expect(looksLike(zipSync({ 'liste.csv': file }))).toEqual({ code: 'archive', what: 'zip' });
    const about = {
      networkId: 'abc',
      epoch: 'abc',
      deviceId: 'abc',
      schema: 1,
      minReader: 1,
      app: 'x',
      createdAt: 'x',
      profile: 'full',
    };
    expect(looksLike(writeNetz({ ...about, tables: { actors: [] } }), 'x.csv')).toEqual({ code: 'netzFile' });
    // Three letters that mark a workbook come about by chance among packed bytes.
    const chance = bytesOf('PK\x03\x04 manifest.json tables/actors.csv \x81xl/\x07');
    expect(looksLike(chance, 'Netz.netz')).toEqual({ code: 'netzFile' });
    expect(looksLike(strToU8('NETZENC1\n{}'))).toEqual({ code: 'netzFile', what: 'encrypted' });
  });

  it('what is too large is refused unread', () => {
    expect(looksLike(new Uint8Array(limits.fileBytes + 1).fill(65))).toEqual({ code: 'tooLarge' });
  });
});

describe('what is a table', () => {
  it.each([
    'Name;Ort\n',
    'BM;Maße\n',
    'MZ;x\n',
    'GIF8;x\n',
    '[Name];[Ort]\nA;B\n',
    'a',
    '<5 Jahre;>5 Jahre\n',
    '{Name};x\n',
    'A;\0;B\nC;D;E\n',
    'PK;Nr\n',
  ])('%j stays one', (text) => {
    expect(looksLike(strToU8(text))).toEqual({ code: 'table' });
  });

  it('in each encoding', () => {
    expect(looksLike(toCsvBytes([['Müller', 'Köln']]))).toEqual({ code: 'table' });
    expect(looksLike(bytesOf('\xff\xfeN\0a\0m\0e\0'))).toEqual({ code: 'table' });
    expect(looksLike(bytesOf('M\xfcller;K\xf6ln'))).toEqual({ code: 'table' });
  });
});

describe('real files', () => {
  const wanted: [string, string][] = [
    ['a19_stgallen_kindergarten/schulen_ist_geojson.csv', 'geojson'],
    ['a07_berlin_schulpartner/partner-schools-BE.csv', 'table'],
    ['b02_kumu_exports/corrupt_overview-of-the-euro-crisis.xlsx', 'workbook'],
    ['b02_kumu_exports/kumu-changelabs-template.json', 'json'],
    ['b05_gexf_graphml_samples/arctic.gexf', 'markup'],
    ['b05_gexf_graphml_samples/miserables_broken.graphml', 'markup'],
    ['b06_onodo/onodo_template.xlsx', 'workbook'],
    ['b10_popolo_estland/estonia-ep-popolo-v1.0.json', 'json'],
    ['b13_lesmis_formate/lesmis.gml', 'networkText'],
    ['b13_lesmis_formate/lesmis.net', 'networkText'],
    ['e07_messytables/simple.ods', 'openWorkbook'],
    ['e07_messytables/simple.xls', 'legacyWorkbook'],
    ['e07_messytables/simple.xlsx', 'workbook'],
    ['e07_messytables/utf-16le_encoded.csv', 'table'],
  ];
  it.each(wanted.filter(([file]) => hasSample(file)))('%s is recognised as %s', (file, code) => {
    expect(looksLike(sampleBytes(file), 'liste.csv').code).toBe(code);
  });

  it.each(sampleNames('e01_csv_spectrum').filter((name) => name.endsWith('.csv')))(
    '%s is a table',
    (name) => {
      expect(looksLike(sampleBytes(`e01_csv_spectrum/${name}`)).code).toBe('table');
    },
  );
});
