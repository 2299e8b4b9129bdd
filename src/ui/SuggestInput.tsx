// An input with a list below it: the keyboard, filtering and naming that ComboField, ListField and TextField share.
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useMemo, useRef, useState } from 'react';
import style from './Field.module.css';
import type { FieldWiring } from './Field';
import { filterOptions, foldOptions, type Option, plainFold } from './optionFilter';
import { OptionList } from './OptionList';

/** `onPick` gets an option's value, `onCreate` the typed text; `onKey` may handle a key first by preventing its default. */
export interface SuggestInputProps extends FieldWiring {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly Option[];
  readonly onPick: (value: string) => void;
  readonly listLabel: string;
  readonly fold?: ((text: string) => string) | undefined;
  readonly selected?: string | undefined;
  readonly onCreate?: ((text: string) => void) | undefined;
  readonly createLabel?: ((text: string) => string) | undefined;
  /** Highlights the first match, so that Enter takes it; off where free text is welcome. */
  readonly firstIsActive?: boolean | undefined;
  /** Tab takes the highlighted entry on its way out, as in the cells of a table. */
  readonly takesOnTab?: boolean | undefined;
  /** Name of the button that opens the list; without it there is none. */
  readonly openLabel?: string | undefined;
  readonly onKey?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** `before` holds chips that may wrap over several lines. */
  readonly hasChips?: boolean | undefined;
  /** Sentence under the field while typed text matches nothing. */
  readonly noMatch?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

/** ARIA combobox with list popup; Down/Up/Page move, Enter picks, Escape closes, Tab leaves. */
export function SuggestInput(props: SuggestInputProps) {
  const { text, onText, options, fold = plainFold, onCreate, createLabel, firstIsActive = false } = props;
  const [isOpen, setOpen] = useState(false);
  const [isTyped, setTyped] = useState(false);
  const [active, setActive] = useState(-1);
  const frame = useRef<HTMLDivElement>(null);
  const listId = `list${useId()}`;
  const folded = useMemo(() => foldOptions(options, fold), [options, fold]);
  const query = isTyped ? text : '';
  const matches = useMemo(() => filterOptions(options, folded, query, fold), [options, folded, query, fold]);
  const isNew = query.trim() !== '' && !matches.some((option) => fold(option.label) === fold(query.trim()));
  const create =
    onCreate !== undefined && createLabel !== undefined && isNew ? createLabel(query.trim()) : undefined;
  const count = matches.length + (create === undefined ? 0 : 1);
  const shows = isOpen && count > 0;

  const open = () => {
    if (props.disabled || props.readOnly || isOpen) return;
    setTyped(false);
    setActive(options.findIndex((option) => option.value === props.selected));
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (index: number) => {
    const option = matches[index];
    close();
    setTyped(false);
    if (option) props.onPick(option.value);
    else onCreate?.(query.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      if (!isOpen) return open();
      const next = Math.abs(step) === 1 ? (active + step + count) % count : active + step;
      setActive(active === -1 && step < 0 ? count - 1 : Math.max(0, Math.min(count - 1, next)));
      return;
    }
    if (event.altKey && event.key === 'ArrowDown') return open();
    if (event.key === 'Enter' && shows && active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      return pick(active);
    }
    if (event.key === 'Tab' && props.takesOnTab === true && shows && isTyped && active >= 0)
      return pick(active);
    if (event.key === 'Escape' && shows) {
      // Only the list closes; the dialog around it stays.
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    props.onKey?.(event);
    if (!event.defaultPrevented) props.onKeyDown?.(event);
  };

  const input = (
    <input
      id={props.id}
      ref={props.ref}
      type="text"
      role="combobox"
      className={style['input']}
      aria-expanded={shows}
      aria-autocomplete="list"
      aria-controls={shows ? listId : undefined}
      aria-activedescendant={shows && active >= 0 ? `${listId}-${active}` : undefined}
      aria-describedby={props['aria-describedby']}
      aria-invalid={props['aria-invalid']}
      aria-required={props['aria-required']}
      autoComplete="off"
      spellCheck={false}
      autoFocus={props.autoFocus ?? false}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      value={text}
      onChange={(event) => {
        setTyped(true);
        setOpen(true);
        setActive(firstIsActive && event.target.value.trim() !== '' ? 0 : -1);
        onText(event.target.value);
      }}
      onClick={open}
      onKeyDown={onKeyDown}
      onBlur={() => {
        close();
        setTyped(false);
        props.onBlur?.();
      }}
    />
  );

  return (
    <div ref={frame} className={style['control']}>
      {props.hasChips ? (
        <div className={style['chips']}>
          {props.before}
          {input}
        </div>
      ) : (
        input
      )}
      {props.after}
      {props.openLabel !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className={style['button']}
          aria-label={props.openLabel}
          disabled={props.disabled ?? false}
          onMouseDown={(event) => {
            event.preventDefault();
            frame.current?.querySelector('input')?.focus();
            if (isOpen) close();
            else open();
          }}
        >
          <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
        </button>
      )}
      {isOpen && !shows && isTyped && props.noMatch !== undefined && (
        <span role="status" className={style['noMatch']}>
          {props.noMatch}
        </span>
      )}
      <OptionList
        id={listId}
        label={props.listLabel}
        isOpen={shows}
        onClose={close}
        anchor={frame}
        options={matches}
        active={active}
        selected={props.selected}
        createLabel={create}
        onPick={pick}
      />
    </div>
  );
}
