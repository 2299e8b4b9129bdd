// The table of one kind of record: every field a column, edited in place, pasted into, selected, removed and remembered.
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../i18n/translate';
import { fold } from '../model/fold';
import { validOn } from '../model/network';
import type { AnyRecord, Id, TableName } from '../model/records';
import { perform, undoStep } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import { setTableLook, usePreferences } from '../session/preferences';
import { openCard, openDialog, select, type SubjectTable, useSession } from '../session/session';
import { useAsOf, useNetwork, useVisible } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Grid } from '../ui/Grid';
import { EmptyTable } from './EmptyTable';
import { problemTexts } from './fieldWords';
import { gridWords } from './gridWords';
import { parseInput } from './parseInput';
import { type PasteTarget, patchesAsChange, patchesOf, readCells } from './pasteCells';
import { PastePreview } from './PastePreview';
import { RecordActions } from './RecordActions';
import { type DerivedColumn, firstColumns, recordColumns } from './recordColumns';
import { type Draft, editRecords } from './recordDeeds';
import { recordRelease } from './recordRelease';
import { type Notice, removeAloud } from './removeAloud';
import { TableNotice } from './TableNotice';
import { tablePlans } from './tablePlans';
import { useGridRelease } from './useGridRelease';
import { useSteadyNetwork } from './useSteadyNetwork';
import styles from './RecordTable.module.css';

export interface RecordTableProps {
  readonly table: SubjectTable;
  /** Accessible name of the table. */
  readonly label: string;
  /** Keep the array the same between renders of one language. */
  readonly derived?: readonly DerivedColumn[];
  /** Tables the derived columns count in. */
  readonly derivedFrom?: readonly TableName[];
  /** Fields a record created from here begins with. */
  readonly preset?: Draft | undefined;
  /** A quiet line under the buttons. */
  readonly note?: ReactNode;
  /** First in the line of buttons, for switching between two tables of one room. */
  readonly lead?: ReactNode;
}

const collator = new Intl.Collator('de', { numeric: true });
const rowId = (record: AnyRecord) => record.id;
const none: ReadonlySet<Id> = new Set();
const noDerived: readonly DerivedColumn[] = [];
const noTables: readonly TableName[] = [];

