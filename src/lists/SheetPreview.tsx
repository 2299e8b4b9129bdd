// A small picture of the first sheet: which labels are printed.
import { useTranslation } from 'react-i18next';
import { type LabelFormat, labelSpots, type LabelSpot, labelsPerSheet, sheetMm } from './labelSheets';
import style from './ListsDialog.module.css';

interface SheetPreviewProps {
  readonly format: LabelFormat;
  readonly spots: readonly LabelSpot[];
  readonly start: number;
}

/** For the eye; the fields beside it say the same. */
export function SheetPreview({ format, spots, start }: SheetPreviewProps) {
  const { t } = useTranslation();
  const used = new Set(spots.filter(({ page }) => page === 0).map(({ number }) => number));
  const all = labelSpots(format, labelsPerSheet(format), { start: 1, shiftX: 0, shiftY: 0 });
  return (
    <svg
      className={style['sheet']}
      viewBox={`0 0 ${String(sheetMm.width)} ${String(sheetMm.height)}`}
      role="img"
      aria-label={t('lists.preview')}
    >
      <rect width={sheetMm.width} height={sheetMm.height} className={style['page']} />
      {all.map(({ x, y, number }) => (
        <g key={number} className={style['cell']}>
          <rect
            x={x + 0.6}
            y={y + 0.6}
            width={format.width - 1.2}
            height={format.height - 1.2}
            rx={2}
            data-used={used.has(number) || undefined}
            data-start={number === start || undefined}
          />
          <text x={x + format.width / 2} y={y + format.height / 2 + 4}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
