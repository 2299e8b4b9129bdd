// The sticky head of the matrix: slanted names of the Gremien, and how many organisations sit in each.
import { ArrowDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import type { ColumnItem } from './landscapeOrder';
import { columnsOf, firstColumn, rowOf, sizes, stickyWidth } from './landscapeSizes';
import type { MatrixSpeech } from './landscapeSpeech';
import styles from './LandscapeMatrix.module.css';

interface LandscapeHeadProps {
  readonly items: readonly ColumnItem[];
  /** Indexes of the bunches of columns in sight. */
  readonly shown: readonly number[];
  readonly speech: MatrixSpeech;
  /** −1 the names, 0 the sums; `undefined` while the focus is below. */
  readonly activeRow: number | undefined;
  readonly activeCol: number;
}

export const LandscapeHead = memo(function LandscapeHead(props: LandscapeHeadProps) {
  const { items, shown, speech, activeRow, activeCol } = props;
  const { t } = useTranslation();
  const columns = shown.flatMap((each) => columnsOf(each, items));
  const stop = (row: number, col: number) => (activeRow === row && activeCol === col ? 0 : -1);
  const arrow = <ArrowDown aria-hidden size={12} strokeWidth={2.5} className={styles['arrow']} />;
  const sorted = (isSorted: boolean) => (isSorted ? 'descending' : 'none');
  return (
    <div role="rowgroup" className={styles['head']}>
      <div {...rowOf(-1)} className={styles['names']} style={{ height: sizes.head }}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-sort={speech.rowSort === 'name' && speech.firstIn === undefined ? 'ascending' : 'none'}
          data-col={0}
          tabIndex={stop(-1, 0)}
          className={styles['corner']}
          style={{ width: sizes.name }}
        >
          {t('landscape.organisation')}
          {speech.rowSort === 'name' && speech.firstIn === undefined && arrow}
        </div>
        <div
          role="columnheader"
          aria-colindex={2}
          aria-sort={sorted(speech.rowSort === 'seats' && speech.firstIn === undefined)}
          data-col={1}
          tabIndex={stop(-1, 1)}
          className={styles['corner']}
          style={{ width: sizes.sum, left: sizes.name }}
        >
          {t('landscape.seatsShort')}
          {speech.rowSort === 'seats' && speech.firstIn === undefined && arrow}
        </div>
        {columns.map(({ item, index }) => {
          const isFirst = speech.firstIn === item.key;
          return (
            <div
              key={item.key}
              role="columnheader"
              aria-colindex={index + firstColumn + 1}
              aria-label={speech.fullName(item)}
              aria-sort={sorted(isFirst)}
              data-col={index + firstColumn}
              data-group={item.kind === 'group' ? '' : undefined}
              data-sorted={isFirst ? '' : undefined}
              tabIndex={stop(-1, index + firstColumn)}
              title={speech.fullName(item)}
              className={styles['column']}
              style={{ left: stickyWidth + index * sizes.column, width: sizes.column }}
            >
              <span className={styles['slanted']}>
                <span className={styles['slantedText']}>{speech.columnName(item)}</span>
                {isFirst && arrow}
              </span>
            </div>
          );
        })}
      </div>
      <div {...rowOf(0)} className={styles['sums']} style={{ height: sizes.line }}>
        <div
          role="rowheader"
          aria-colindex={1}
          data-col={0}
          tabIndex={stop(0, 0)}
          className={styles['name']}
          style={{ width: sizes.name }}
        >
          {t('landscape.members')}
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          aria-label={speech.tell(undefined, undefined)}
          data-col={1}
          tabIndex={stop(0, 1)}
          className={styles['sum']}
          style={{ width: sizes.sum, left: sizes.name }}
        >
          {speech.text(undefined, undefined, { row: 0, col: 1 })}
        </div>
        {columns.map(({ item, index }) => (
          <div
            key={item.key}
            role="gridcell"
            aria-colindex={index + firstColumn + 1}
            aria-label={speech.tell(undefined, item)}
            data-col={index + firstColumn}
            data-group={item.kind === 'group' ? '' : undefined}
            tabIndex={stop(0, index + firstColumn)}
            className={styles['count']}
            style={{ left: stickyWidth + index * sizes.column, width: sizes.column }}
          >
            {showNumber(speech.columnSum(item))}
          </div>
        ))}
      </div>
    </div>
  );
});
