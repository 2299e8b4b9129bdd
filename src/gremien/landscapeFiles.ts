// The landscape as rows for files and the clipboard: matrix, legend, overlaps, seats by organisation. Without persons.
import { showNumber, word } from '../i18n/translate';
import type { GremiumPair } from '../model/gremiumOverlap';
import { typeName } from '../records/fieldWords';
import type { Landscape } from './landscape';
import { legendOf } from './landscapeLegendRows';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { overlapNote, shareText } from './landscapePairs';
import type { MatrixSpeech } from './landscapeSpeech';
import { cellLetters } from './landscapeWords';

type Cell = string | number;
export type FileRows = readonly (readonly Cell[])[];

/** A header, a row for each organisation in the order of the screen, then organisations and seats of each Gremium. Headings of groups become a column. */
export function matrixRows(
  { lines, items, speech }: Pick<LandscapeFile, 'lines' | 'items' | 'speech'>,
  landscape: Landscape,
): FileRows {
  const { network } = speech;
  const columns = items.flatMap((item) => (item.kind === 'gremium' ? [item] : []));
  const isGrouped = lines.some(({ kind }) => kind === 'group');
  let group = '';
  const rows = lines.flatMap((line): Cell[][] => {
    if (line.kind === 'group') {
      group = speech.lineName(line);
      return [];
    }
    const { actor } = line.row;
    return [
      [
        ...(isGrouped ? [group] : []),
        actor.name,
        typeName(network, actor.type),
        word('model.sector', network.typeOf(actor).sector),
        actor.region ?? '',
        line.row.seats.length,
        ...columns.map((item) => cellLetters(speech.seats(line, item))),
      ],
    ];
  });
  const head = (code: string) => word('landscape', code);
  const lead = (code: string): Cell[] => [...(isGrouped ? [''] : []), head(code), '', '', ''];
  return [
    [
      ...(isGrouped ? [word('landscape', 'groupHead')] : []),
      head('organisation'),
      head('type'),
      head('sector'),
      head('region'),
      head('seatsShort'),
      ...columns.map(({ column }) => column.gremium.name),
    ],
    ...rows,
    [...lead('members'), '', ...columns.map(({ column }) => column.members)],
    [...lead('seatsShort'), landscape.seats, ...columns.map(({ column }) => column.seats)],
  ];
}

/** Numbers in the notation of the language, for formats that hold texts only. */
export function asTexts(rows: FileRows): string[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'number' ? showNumber(cell) : cell)));
}

export interface LandscapeFile {
  readonly lines: readonly RowLine[];
  readonly items: readonly ColumnItem[];
  readonly speech: MatrixSpeech;
  readonly landscape: Landscape;
  readonly pairs: readonly GremiumPair[];
}

/** The sheets of a workbook. */
export function landscapeSheets(
  file: LandscapeFile,
): readonly { readonly name: string; readonly rows: FileRows }[] {
  const { landscape, pairs, speech } = file;
  const { network } = speech;
  const head = (code: string) => word('landscape', code);
  const pairHead = (code: string) => word('landscape.overlap', code);
  const seatHead = (code: string) => word('landscape.seats', code);
  return [
    { name: head('sheetMatrix'), rows: matrixRows(file, landscape) },
    {
      name: head('sheetLegend'),
      rows: [[head('letterHead'), head('roleHead')], ...legendOf(landscape)],
    },
    {
      name: word('landscape.view', 'overlaps'),
      rows: [
        ['first', 'second', 'shared', 'share', 'note', 'who'].map(pairHead),
        ...pairs.map((pair): Cell[] => [
          network.nameOf('gremien', pair.a),
          network.nameOf('gremien', pair.b),
          pair.shared.length,
          shareText(pair),
          overlapNote(pair),
          pair.shared.map((id) => network.nameOf('actors', id)).join('; '),
        ]),
      ],
    },
    {
      name: word('landscape.view', 'seats'),
      rows: [
        [head('organisation'), seatHead('seats'), seatHead('gremien'), seatHead('names')],
        ...[...landscape.rows]
          .sort((a, b) => b.seats.length - a.seats.length)
          .map(({ actor, seats, cells }): Cell[] => [
            actor.name,
            seats.length,
            cells.size,
            [...cells.keys()].map((id) => network.nameOf('gremien', id)).join('; '),
          ]),
      ],
    },
  ];
}