/** Fills its parent. Shows what filter, neighbourhood and reference date leave. */
export function RecordTable(props: RecordTableProps) {
  const { table, derived = noDerived, derivedFrom = noTables } = props;
  const { t, i18n } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const rows: readonly AnyRecord[] = useVisible()[table];
  const seq = useOpenNetwork((state) => state.seq);
  const [said, setSaid] = useState<{ readonly notice: Notice; readonly seq: number }>();
  // News are news until something else happens; then "Rückgängig" would take back the wrong thing.
  const notice = said !== undefined && (said.notice.isBad || said.seq === seq) ? said.notice : undefined;
  const [pasted, setPasted] = useState<{ readonly target: PasteTarget; readonly matrix: string[][] }>();

  const note = useCallback(
    (news: Notice | undefined) => setSaid(news && { notice: news, seq: useOpenNetwork.getState().seq }),
    [],
  );
  const tell = useCallback(
    (text: string, isBad: boolean) => {
      note({ text, isBad });
      announce(text, isBad ? 'assertive' : 'polite');
    },
    [note],
  );

  // Columns keep `commit`, so it must stay the same and still read the newest network.
  const networkNow = useRef(network);
  useEffect(() => {
    networkNow.current = network;
  }, [network]);
  const commit = useCallback(
    async (record: AnyRecord, property: string, text: string) => {
      const parsed = parseInput(networkNow.current, table, property, text, record);
      if ('problem' in parsed) return tell(problemTexts({ problems: [parsed.problem] }).join(' '), true);
      const outcome = await editRecords(table, [record.id], parsed.patch);
      if (outcome.ok) note(undefined);
      else tell(problemTexts(outcome).join(' '), true);
    },
    [table, tell, note],
  );

  const language = i18n.language;
  const dependsOn: readonly TableName[] = ['networks', 'types', ...tablePlans[table].names, ...derivedFrom];
  const steady = useSteadyNetwork(network, table, dependsOn);
  const columns = useMemo(
    () =>
      language === '' ? [] : recordColumns(steady, table, derived, asOf, (...cell) => void commit(...cell)),
    [steady, table, derived, asOf, commit, language],
  );

  const leaving = useGridRelease(useMemo(() => recordRelease(table, derived, asOf), [table, derived, asOf]));
  const look = usePreferences((state) => state.tables[table]);
  const visibleColumns = useMemo(() => look?.columns ?? firstColumns(columns, table), [look, columns, table]);
  // A new object with every render would sort with every render.
  const sort = useMemo(
    () => look?.sort ?? { column: tablePlans[table].title, descending: false },
    [look, table],
  );
  const isMine = useSession((state) => state.selectedTable === table);
  const selection = useSession((state) => state.selection);
  const selected = useMemo(() => (isMine ? new Set(selection) : none), [isMine, selection]);

  const [shownIds, setShownIds] = useState<readonly Id[]>([]);
  const chosen = useMemo(() => shownIds.filter((id) => selected.has(id)), [shownIds, selected]);
  const remove = async (ids: readonly Id[]) => {
    if (ids.length > 0) note(await removeAloud(table, ids));
  };

  const paste = async (matrix: string[][], at: { rowId: string; columnId: string }) => {
    const inSight = columns.filter(
      ({ id, isRowHeader }) => isRowHeader === true || visibleColumns.includes(id),
    );
    const title = columns.find(({ isRowHeader }) => isRowHeader === true);
    const target: PasteTarget = {
      table,
      ids: shownIds.slice(shownIds.indexOf(at.rowId)),
      columns: inSight
        .slice(inSight.findIndex(({ id }) => id === at.columnId))
        .map(({ id, header, text, editor }) => ({ header, text, ...(editor && { property: id }) })),
      nameOf: (record) => title?.text(record) ?? '',
    };
    const cells = readCells(network, target, matrix, new Map());
    if (cells.length === 0) return tell(t('records.paste.same'), false);
    // One cell is like typing into it; more are looked at first.
    if (cells.length > 1 || cells[0]?.patch === undefined) return setPasted({ target, matrix });
    const outcome = await perform((now) => patchesAsChange(now, table, patchesOf(cells)));
    if (!outcome.ok) return tell(problemTexts(outcome).join(' '), true);
    const what = sentence(`model.counted.${table}`, { count: outcome.change.ops.length });
    tell(t('records.paste.done', { what }), false);
  };

  /** On the box or the name of a row Delete means the row; in any other cell the grid empties the cell. */
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' || !(event.target instanceof HTMLElement)) return;
    const cell = event.target.closest<HTMLElement>('[role="gridcell"],[role="rowheader"]');
    if (cell === null || event.target.matches('input:not([type="checkbox"])')) return;
    const isRow = cell.getAttribute('role') === 'rowheader' || cell.dataset['col'] === '0' || event.ctrlKey;
    const id = shownIds[Number(cell.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1)];
    if (!isRow || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void remove(selected.has(id) ? chosen : [id]);
  };

  const total = useMemo(() => {
    let count = 0;
    for (const record of network.living(table).values()) if (validOn(record as AnyRecord, asOf)) count += 1;
    return count;
  }, [network, table, asOf]);

  return (
    <section className={styles['table']} onKeyDownCapture={onKeyDownCapture}>
      <RecordActions
        table={table}
        lead={props.lead}
        chosen={chosen}
        onRemove={() => void remove(chosen)}
        onCreate={() => openDialog({ kind: 'record', table, ...(props.preset && { preset: props.preset }) })}
      />
      {props.note !== undefined && <p className={styles['note']}>{props.note}</p>}
      {notice && (
        <TableNotice notice={notice} onClose={() => note(undefined)} onUndo={() => void undoStep()} />
      )}
      <div className={styles['grid']}>
        <Grid
          label={props.label}
          rows={rows}
          rowId={rowId}
          columns={columns}
          collator={collator}
          fold={fold}
          visibleColumns={visibleColumns}
          onVisibleColumnsChange={(ids) => setTableLook(table, { columns: ids })}
          widths={look?.widths}
          onWidthsChange={(widths) => setTableLook(table, { widths })}
          sort={sort}
          onSortChange={(next) => {
            if (next !== null) setTableLook(table, { sort: next });
          }}
          selected={selected}
          onSelectedChange={(ids) => select(table, [...ids])}
          onOpen={(record) => openCard(table, record.id)}
          onPaste={(matrix, at) => void paste(matrix, at)}
          onShownChange={setShownIds}
          leaving={leaving}
          empty={
            <EmptyTable table={table} isFiltered={network.living(table).size > 0} preset={props.preset} />
          }
          words={gridWords(t, table, total)}
        />
      </div>
      {pasted !== undefined && (
        <PastePreview
          {...pasted}
          onClose={(done) => {
            setPasted(undefined);
            if (done !== undefined) tell(done, false);
          }}
        />
      )}
    </section>
  );
}
