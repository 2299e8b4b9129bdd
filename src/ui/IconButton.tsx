// A button that shows only an icon and therefore always carries a name and a tooltip.
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import style from './Button.module.css';
import type { ButtonTone } from './Button';
import { Tooltip } from './Tooltip';

/** `label` is name and tooltip at once; `hint` adds a keyboard shortcut; `isPressed` makes it a toggle for assistive technology. */
export interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress?: (() => void) | undefined;
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 's' | 'm' | undefined;
  readonly hint?: string | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A square 32-px icon button (28 with `size="s"`). */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon: Icon,
    onPress,
    isPressed,
    isExpanded,
    tone = 'quiet',
    size = 'm',
    hint,
    id,
    ref,
  } = props;
  const small = size === 's' ? style['small'] : '';
  return (
    <Tooltip text={label} hint={hint}>
      <AriaButton
        className={[style['button'], style[tone], style['square'], small, props.className ?? ''].join(' ')}
        aria-label={label}
        isDisabled={props.isDisabled ?? false}
        {...(onPress && { onPress: () => onPress() })}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
        {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
        {...(id !== undefined && { id })}
        {...(ref !== undefined && { ref })}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </AriaButton>
    </Tooltip>
  );
}
