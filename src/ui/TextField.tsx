// A line or block of text, with suggestions if there are any.
import { type HTMLInputTypeAttribute, type KeyboardEvent, type Ref, useMemo } from 'react';
import { Field, type FieldFrame } from './Field';
import style from './Field.module.css';
import { SuggestInput } from './SuggestInput';

/** `list` offers known texts while any other stays allowed; `multiline` grows with its content. */
export interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly type?: HTMLInputTypeAttribute | undefined;
  readonly placeholder?: string | undefined;
  readonly list?: readonly string[] | undefined;
  readonly fold?: ((text: string) => string) | undefined;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly id?: string | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

/** Calls `onChange` at every keystroke with the raw text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, multiline, type = 'text', list, fold, onBlur, onKeyDown, ref, ...frame } = props;
  const options = useMemo(() => (list ?? []).map((text) => ({ value: text, label: text })), [list]);
  return (
    <Field {...frame}>
      {(wiring) => {
        const shared = {
          ...wiring,
          value,
          className: style['input'],
          autoFocus: props.autoFocus ?? false,
          disabled: props.isDisabled ?? false,
          readOnly: props.isReadOnly ?? false,
          autoComplete: props.autoComplete ?? 'off',
          ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
          ...(props.maxLength !== undefined && { maxLength: props.maxLength }),
          ...(onBlur && { onBlur: () => onBlur() }),
          ...(onKeyDown && { onKeyDown }),
          ...(ref !== undefined && { ref }),
        };
        if (list !== undefined && !multiline) {
          return (
            <SuggestInput
              {...shared}
              text={value}
              onText={onChange}
              options={options}
              fold={fold}
              onPick={(text) => onChange(text)}
              listLabel={props.label}
            />
          );
        }
        return (
          <div className={style['control']}>
            {multiline ? (
              // With a placeholder, however blank, style knows whether there is text.
              <textarea
                placeholder=" "
                {...shared}
                rows={3}
                onChange={(event) => onChange(event.target.value)}
              />
            ) : (
              <input {...shared} type={type} onChange={(event) => onChange(event.target.value)} />
            )}
          </div>
        );
      }}
    </Field>
  );
}
