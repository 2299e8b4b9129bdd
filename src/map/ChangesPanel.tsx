// Below two maps: what is different between the two days, as a list and in figures.
import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate, showNumber } from '../i18n/translate';
import { fold } from '../model/fold';
import { insidePublic } from '../model/inside';
import type { Network } from '../model/network';
import { gridWords } from '../records/gridWords';
import { wholeGrid } from '../records/wholeGrid';
import { left } from '../session/leaving';
import { openCard, select, useSession } from '../session/session';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { copyTable } from '../ui/copyTable';
import { Grid } from '../ui/Grid';
import type { GridColumn } from '../ui/GridColumn';
import { IconButton } from '../ui/IconButton';
import { SegmentedControl } from '../ui/SegmentedControl';
import { changeSum } from './changeLines';
import { changeKinds, type ChangeRow, changeRows, changeWord, dayOf } from './changeRows';
import style from './ChangesPanel.module.css';
import { FiguresTable } from './FiguresTable';
import type { Compared } from './useTimeMarks';

export interface ChangesPanelProps {
  readonly network: Network;
  readonly compared: Compared;
}

const collator = new Intl.Collator('de', { numeric: true });
/** In a window of so many CSS pixels there is room for a list below two maps; in a lower one it is opened when it is wanted. */
const roomy = 900;
/** How it was left last, while the page lives. */
const remembered: { isOpen: boolean | undefined } = { isOpen: undefined };
const rowId = (row: ChangeRow) => row.id;
const leaving = wholeGrid<ChangeRow>({
  profile: 'public',
  inside: (rows) => insidePublic(rows.length),
  copy: 'changesCopy',
});
/** Read from left to right: who, what became of it, which step, when, where. */
const copied = ['name', 'kind', 'step', 'on', 'region'] as const;

export function ChangesPanel({ network, compared }: ChangesPanelProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const [leaf, setLeaf] = useState<'list' | 'figures'>('list');
  const [isOpen, setIsOpen] = useState(remembered.isOpen ?? window.innerHeight >= roomy);
  const open = (next: boolean) => {
    remembered.isOpen = next;
    setIsOpen(next);
  };
  const [shownIds, setShownIds] = useState<readonly string[]>([]);
  const { before, after, differences } = compared;
  const rows = useMemo(
    () => (language === '' ? [] : changeRows(network, differences)),
    [network, differences, language],
  );
  const columns = useMemo(() => (language === '' ? [] : changeColumns()), [language]);
  const table = useSession((state) => state.selectedTable);
  const selection = useSession((state) => state.selection);
  const selected = useMemo(() => {
    const ids = new Set(selection);
    return new Set(rows.filter((row) => row.table === table && ids.has(row.recordId)).map(rowId));
  }, [rows, table, selection]);
  const copy = async () => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const told = shownIds.flatMap((id) => byId.get(id) ?? []);
    const cells = copied.flatMap((id) => columns.find((column) => column.id === id) ?? []);
    const isCopied = await copyTable([
      cells.map(({ header }) => header),
      ...told.map((row) => cells.map(({ text }) => text(row))),
    ]);
    const count = told.length;
    if (isCopied) void left({ kind: 'changesCopy', profile: 'public', inside: insidePublic(count) });
    tell(isCopied ? t('time.copied', { count }) : t('time.notCopied'), isCopied ? 'polite' : 'assertive');
  };
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <section className={style['panel']} data-open={isOpen} aria-label={t('time.changes')}>
      <header className={style['head']}>
        <SegmentedControl
          label={t('time.changes')}
          options={[
            { value: 'list', label: t('time.list') },
            { value: 'figures', label: t('time.figures.title') },
          ]}
          value={isOpen ? leaf : undefined}
          onChange={(next) => {
            setLeaf(next);
            open(true);
          }}
        />
        <p className={style['note']}>
          <strong>{changeSum(rows)}</strong> {t('time.stepsHaveNoDate')}
        </p>
        {isOpen && leaf === 'list' && rows.length > 0 && (
          <Button size="s" tone="quiet" icon={Copy} onPress={() => void copy()}>
            {t('time.copy')}
          </Button>
        )}
        <IconButton
          size="s"
          icon={Chevron}
          label={isOpen ? t('time.changesClose') : t('time.changesOpen')}
          isExpanded={isOpen}
          onPress={() => open(!isOpen)}
        />
      </header>
      {isOpen && (
        <div className={style['body']}>
          {leaf === 'figures' ? (
            <FiguresTable network={network} before={before} after={after} />
          ) : (
            <Grid
              label={t('time.changes')}
              rows={rows}
              rowId={rowId}
              columns={columns}
              collator={collator}
              fold={fold}
              selected={selected}
              onSelectedChange={(ids) => mark(rows.filter(({ id }) => ids.has(id)))}
              onOpen={({ table, recordId }) => openCard(table, recordId)}
              onShownChange={setShownIds}
              leaving={leaving}
              empty={
                <p className={style['empty']}>
                  {t('time.noChanges', { before: showDate(before.asOf), after: showDate(after.asOf) })}
                </p>
              }
              words={{
                ...gridWords(t, 'cooperations', rows.length),
                count: (shown, all) =>
                  shown < all
                    ? sentence('time.countOf', { shown: showNumber(shown), count: all })
                    : sentence('time.count', { count: all }),
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** What is ticked is marked on both maps; a selection is of one table, that of the line ticked last. */
function mark(rows: readonly ChangeRow[]): void {
  const now = useSession.getState();
  const known = new Set(now.selection);
  const table =
    rows.find((row) => row.table !== now.selectedTable || !known.has(row.recordId))?.table ??
    now.selectedTable;
  select(table, [...new Set(rows.filter((row) => row.table === table).map(({ recordId }) => recordId))]);
}

function changeColumns(): readonly GridColumn<ChangeRow>[] {
  const word = (key: string) => sentence(`time.column.${key}`, {});
  const order = new Map(changeKinds.map((kind, at) => [kind, at]));
  return [
    {
      id: 'name',
      header: word('name'),
      width: 280,
      isRowHeader: true,
      text: ({ name }) => name,
      filter: { kind: 'text' },
    },
    {
      id: 'kind',
      header: word('kind'),
      width: 190,
      text: ({ kind }) => changeWord(kind),
      sortKey: ({ kind }) => order.get(kind) ?? 0,
      filter: {
        kind: 'choice',
        options: changeKinds.map((kind) => ({ value: kind, label: changeWord(kind) })),
        values: ({ kind }) => [kind],
      },
    },
    { id: 'step', header: word('step'), width: 76, text: ({ step }) => step },
    { id: 'on', header: word('on'), width: 104, text: dayOf, sortKey: ({ on }) => on },
    {
      id: 'region',
      header: word('region'),
      width: 150,
      text: ({ region }) => region,
      filter: { kind: 'text' },
    },
  ];
}
