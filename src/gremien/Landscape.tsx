// The leaf "Landschaft": who sits where as a matrix or as text, which Gremien overlap, and how many seats each organisation has.
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Plus, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isEmptyFilter } from '../model/filter';
import { typeName } from '../records/fieldWords';
import { WriteButton } from '../records/WriteButton';
import { landscapeViews, setLandscapeLook, useLandscapeLook } from '../session/landscapeLook';
import { openDialog, useSession } from '../session/session';
import { useAsOf, useNetwork, useVisible } from '../session/useNetwork';
import { word } from '../i18n/translate';
import { EmptyState } from '../ui/EmptyState';
import { SegmentedControl } from '../ui/SegmentedControl';
import { TextField } from '../ui/TextField';
import { landscapeOf, searched } from './landscape';
import { LandscapeArrange } from './LandscapeArrange';
import { openCell, sortByColumn } from './landscapeDeeds';
import { LandscapeLegend } from './LandscapeLegend';
import { LandscapeMatrix } from './LandscapeMatrix';
import { columnItems, rowLines } from './landscapeOrder';
import { LandscapeOverlaps } from './LandscapeOverlaps';
import { LandscapeSeats } from './LandscapeSeats';
import { speechOf } from './landscapeSpeech';
import { LandscapeText } from './LandscapeText';
import { LandscapeTools } from './LandscapeTools';
import styles from './Landscape.module.css';

/** Fills its parent. Shows what filter, focus and reference date leave. */
export function Landscape({ lead }: { readonly lead: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = useNetwork();
  const asOf = useAsOf();
  const visible = useVisible();
  const look = useLandscapeLook();
  const { units, all } = look;
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const isFiltered = useSession((state) => !isEmptyFilter(state.filter) || state.focus !== undefined);
  const whole = useMemo(() => landscapeOf(network, visible, { units, all }), [network, visible, units, all]);
  const landscape = useMemo(() => searched(whole, wanted), [whole, wanted]);
  // Types and groups are sorted by their words.
  const lines = useMemo(
    () =>
      language === '' ? [] : rowLines(network, landscape, look, asOf, (type) => typeName(network, type)),
    [network, landscape, look, asOf, language],
  );
  const items = useMemo(() => columnItems(landscape, look), [landscape, look]);
  const speech = useMemo(
    () => (language === '' ? undefined : speechOf(network, landscape, look)),
    [network, landscape, look, language],
  );
  const isEmpty = whole.seats === 0 && !(all && whole.rows.length > 0 && whole.columns.length > 0);
  const isMatrix = look.view === 'matrix' || look.view === 'text';
  return (
    <section className={styles['place']} aria-label={t('landscape.gridLabel')}>
      <div className={styles['bar']}>
        {lead}
        <SegmentedControl
          label={t('landscape.which')}
          options={landscapeViews.map((view) => ({ value: view, label: word('landscape.view', view) }))}
          value={look.view}
          onChange={(view) => setLandscapeLook({ view })}
        />
      </div>
      {!isEmpty && (
        <div className={styles['bar']}>
          {isMatrix && (
            <TextField
              label={t('landscape.search')}
              hideLabel
              placeholder={t('landscape.search')}
              type="search"
              className={styles['search']}
              value={text}
              onChange={setText}
            />
          )}
          <LandscapeArrange look={look} isMatrix={isMatrix} />
          {speech && <LandscapeTools landscape={landscape} lines={lines} items={items} speech={speech} />}
        </div>
      )}
      {isEmpty ? (
        <EmptyState
          icon={Table2}
          title={t('landscape.emptyTitle')}
          text={
            isFiltered ? `${t('landscape.emptyText')} ${t('landscape.filtered')}` : t('landscape.emptyText')
          }
          actions={
            <WriteButton
              tone="primary"
              icon={Plus}
              onPress={() => openDialog({ kind: 'record', table: 'seats' })}
            >
              {t('landscape.newSeat')}
            </WriteButton>
          }
        />
      ) : (
        <>
          {isMatrix && lines.length === 0 && <p className={styles['none']}>{t('landscape.searchNone')}</p>}
          {look.view === 'matrix' && lines.length > 0 && speech && (
            <LandscapeMatrix
              label={t('landscape.gridLabel')}
              lines={lines}
              items={items}
              speech={speech}
              onOpen={openCell}
              onSort={sortByColumn}
            />
          )}
          {look.view === 'text' && lines.length > 0 && speech && (
            <LandscapeText lines={lines} items={items} speech={speech} />
          )}
          {look.view === 'overlaps' && <LandscapeOverlaps network={network} visible={visible} look={look} />}
          {look.view === 'seats' && speech && <LandscapeSeats landscape={whole} network={network} />}
          {isMatrix && <LandscapeLegend landscape={landscape} />}
        </>
      )}
    </section>
  );
}
