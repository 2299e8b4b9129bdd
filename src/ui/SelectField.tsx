// One of a few known words.
import { Check, ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Field, type FieldFrame } from './Field';
import type { Option } from './optionFilter';
import listStyle from './OptionList.module.css';
import style from './SelectField.module.css';

/** `allowEmpty` is the word of the empty choice; with it `onChange` may give `undefined`. */
export interface SelectFieldProps extends FieldFrame {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly allowEmpty?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Without border, for bars and table heads. */
  readonly isQuiet?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
}

const nothing = '\u0000';

/** A pop-up list without typing; above some twenty options take ComboField. */
export function SelectField(props: SelectFieldProps) {
  const {
    options,
    value,
    onChange,
    allowEmpty,
    placeholder = '',
    isDisabled = false,
    isQuiet,
    onBlur,
    ...frame
  } = props;
  const own = useId();
  const control = frame.id ?? `select${own}`;
  const items = allowEmpty === undefined ? options : [{ value: nothing, label: allowEmpty }, ...options];
  return (
    <Field {...frame} id={control}>
      {({ id, ...wiring }) => (
        <Select
          className={style['select'] ?? ''}
          aria-labelledby={`${id}-label`}
          isDisabled={isDisabled}
          isInvalid={frame.error !== undefined}
          placeholder={placeholder}
          selectedKey={value ?? (allowEmpty === undefined ? null : nothing)}
          onSelectionChange={(key) => onChange(key === nothing || key === null ? undefined : String(key))}
          {...(onBlur && { onBlur: () => onBlur() })}
        >
          <Button
            id={id}
            autoFocus={frame.autoFocus ?? false}
            className={`${style['button']} ${isQuiet ? style['quiet'] : ''}`}
            {...wiring}
          >
            <SelectValue className={style['value'] ?? ''}>
              {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
            </SelectValue>
            <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
          </Button>
          <Popover className={`${listStyle['popover']} ${style['popover']}`} offset={4}>
            <ListBox
              className={`${listStyle['menu']} ${style['menu']}`}
              items={items.map((item) => ({ ...item, id: item.value }))}
            >
              {(item) => (
                <ListBoxItem id={item.id} textValue={item.label} className={listStyle['row'] ?? ''}>
                  {({ isSelected }) => (
                    <>
                      <span className={item.id === nothing ? style['empty'] : listStyle['label']}>
                        {item.label}
                      </span>
                      {item.hint !== undefined && <span className={listStyle['hint']}>{item.hint}</span>}
                      {isSelected && <Check aria-hidden size={16} strokeWidth={2} />}
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </Select>
      )}
    </Field>
  );
}
