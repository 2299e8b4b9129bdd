// The landscape as text: every Gremium with its organisations, every organisation with its Gremien. Without persons.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import type { Id } from '../model/records';
import { Button } from '../ui/Button';
import type { LandscapeColumn, LandscapeRow } from './landscape';
import type { ColumnItem, RowLine } from './landscapeOrder';
import type { MatrixSpeech } from './landscapeSpeech';
import { rolesOf } from './landscapeWords';
import styles from './Landscape.module.css';

interface LandscapeTextProps {
  readonly lines: readonly RowLine[];
  readonly items: readonly ColumnItem[];
  readonly speech: MatrixSpeech;
}

interface Entry {
  readonly id: Id;
  readonly name: string;
  readonly points: readonly string[];
}

export function LandscapeText({ lines, items, speech }: LandscapeTextProps) {
  const { t } = useTranslation();
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const columns = items.flatMap((item) => (item.kind === 'gremium' ? [item.column] : []));
  const roles = (row: LandscapeRow, { gremium }: LandscapeColumn) =>
    rolesOf(speech.network, row, row.cells.get(gremium.id) ?? [], false);
  return (
    <section className={styles['text']} aria-label={t('landscape.view.text')} tabIndex={0}>
      <Entries
        title={t('landscape.textByGremium')}
        count={columns.length}
        entry={(at) => {
          const column = columns[at];
          if (!column) return undefined;
          const points = rows
            .filter(({ cells }) => cells.has(column.gremium.id))
            .map((row) => `${row.actor.name}: ${roles(row, column)}`);
          return { id: column.gremium.id, name: column.gremium.name, points };
        }}
      />
      <Entries
        title={t('landscape.textByOrganisation')}
        count={rows.length}
        entry={(at) => {
          const row = rows[at];
          if (!row) return undefined;
          const points = columns
            .filter(({ gremium }) => row.cells.has(gremium.id))
            .map((column) => `${column.gremium.name}: ${roles(row, column)}`);
          return { id: row.actor.id, name: row.actor.name, points };
        }}
      />
    </section>
  );
}

/** So many are put into the page at once. */
const bunch = 60;

interface EntriesProps {
  readonly title: string;
  readonly count: number;
  readonly entry: (at: number) => Entry | undefined;
}

function Entries({ title, count, entry }: EntriesProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(bunch);
  const entries = Array.from({ length: Math.min(shown, count) }, (_, at) => entry(at));
  const more = Math.min(bunch, count - shown);
  return (
    <>
      <h2>
        {title} ({showNumber(count)})
      </h2>
      <div className={styles['texts']}>
        {entries.map(
          (one) =>
            one && (
              <section key={one.id}>
                <h3>
                  {one.name} ({showNumber(one.points.length)})
                </h3>
                {one.points.length === 0 ? (
                  <p>{t('landscape.textNone')}</p>
                ) : (
                  <ul>
                    {one.points.map((point) => (
                      <li key={point}>{point}</li>
                    ))}
                  </ul>
                )}
              </section>
            ),
        )}
      </div>
      {more > 0 && (
        <Button onPress={() => setShown(shown + bunch)}>{t('landscape.textMore', { count: more })}</Button>
      )}
    </>
  );
}
