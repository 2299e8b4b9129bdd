// Yes or no, with its sentence beside it.
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import style from './Checkbox.module.css';

/** Without `children` give `label`, the name only screen readers hear (a row's tick box). */
export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children?: ReactNode;
  readonly label?: string | undefined;
  readonly description?: ReactNode;
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly id?: string | undefined;
}

/** A tick box whose whole line is the target, at least 24 px high. */
export function Checkbox(props: CheckboxProps) {
  const { isSelected, onChange, children, label, description, isIndeterminate = false, id } = props;
  return (
    <AriaCheckbox
      className={style['checkbox'] ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(label !== undefined && { 'aria-label': label })}
      {...(id !== undefined && { id })}
    >
      <span className={style['box']} aria-hidden>
        {isIndeterminate ? (
          <Minus size={12} strokeWidth={3} />
        ) : (
          isSelected && <Check size={12} strokeWidth={3} />
        )}
      </span>
      {children !== undefined && (
        <span className={style['text']}>
          {children}
          {description !== undefined && <span className={style['description']}>{description}</span>}
        </span>
      )}
    </AriaCheckbox>
  );
}
