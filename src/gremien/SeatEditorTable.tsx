// The table of the seat editor, and where the focus goes in it.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank, rowErrors } from './seatDraft';
import style from './SeatEditor.module.css';
import { SeatEditorRow } from './SeatEditorRow';
import type { SeatEditor } from './useSeatEditor';
import { useSeatOptions } from './useSeatOptions';

interface SeatEditorTableProps {
  readonly editor: SeatEditor;
  readonly table: RefObject<HTMLTableElement | null>;
  /** Ctrl and Enter; must be a stable function. */
  readonly onSave: () => void;
}

const columns = [
  'actor',
  'role',
  'votes',
  'holder',
  'deputy',
  'nominatedBy',
  'from',
  'to',
  'vacant',
] as const;
const noErrors = {};

/** Opens on the first row in which nobody is named yet. */
export function SeatEditorTable({ editor, table, onSave }: SeatEditorTableProps) {
  const { t } = useTranslation();
  const { rows, dispatch, paste } = editor;
  const [inHand, setInHand] = useState<string>();
  const optionsOf = useSeatOptions(rows, inHand);
  /** Key of the row whose first cell gets the focus as soon as it is there. */
  const wanted = useRef<string | undefined>(rows.find(isBlank)?.key);
  const order = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    order.current = rows.map(({ key }) => key);
    if (wanted.current === undefined) return;
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(wanted.current)}"] input`,
    );
    if (!cell) return;
    wanted.current = undefined;
    cell.focus();
  });
  const remove = useCallback(
    (key: string) => {
      const at = order.current.indexOf(key);
      wanted.current = order.current[at + 1] ?? order.current[at - 1];
      dispatch({ kind: 'remove', key });
    },
    [dispatch],
  );
  const [, redraw] = useState(0);
  const next = useCallback((key: string) => {
    // The row below may only be made by what Enter has just chosen.
    setTimeout(() => {
      const at = order.current.indexOf(key);
      wanted.current = order.current[at + 1];
      redraw((count) => count + 1);
    });
  }, []);
  return (
    <table ref={table} className={style['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={style[column]}>
              {t(`seatEditor.column.${column}`)}
            </th>
          ))}
          <th scope="col" className={style['tool']}>
            <span className="visually-hidden">{t('seatEditor.removing')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <SeatEditorRow
            key={row.key}
            row={row}
            number={at + 1}
            options={optionsOf(row)}
            errors={
              editor.tellsErrors || row.key !== inHand ? rowErrorsOf(editor.tellsErrors, row) : noErrors
            }
            dispatch={dispatch}
            onNext={next}
            onHold={setInHand}
            onRemove={remove}
            onSave={onSave}
            onPaste={paste}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Before the first attempt to save only unknown names are marked: they are asked about at once. */
function rowErrorsOf(all: boolean, row: Parameters<typeof rowErrors>[0]) {
  const errors = rowErrors(row);
  if (all) return Object.keys(errors).length === 0 ? noErrors : errors;
  return errors.actor === 'actor' ? { actor: errors.actor } : noErrors;
}
