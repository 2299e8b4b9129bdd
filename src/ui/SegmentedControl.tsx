// One of two to five views or ways, all in sight.
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import style from './SegmentedControl.module.css';
import { Tooltip } from './Tooltip';

/** One segment; with `iconsOnly` its label becomes name and tooltip. */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** `label` names the group for screen readers. */
export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Segment<Value>[];
  /** `undefined` where none of them holds. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly iconsOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Exactly one is chosen. Tab reaches the chosen one, arrows choose the next, as in any group of radio buttons. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange, iconsOnly = false, isDisabled = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isArrow = useRef(false);
  const choose = (wanted: string | undefined) => {
    const chosen = options.find((option) => option.value === wanted);
    if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
  };
  useEffect(() => {
    const group = frame.current;
    const note = (event: KeyboardEvent) => {
      isArrow.current = event.key.startsWith('Arrow');
    };
    const follow = (event: FocusEvent) => {
      const segment = event.target;
      if (!(segment instanceof HTMLElement) || !segment.matches(':focus-visible')) return;
      // On its way out Tab passes the last segment, which must not choose it.
      if (group?.contains(event.relatedTarget as Node | null)) {
        if (isArrow.current) choose(segment.dataset['value']);
      } else group?.querySelector<HTMLElement>('[data-selected]')?.focus();
    };
    // At the window, because React moves the focus before the group itself hears of the key.
    window.addEventListener('keydown', note, true);
    group?.addEventListener('focusin', follow);
    return () => {
      window.removeEventListener('keydown', note, true);
      group?.removeEventListener('focusin', follow);
    };
  });
  return (
    <div ref={frame} className={style['frame']}>
      <ToggleButtonGroup
        aria-label={label}
        className={style['group'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isDisabled}
        selectedKeys={value === undefined ? [] : [value]}
        onSelectionChange={(keys) => choose(options.find((option) => keys.has(option.value))?.value)}
      >
        {options.map((option) => {
          const Icon = option.icon;
          const bare = iconsOnly && Icon !== undefined;
          const segment = (
            <ToggleButton
              key={option.value}
              id={option.value}
              data-value={option.value}
              className={`${style['segment']} ${bare ? style['bare'] : ''}`}
              isDisabled={option.isDisabled ?? false}
              {...(bare && { 'aria-label': option.label })}
            >
              {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
              {!bare && <span>{option.label}</span>}
            </ToggleButton>
          );
          return bare ? (
            <Tooltip key={option.value} text={option.label}>
              {segment}
            </Tooltip>
          ) : (
            segment
          );
        })}
      </ToggleButtonGroup>
    </div>
  );
}
