// Edits one value where it stands: a line of text, or a search among the words and names that are possible.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { isFreeText } from '../model/freeText';
import { type AnyRecord, valueOf } from '../model/records';
import type { SubjectTable } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import type { CloseEditor } from '../ui/GridColumn';
import { GridTextEditor } from '../ui/GridTextEditor';
import { filterOptions, foldOptions } from '../ui/optionFilter';
import { SuggestInput } from '../ui/SuggestInput';
import { numberText } from '../ui/numberText';
import { fieldLabel, showValue } from './fieldWords';
import { isIntensity } from './isIntensity';
import { type Choice, choicesOf, nearActors, refChoices, typeChoices, usedTexts } from './suggestions';
import styles from './RecordTable.module.css';

export interface CellEditorProps {
  readonly table: SubjectTable;
  readonly property: string;
  readonly record: AnyRecord;
  readonly close: CloseEditor;
  readonly initialText: string | undefined;
  /** Gets text in the notation of `parseInput`; a code or id where something was picked. */
  readonly onCommit: (text: string) => void;
}

/** Which editor fits is decided by the kind of the field. */
export function CellEditor(props: CellEditorProps) {
  const { t } = useTranslation();
  const { table, property, record, close, initialText, onCommit } = props;
  const network = useNetwork();
  const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
  const label = fieldLabel(table, property);
  const kind = field?.kind ?? 'text';
  const choices = useChoices(props);
  if (choices !== undefined)
    return <ChoiceEditor {...props} label={label} choices={choices} isFree={kind === 'text'} />;
  const value = field === undefined ? undefined : valueOf(record, property);
  return (
    <GridTextEditor
      label={label}
      hint={isFreeText(table, property) ? t('records.noCases') : undefined}
      value={
        kind === 'number'
          ? numberText(typeof value === 'number' ? value : undefined)
          : showValue(network, table, property, record)
      }
      initialText={initialText}
      close={close}
      onCommit={onCommit}
      align={kind === 'number' ? 'end' : 'start'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
    />
  );
}

/** What can be picked in this cell, `undefined` where text is typed. */
function useChoices({ table, property, record }: CellEditorProps): readonly Choice[] | undefined {
  const { t } = useTranslation();
  const network = useNetwork();
  return useMemo(() => {
    const field = fieldOf(table, property);
    if (field?.kind === 'flag') {
      return [
        { value: 'ja', label: t('model.yes') },
        { value: 'nein', label: t('model.no') },
      ];
    }
    if (field?.kind === 'choice') return choicesOf(network, table, field);
    // The cell is too narrow for sectors beside the names.
    if (field?.kind === 'actorType')
      return typeChoices(network).map(({ value, label }) => ({ value, label }));
    if (field !== undefined && isIntensity(table, property)) {
      return ['0', '1', '2', '3', '4'].map((step) => ({
        value: step,
        label: showValue(network, table, property, { ...record, [property]: Number(step) } as AnyRecord),
      }));
    }
    if (field?.kind === 'ref' && field.refersTo !== undefined) {
      const values = record as unknown as Readonly<Record<string, unknown>>;
      return refChoices(network, field.refersTo, nearActors(table, field, values));
    }
    const used = usedTexts(network, table, property);
    return used.length === 0 ? undefined : used.map((text) => ({ value: text, label: text }));
  }, [network, table, property, record, t]);
}

interface ChoiceEditorProps extends CellEditorProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Any other text is welcome too. */
  readonly isFree: boolean;
}

/** Enter and Tab take the first match, leaving by mouse only an exact one; emptied text empties the field. */
function ChoiceEditor({
  table,
  property,
  record,
  close,
  initialText,
  onCommit,
  label,
  choices,
  isFree,
}: ChoiceEditorProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const hint = isFreeText(table, property) ? t('records.noCases') : undefined;
  const before = showValue(network, table, property, record);
  const [text, setText] = useState(initialText ?? before);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = useRef(false);
  const lastKey = useRef('');
  const id = useId();
  const folded = useMemo(() => foldOptions(choices, fold), [choices]);

  useEffect(() => {
    input.current?.focus();
    if (initialText === undefined) input.current?.select();
    // Shows what can be picked at once.
    input.current?.click();
  }, [initialText]);

  const finish = (value: string | undefined) => {
    if (done.current) return;
    done.current = true;
    if (value !== undefined) onCommit(value);
    close(true);
  };
  const take = () => {
    const typed = text.trim();
    if (typed === before) return finish(undefined);
    if (typed === '') return finish('');
    const exact = choices.find((choice) => fold(choice.label) === fold(typed));
    if (isFree) return finish(exact?.value ?? typed);
    const byKey = lastKey.current === 'Enter' || lastKey.current === 'Tab';
    const first = byKey ? filterOptions(choices, folded, typed, fold)[0] : undefined;
    // Unreadable text is handed on, so that it is refused aloud and not dropped in silence.
    finish((exact ?? first)?.value ?? (byKey ? typed : undefined));
  };
  return (
    <div className={styles['choiceEditor']}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} hidden>
          {hint}
        </span>
      )}
      <SuggestInput
        id={id}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        ref={input}
        text={text}
        onText={setText}
        options={choices}
        selected={
          initialText === undefined ? choices.find((choice) => choice.label === before)?.value : undefined
        }
        fold={fold}
        firstIsActive={!isFree}
        listLabel={label}
        onPick={(value) => finish(value)}
        onKeyDown={(event) => {
          lastKey.current = event.key;
        }}
        onBlur={take}
      />
    </div>
  );
}
