// For tests only: small workbooks made by hand, cell by cell.
import { strToU8, type Zippable, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetPart {
  readonly name: string;
  readonly rows: string;
  readonly state?: string;
  readonly behind?: string;
}

const styles = `${head}<styleSheet ${main}><numFmts count="3"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="166" formatCode="[$-407]\\D\\-00000"/></numFmts>
<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="20"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

/** The smallest workbook that holds these rows, written as the format's standard says. */
export function workbook(parts: readonly SheetPart[], extra: Zippable = {}): Uint8Array {
  const sheets = parts.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const links = parts.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      `${head}<workbook ${main} xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`${head}<Relationships>${links.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(styles),
    'xl/sharedStrings.xml': strToU8(
      `${head}<sst ${main}><si><t>Müller &amp; Söhne</t></si><si><r><t>Rote </t></r><r><t>Schule</t></r></si><si><t>Zeile_x000D_&#10;zwei</t></si></sst>`,
    ),
  };
  parts.forEach(({ rows, behind = '' }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(
      `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    );
  });
  return zipSync({ ...files, ...extra });
}

export const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
