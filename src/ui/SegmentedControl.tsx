// One of two to five views or ways, all in sight.
import type { LucideIcon } from 'lucide-react';
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
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly iconsOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Exactly one is chosen; arrows move, Space or Enter chooses. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange, iconsOnly = false, isDisabled = false } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={style['group'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => {
        const Icon = option.icon;
        const bare = iconsOnly && Icon !== undefined;
        const segment = (
          <ToggleButton
            key={option.value}
            id={option.value}
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
  );
}
