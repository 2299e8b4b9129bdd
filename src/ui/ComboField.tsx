// One of many: type a few letters, take the right one, or create it.
import { X } from 'lucide-react';
import { useState } from 'react';
import { Field, type FieldFrame } from './Field';
import style from './Field.module.css';
import type { Option } from './optionFilter';
import { SuggestInput } from './SuggestInput';

/** `openLabel` names the arrow, `clearLabel` (if given) the cross; `createLabel` builds the last entry, e.g. `„Hort Nord“ anlegen`. */
export interface ComboFieldProps extends FieldFrame {
  /** Keep the array identical between renders while nothing changes: folding it costs milliseconds. */
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly openLabel: string;
  readonly clearLabel?: string | undefined;
  /** Must be a stable function. */
  readonly fold?: ((text: string) => string) | undefined;
  readonly onCreate?: ((text: string) => void) | undefined;
  readonly createLabel?: ((text: string) => string) | undefined;
  /** Sentence under the field while nothing matches. */
  readonly noMatch?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
}

/** Half-typed text is dropped on leaving and the chosen name stands again; emptying the text clears the choice. */
export function ComboField(props: ComboFieldProps) {
  const {
    options,
    value,
    onChange,
    openLabel,
    clearLabel,
    fold,
    onCreate,
    createLabel,
    noMatch,
    onBlur,
    ...frame
  } = props;
  const [typed, setTyped] = useState<string>();
  const chosen = value === undefined ? undefined : options.find((option) => option.value === value);
  const canClear = clearLabel !== undefined && value !== undefined && props.isDisabled !== true;
  return (
    <Field {...frame}>
      {(wiring) => (
        <SuggestInput
          {...wiring}
          text={typed ?? chosen?.label ?? value ?? ''}
          onText={(text) => {
            setTyped(text);
            if (text.trim() === '' && value !== undefined) onChange(undefined);
          }}
          options={options}
          fold={fold}
          selected={value}
          onPick={(picked) => {
            setTyped(undefined);
            onChange(picked);
          }}
          onCreate={
            onCreate &&
            ((text) => {
              setTyped(undefined);
              onCreate(text);
            })
          }
          createLabel={createLabel}
          listLabel={frame.label}
          firstIsActive
          openLabel={openLabel}
          noMatch={noMatch}
          placeholder={frame.placeholder}
          autoFocus={frame.autoFocus}
          disabled={frame.isDisabled}
          onBlur={() => {
            setTyped(undefined);
            onBlur?.();
          }}
          after={
            canClear && (
              <button
                type="button"
                className={style['button']}
                aria-label={clearLabel}
                onClick={() => {
                  setTyped(undefined);
                  onChange(undefined);
                }}
              >
                <X aria-hidden size={14} strokeWidth={1.75} />
              </button>
            )
          }
        />
      )}
    </Field>
  );
}
