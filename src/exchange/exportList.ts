// What was chosen in the dialog leaves the network: as a file, or as a table in the clipboard.
import { sentence, showDate } from '../i18n/translate';
import { type Inside, isPersonal } from '../model/inside';
import type { Network } from '../model/network';
import { type Release, releasedNetwork } from '../model/privacy';
import { withNumberedIds } from '../model/pseudonymIds';
import { today } from '../session/clock';
import { left } from '../session/leaving';
import { useSession } from '../session/session';
import { guard } from '../ui/formulaGuard';
import { fileOf, offerFile } from '../ui/offerFile';
import { excelGerman, toCsv } from '../formats/csvWrite';
import { extractOf, textRows } from '../formats/exportExtract';
import type { ExportAbout, ExportFormat } from '../formats/exportFormats';
import { writeAway } from './exportWriter';
import type { ExportPart } from './exportWriting';
import { toHtmlTable, toMarkdown } from '../formats/tableWrite';

export interface ChosenExport {
  readonly network: Network;
  readonly format: ExportFormat;
  readonly parts: readonly ExportPart[];
  readonly release: Release;
  readonly inside: Inside;
}

/** Offers `akteure_Musterlandkreis_2026-11-22.csv` and returns its name; `undefined` when cancelled. */
export async function saveExport(
  chosen: ChosenExport,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { network, format, parts } = outgoing(chosen);
  const [first] = parts;
  const kind = format.writes === 'list' && first !== undefined ? first.kind : 'network';
  const called = [
    sentence(`exchange.export.file.${kind}`, {}),
    ...(format.code.startsWith('kumu') ? ['kumu'] : format.code === 'gephi' ? ['gephi'] : []),
  ].join('-');
  const request = {
    format: format.code,
    networkId: network.id,
    rows: network.rows,
    parts,
    release: chosen.release,
    about: aboutOf(chosen),
    called,
  };
  const written = await writeAway(request, onProgress, signal);
  if (written === undefined) return undefined;
  offerFile(fileOf(written.bytes, written.mediaType), written.name);
  void left({
    kind: format.writes,
    format: written.name.split('.').pop(),
    profile: chosen.release.profile,
    inside: chosen.inside,
  });
  return written.name;
}

/** Puts the rows of the one list into the clipboard; `false` where the browser does not allow it. */
export async function copyExport(chosen: ChosenExport): Promise<boolean> {
  const { network, format, parts } = outgoing(chosen);
  const extract = extractOf(releasedNetwork(network, chosen.release), parts.slice(0, 1));
  const [list] = extract.lists;
  if (list === undefined) return false;
  const columns = format.isForReaders === true ? list.columns.filter(({ isKey }) => !isKey) : list.columns;
  const rows = textRows(extract, { ...list, columns });
  const numberColumns = columns.flatMap(({ isNumber }, at) => (isNumber ? [at] : []));
  const text =
    format.code === 'markdown'
      ? toMarkdown({ ...aboutOf(chosen), rows })
      : toCsv(rows, { ...excelGerman, numberColumns, delimiter: '\t', mark: false });
  try {
    // Only the table for minutes: Excel would read numbers and dates out of any other HTML.
    if (format.code === 'html') {
      const safe = rows.map((row) => row.map(guard));
      const types = { 'text/html': toHtmlTable(safe), 'text/plain': text };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    } else await navigator.clipboard.writeText(text);
    void left({ kind: 'listCopy', profile: chosen.release.profile, inside: chosen.inside });
    return true;
  } catch {
    return false;
  }
}

/** In the pseudonymous view real ids stay here, too: by them an import would give records the numbers for names. */
function outgoing(chosen: ChosenExport): ChosenExport {
  if (useSession.getState().pseudonyms === undefined) return chosen;
  const { network, idOf } = withNumberedIds(chosen.network);
  const parts = chosen.parts.map((part) => ({
    ...part,
    ids: part.ids.flatMap((id) => idOf(part.kind, id) ?? []),
  }));
  return { ...chosen, network, parts };
}

function aboutOf({ network, inside }: ChosenExport): ExportAbout {
  const day = today();
  const date = showDate(day);
  return {
    title: network.self.name,
    day,
    subtitle: isPersonal(inside)
      ? sentence('exchange.export.subtitlePersonal', { date })
      : sentence('exchange.export.subtitle', { date }),
  };
}
