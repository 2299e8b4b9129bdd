// A cell of the seat editor in which somebody is chosen or named.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../model/fold';
import { Field } from '../ui/Field';
import type { Option } from '../ui/optionFilter';
import { SuggestInput } from '../ui/SuggestInput';
import type { Named } from './seatDraft';
import style from './SeatEditor.module.css';

interface SeatComboProps {
  readonly label: string;
  readonly value: Named;
  readonly options: readonly Option[];
  readonly onChange: (value: Named) => void;
  readonly error?: string | undefined;
  /** Offered where the text may become a new record. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** Text that is nobody yet will be somebody new. */
  readonly isFree?: boolean;
  readonly isDisabled?: boolean;
  readonly placeholder?: string | undefined;
  /** Enter has chosen: on to the next row. */
  readonly onDone: () => void;
}

/** Tab takes the highlighted entry and goes on, Enter takes it and goes to the next row; text that is an entry's whole name is that entry. */
export function SeatCombo(props: SeatComboProps) {
  const { label, value, options, onChange, error, onCreate, isFree, onDone } = props;
  const { t } = useTranslation();
  const key = useRef('');
  const done = () => {
    if (key.current === 'Enter') onDone();
  };
  const isFresh = isFree === true && value.id === undefined && value.text.trim() !== '';
  return (
    <div
      role="presentation"
      onKeyDownCapture={(event) => {
        key.current = event.key;
      }}
      onPointerDownCapture={() => {
        key.current = '';
      }}
    >
      <Field label={label} hideLabel error={error}>
        {(wiring) => (
          <SuggestInput
            {...wiring}
            text={value.text}
            onText={(text) => onChange({ text })}
            options={options}
            fold={fold}
            selected={value.id}
            onPick={(id) => {
              onChange({ id, text: options.find((option) => option.value === id)?.label ?? '' });
              done();
            }}
            onCreate={
              onCreate &&
              ((text) => {
                onCreate(text);
                if (isFree === true) done();
              })
            }
            createLabel={onCreate && ((name) => t('seatEditor.create', { name }))}
            listLabel={label}
            firstIsActive
            takesOnTab
            disabled={props.isDisabled ?? false}
            placeholder={props.placeholder}
            onBlur={() => {
              if (value.id !== undefined || value.text.trim() === '') return;
              const named = options.filter((option) => fold(option.label) === fold(value.text.trim()));
              if (named.length === 1 && named[0]) onChange({ id: named[0].value, text: named[0].label });
            }}
            after={isFresh && <span className={style['fresh']}>{t('seatEditor.fresh')}</span>}
          />
        )}
      </Field>
    </div>
  );
}
