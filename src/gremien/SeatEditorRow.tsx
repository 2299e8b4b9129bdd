// One row of the seat editor: nine cells, and below them the type of an organisation that is new.
import { X } from 'lucide-react';
import { type Dispatch, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../model/fold';
import { ComboField } from '../ui/ComboField';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import type { Option } from '../ui/optionFilter';
import { TextField } from '../ui/TextField';
import { SeatCombo } from './SeatCombo';
import type { DraftRow, RowError } from './seatDraft';
import style from './SeatEditor.module.css';
import type { RowAction, RowPatch } from './useSeatRows';

export interface SeatOptions {
  readonly actors: readonly Option[];
  readonly roles: readonly Option[];
  readonly types: readonly Option[];
  /** Contact persons of the row's organisation. */
  readonly people: readonly Option[];
}

interface SeatEditorRowProps {
  readonly row: DraftRow;
  /** From 1. */
  readonly number: number;
  readonly options: SeatOptions;
  readonly errors: Readonly<Partial<Record<keyof DraftRow, RowError>>>;
  readonly dispatch: Dispatch<RowAction>;
  readonly onNext: (key: string) => void;
  /** The focus is in this row. */
  readonly onHold: (key: string) => void;
  readonly onRemove: (key: string) => void;
  readonly onSave: () => void;
  readonly onPaste: (key: string, text: string) => boolean;
}

export const SeatEditorRow = memo(function SeatEditorRow(props: SeatEditorRowProps) {
  const { row, number, options, errors, dispatch, onNext, onHold, onRemove, onSave, onPaste } = props;
  const { t } = useTranslation();
  const { key } = row;
  const set = (patch: RowPatch) => dispatch({ kind: 'set', key, patch });
  const cell = (
    column: 'actor' | 'role' | 'votes' | 'holder' | 'deputy' | 'nominatedBy' | 'from' | 'to' | 'vacant',
  ) => ({
    label: t('seatEditor.cell', { column: t(`seatEditor.column.${column}`), row: number }),
    error: told(errors[column]),
  });
  const told = (error: RowError | undefined) => error && t(`seatEditor.error.${error}`);
  const next = () => onNext(key);
  const person = (column: 'holder' | 'deputy') => (
    <SeatCombo
      {...cell(column)}
      value={row[column]}
      options={options.people}
      onChange={(value) => set({ [column]: value })}
      onCreate={(text) => set({ [column]: { text } })}
      isFree
      isDisabled={column === 'holder' && row.vacant}
      onDone={next}
    />
  );
  const text = (column: 'votes' | 'from' | 'to') => (
    <TextField
      {...cell(column)}
      hideLabel
      value={row[column]}
      onChange={(value) => set({ [column]: value })}
      placeholder={column === 'votes' ? undefined : t('ui.datePlaceholder')}
    />
  );
  return (
    <>
      <tr
        data-row={key}
        onFocus={() => onHold(key)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.altKey || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) onSave();
          else next();
        }}
      >
        <td
          onPaste={(event) => {
            if (onPaste(key, event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
        >
          <SeatCombo
            {...cell('actor')}
            value={row.actor}
            options={options.actors}
            onChange={(actor) => set({ actor })}
            onCreate={(name) => set({ actor: { text: name }, newType: '' })}
            placeholder={row.expects}
            onDone={next}
          />
        </td>
        <td>
          <SeatCombo
            {...cell('role')}
            value={row.role}
            options={options.roles}
            onChange={(role) => set({ role })}
            onDone={next}
          />
        </td>
        <td>{text('votes')}</td>
        <td>{person('holder')}</td>
        <td>{person('deputy')}</td>
        <td>
          <SeatCombo
            {...cell('nominatedBy')}
            value={row.nominatedBy}
            options={options.actors}
            onChange={(nominatedBy) => set({ nominatedBy })}
            onDone={next}
          />
        </td>
        <td>{text('from')}</td>
        <td>{text('to')}</td>
        <td className={style['vacant']}>
          <Checkbox {...cell('vacant')} isSelected={row.vacant} onChange={(vacant) => set({ vacant })} />
        </td>
        <td>
          <IconButton
            label={t('seatEditor.remove', { row: number })}
            icon={X}
            size="s"
            onPress={() => onRemove(key)}
          />
        </td>
      </tr>
      {row.newType !== undefined && (
        <tr>
          <td colSpan={10} className={style['newType']}>
            <ComboField
              label={t('seatEditor.type', { name: row.actor.text })}
              description={t('seatEditor.typeHint')}
              error={told(errors.newType)}
              isRequired
              autoFocus={row.newType === ''}
              options={options.types}
              value={row.newType === '' ? undefined : row.newType}
              onChange={(type) => {
                set({ newType: type ?? '' });
                if (type !== undefined) next();
              }}
              openLabel={t('ui.options')}
              noMatch={t('ui.noMatch')}
              fold={fold}
            />
          </td>
        </tr>
      )}
    </>
  );
});
