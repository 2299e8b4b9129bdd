// Several words in one field, as chips, with suggestions.
import { useMemo, useState } from 'react';
import { Chip } from './Chip';
import { Field, type FieldFrame } from './Field';
import type { Option } from './optionFilter';
import { SuggestInput } from './SuggestInput';

/** `removeLabel` names the cross of a chip; `isClosed` refuses words that are not among the options. */
export interface ListFieldProps extends FieldFrame {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Suggestions; their label is shown for a value, the value itself is kept. */
  readonly options?: readonly Option[] | undefined;
  readonly removeLabel: (label: string) => string;
  readonly isClosed?: boolean | undefined;
  readonly openLabel?: string | undefined;
  readonly fold?: ((text: string) => string) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
}

const none: readonly Option[] = [];

/** Enter, semicolon or leaving adds what was typed, Backspace in the empty field or the cross removes; no word twice. */
export function ListField(props: ListFieldProps) {
  const {
    values,
    onChange,
    options = none,
    removeLabel,
    isClosed = false,
    openLabel,
    fold,
    onBlur,
    ...frame
  } = props;
  const [text, setText] = useState('');
  const open = useMemo(() => options.filter((option) => !values.includes(option.value)), [options, values]);
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;

  const add = (value: string) => {
    setText('');
    if (!values.includes(value)) onChange([...values, value]);
  };
  const addTyped = () => {
    const typed = text.trim();
    if (typed === '') return;
    const known = options.find((option) => option.label.toLowerCase() === typed.toLowerCase());
    if (known !== undefined) add(known.value);
    else if (isClosed) setText('');
    else add(typed);
  };
  const remove = (value: string) => onChange(values.filter((kept) => kept !== value));
  return (
    <Field {...frame}>
      {(wiring) => (
        <SuggestInput
          {...wiring}
          text={text}
          onText={setText}
          options={open}
          fold={fold}
          onPick={add}
          listLabel={frame.label}
          firstIsActive={isClosed}
          openLabel={openLabel}
          placeholder={values.length === 0 ? frame.placeholder : undefined}
          autoFocus={frame.autoFocus}
          disabled={frame.isDisabled}
          onKey={(event) => {
            if ((event.key === 'Enter' || event.key === ';') && text.trim() !== '') {
              event.preventDefault();
              addTyped();
            }
            const last = values.at(-1);
            if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last);
          }}
          onBlur={() => {
            addTyped();
            onBlur?.();
          }}
          before={values.map((value) => (
            <Chip
              key={value}
              removeLabel={removeLabel(labelOf(value))}
              onRemove={frame.isDisabled === true ? undefined : () => remove(value)}
            >
              {labelOf(value)}
            </Chip>
          ))}
          hasChips
        />
      )}
    </Field>
  );
}
