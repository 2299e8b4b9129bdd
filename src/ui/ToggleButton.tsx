// A button that stays pressed.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import style from './Button.module.css';

/** The text names the state that is on while pressed ("Nur Lücken"), it never changes with the state. */
export interface ToggleButtonProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly icon?: LucideIcon | undefined;
  readonly tone?: 'plain' | 'quiet' | undefined;
  readonly size?: 's' | 'm' | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Where the text is hidden when it gets narrow. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

/** Announced with aria-pressed; Space and Enter toggle. */
export function ToggleButton(props: ToggleButtonProps) {
  const {
    children,
    isSelected,
    onChange,
    icon: Icon,
    tone = 'plain',
    size = 'm',
    isDisabled = false,
    label,
    className = '',
  } = props;
  return (
    <AriaToggleButton
      className={`${style['button']} ${style[tone]} ${size === 's' ? style['small'] : ''} ${className}`}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      <span className={style['text']}>{children}</span>
    </AriaToggleButton>
  );
}
