// One of several sentences, all in sight.
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import style from './RadioList.module.css';

/** One line; `detail` stands quietly below it. */
export interface RadioLine {
  readonly value: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
}

/** `label` names the group for screen readers. */
export interface RadioListProps {
  readonly label: string;
  readonly options: readonly RadioLine[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Arrows choose; the whole line is the target. */
export function RadioList({ label, options, value, onChange }: RadioListProps) {
  return (
    <RadioGroup aria-label={label} className={style['list'] ?? ''} value={value} onChange={onChange}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={style['line'] ?? ''}>
          <span className={style['dot']} aria-hidden />
          <span className={style['text']}>
            {option.label}
            {option.detail !== undefined && <span className={style['detail']}>{option.detail}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
