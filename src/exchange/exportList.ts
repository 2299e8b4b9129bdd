// A chosen part of a list leaves the network: as a file for Excel or into the clipboard.
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { AnyRecord } from '../model/records';
import { today } from '../session/clock';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import type { ListKind } from './columns';
import { excelGerman, toCsv, toCsvBytes } from './csvWrite';
import { chosenColumns } from './columnChoices';
import { listRows } from './listRows';

export interface ListExport {
  readonly network: Network;
  readonly kind: ListKind;
  readonly records: readonly AnyRecord[];
  /** Properties whose columns are written besides the ID. */
  readonly chosen: ReadonlySet<string>;
}

/** Offers `akteure_Musterlandkreis_2026-11-22.csv` and returns its name. */
export function saveList(list: ListExport): string {
  const { rows, style } = written(list);
  const name = `${fileName(sentence(`exchange.export.file.${list.kind}`, {}), list.network.self.name, today())}.csv`;
  offerFile(fileOf(toCsvBytes(rows, style), 'text/csv;charset=utf-8'), name);
  return name;
}

/** Puts the same rows into the clipboard, parted by tabs; `false` where the browser does not allow it. */
export async function copyList(list: ListExport): Promise<boolean> {
  const { rows, style } = written(list);
  const text = toCsv(rows, { ...style, delimiter: '\t', mark: false });
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function written({ network, kind, records, chosen }: ListExport) {
  const columns = chosenColumns(network, kind, chosen);
  const numberColumns = columns.flatMap(({ isNumber }, at) => (isNumber ? [at] : []));
  return { rows: listRows(network, kind, records, columns), style: { ...excelGerman, numberColumns } };
}
