// What a pasted block would change, cell by cell, before anything is written: accepted one by one, corrected in place, one step.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../i18n/translate';
import { fold } from '../model/fold';
import { insidePublic } from '../model/inside';
import { perform } from '../session/command';
import { openDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Grid } from '../ui/Grid';
import type { GridColumn } from '../ui/GridColumn';
import type { GridLeaving } from '../ui/GridLeaving';
import { GridTextEditor } from '../ui/GridTextEditor';
import { problemTexts } from './fieldWords';
import { gridWords } from './gridWords';
import { type PastedCell, type PasteTarget, patchesAsChange, patchesOf, readCells } from './pasteCells';
import { wholeGrid } from './wholeGrid';
import styles from './RecordTable.module.css';

interface PastePreviewProps {
  readonly target: PasteTarget;
  readonly matrix: readonly (readonly string[])[];
  /** `done` says what was changed, in words; absent when nothing was. */
  readonly onClose: (done?: string) => void;
}

const collator = new Intl.Collator('de', { numeric: true });
const rowId = (cell: PastedCell) => cell.key;
/** Of persons it may hold anything, for it is what stands in somebody's spreadsheet. */
const leavings = { persons: leavingOf(true), others: leavingOf(false) };

/** Cells that cannot be read are never accepted; they can be corrected where they stand, or left out. */
export function PastePreview({ target, matrix, onClose }: PastePreviewProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [corrected, setCorrected] = useState<ReadonlyMap<string, string>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState('');
  const cells = useMemo(
    () => readCells(network, target, matrix, corrected),
    [network, target, matrix, corrected],
  );
  const good = useMemo(() => cells.filter(({ patch }) => patch !== undefined), [cells]);
  const accepted = useMemo(() => good.filter(({ key }) => !left.has(key)), [good, left]);
  const selected = useMemo(() => new Set(accepted.map(({ key }) => key)), [accepted]);
  const bad = cells.length - good.length;

  const columns = useMemo((): readonly GridColumn<PastedCell>[] => {
    const reason = ({ problem }: PastedCell) => {
      if (problem === undefined) return '';
      return problem.reason === 'unreadable' ? problem.text : t(`records.paste.${problem.reason}`);
    };
    const text = { kind: 'text' } as const;
    return [
      {
        id: 'name',
        header: t('records.paste.row'),
        width: 300,
        isRowHeader: true,
        text: ({ name, row }) => (name === '' ? t('records.paste.pastedRow', { row }) : name),
        sortKey: ({ row }) => row,
        filter: text,
      },
      {
        id: 'column',
        header: t('records.paste.column'),
        width: 150,
        text: (cell) => cell.column,
        filter: text,
      },
      { id: 'was', header: t('records.paste.was'), width: 170, text: (cell) => cell.was, filter: text },
      {
        id: 'now',
        header: t('records.paste.now'),
        width: 190,
        text: (cell) => cell.now,
        filter: text,
        editor: (cell, close, initialText) => (
          <GridTextEditor
            label={`${t('records.paste.now')}: ${cell.name}, ${cell.column}`}
            value={cell.now}
            initialText={initialText}
            close={close}
            onCommit={(value) => setCorrected(new Map(corrected).set(cell.key, value))}
          />
        ),
      },
      { id: 'problem', header: t('records.paste.problem'), width: 260, text: reason, filter: text },
    ];
  }, [t, corrected]);

  const confirm = async () => {
    const patches = patchesOf(accepted);
    const outcome = await perform((now) => patchesAsChange(now, target.table, patches));
    if (!outcome.ok) return setFailure(problemTexts(outcome).join(' '));
    const what = sentence(`model.counted.${target.table}`, { count: outcome.change.ops.length });
    onClose(t('records.paste.done', { what }));
  };
  const asList = () => {
    onClose();
    openDialog({ kind: 'import', text: matrix.map((row) => row.map(quoted).join('\t')).join('\n') });
  };

  return (
    <Dialog
      title={t('records.paste.title')}
      isOpen
      onClose={() => onClose()}
      closeLabel={t('ui.close')}
      size="full"
      footer={
        <>
          <Button onPress={asList}>{t('records.paste.asList')}</Button>
          <Button onPress={() => onClose()}>{t('ui.cancel')}</Button>
          <Button tone="primary" autoFocus isDisabled={accepted.length === 0} onPress={() => void confirm()}>
            {t('records.paste.confirm', { count: accepted.length })}
          </Button>
        </>
      }
    >
      <div className={styles['paste']}>
        {failure !== '' && (
          <Banner tone="warning" title={t('records.paste.nothing')}>
            {failure}
          </Banner>
        )}
        <p className={styles['intro']}>
          {t('records.paste.intro', { changes: t('records.paste.changes', { count: good.length }) })}{' '}
          {bad > 0 && t('records.paste.unreadable', { count: bad })}
        </p>
        <div className={styles['grid']}>
          <Grid
            label={t('records.paste.cells')}
            rows={cells}
            rowId={rowId}
            columns={columns}
            collator={collator}
            fold={fold}
            selected={selected}
            onSelectedChange={(keys) =>
              setLeft(new Set(good.flatMap(({ key }) => (keys.has(key) ? [] : [key]))))
            }
            leaving={target.table === 'contacts' ? leavings.persons : leavings.others}
            empty={<p className={styles['intro']}>{t('records.paste.same')}</p>}
            words={{
              ...gridWords(t, target.table, cells.length),
              count: (shown) => t('records.paste.count', { count: shown }),
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}

function leavingOf(isOfPersons: boolean): GridLeaving<PastedCell> {
  return wholeGrid({
    profile: 'internal',
    inside: (cells) => {
      const records = new Set(cells.map(({ row }) => row)).size;
      return { ...insidePublic(records), persons: isOfPersons ? records : 0, hasPrivate: isOfPersons };
    },
  });
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
