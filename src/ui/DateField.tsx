// A day typed the way it is said: 22.11.2026, 1.2.26 or ISO.
import { useState } from 'react';
import { germanDate, isShortDate, parseDate, today } from './dateText';
import { Field, type FieldFrame } from './Field';
import style from './Field.module.css';

/** `value` is an ISO day; `unreadable` the sentence for text that is no day; `todayLabel` shows the quick button. */
export interface DateFieldProps extends FieldFrame {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly unreadable: string;
  /** Tells the form that the shown text is not what `value` holds, so that it does not save. */
  readonly onUnreadable?: ((isUnreadable: boolean) => void) | undefined;
  readonly todayLabel?: string | undefined;
  /** How a day is written back; German without it. */
  readonly show?: ((iso: string) => string) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
}

/** Calls `onChange` at once for a full date or empty text, for a two-digit year on Enter or leaving. */
export function DateField(props: DateFieldProps) {
  const {
    value,
    onChange,
    unreadable,
    onUnreadable,
    todayLabel,
    show = germanDate,
    placeholder,
    onBlur,
    ...frame
  } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string | undefined }>();
  const [isLeft, setLeft] = useState(false);
  // A value changed from outside (undo, reset) wins over a draft typed on top of the old one.
  const isCurrent = draft !== undefined && draft.over === value;
  const text = isCurrent ? draft.text : value === undefined ? '' : show(value);
  const isBad = isCurrent && text.trim() !== '' && parseDate(text) === undefined;

  const take = (typed: string, isFinal: boolean) => {
    const read = parseDate(typed);
    const bad = typed.trim() !== '' && read === undefined;
    const isSettled = !bad && (isFinal || !isShortDate(typed));
    onUnreadable?.(bad);
    setDraft(isFinal && !bad ? undefined : { text: typed, over: isSettled ? read : value });
    setLeft(isFinal && bad);
    if (isSettled && read !== value) onChange(read);
  };
  return (
    <Field {...frame} error={isLeft && isBad ? unreadable : frame.error}>
      {(wiring) => (
        <div className={style['control']}>
          <input
            {...wiring}
            className={style['input']}
            autoComplete="off"
            autoFocus={props.autoFocus ?? false}
            disabled={props.isDisabled ?? false}
            placeholder={placeholder}
            value={text}
            onChange={(event) => take(event.target.value, false)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isCurrent) take(text, true);
            }}
            onBlur={() => {
              if (isCurrent) take(text, true);
              onBlur?.();
            }}
          />
          {todayLabel !== undefined && (
            <button
              type="button"
              className={style['button']}
              disabled={props.isDisabled ?? false}
              onClick={() => {
                setDraft(undefined);
                setLeft(false);
                onUnreadable?.(false);
                onChange(today());
              }}
            >
              {todayLabel}
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
