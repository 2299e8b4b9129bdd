// A number typed freely, with decimal comma.
import { useState } from 'react';
import { Field, type FieldFrame } from './Field';
import style from './Field.module.css';
import { type Decimal, numberText, parseNumber } from './numberText';

/** `unreadable` is the sentence shown for text that is no number; `unit` is printed behind the digits. */
export interface NumberFieldProps extends FieldFrame {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly unreadable: string;
  /** Tells the form that the shown text is not what `value` holds, so that it does not save. */
  readonly onUnreadable?: ((isUnreadable: boolean) => void) | undefined;
  /** How the text is read where not as a plain number. */
  readonly read?: ((text: string) => number | undefined) | undefined;
  /** Comma without it. */
  readonly decimal?: Decimal | undefined;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
}

/** Calls `onChange` whenever the text is a number or empty; keeps unreadable text in sight and the old value. */
export function NumberField(props: NumberFieldProps) {
  const {
    value,
    onChange,
    unreadable,
    onUnreadable,
    decimal = ',',
    read: reader = (typed: string) => parseNumber(typed, decimal),
    unit,
    placeholder,
    onBlur,
    ...frame
  } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: number | undefined }>();
  const [isLeft, setLeft] = useState(false);
  // A value changed from outside (undo, reset) wins over a draft typed on top of the old one.
  const isCurrent = draft !== undefined && draft.over === value;
  const text = isCurrent ? draft.text : numberText(value, decimal);
  const isBad = isCurrent && text.trim() !== '' && reader(text) === undefined;
  const type = (typed: string) => {
    const read = reader(typed);
    const bad = typed.trim() !== '' && read === undefined;
    onUnreadable?.(bad);
    setLeft(false);
    setDraft({ text: typed, over: bad ? value : read });
    if (!bad && read !== value) onChange(read);
  };
  return (
    <Field {...frame} error={isLeft && isBad ? unreadable : frame.error}>
      {(wiring) => (
        <div className={style['control']}>
          <input
            {...wiring}
            className={`${style['input']} ${style['number']}`}
            inputMode="decimal"
            autoComplete="off"
            autoFocus={props.autoFocus ?? false}
            disabled={props.isDisabled ?? false}
            placeholder={placeholder}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              if (isBad) setLeft(true);
              else setDraft(undefined);
              onBlur?.();
            }}
          />
          {unit !== undefined && <span className={style['unit']}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}
