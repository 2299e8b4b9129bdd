// The one push button: says what it does with a verb; one primary per screen.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import style from './Button.module.css';

/** `primary` the one next step, `plain` the rest, `quiet` inside dense bars, `danger` only where something is lost. */
export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

/** What a push button takes; `label` replaces the visible text for screen readers only where the text alone is unclear. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 's' | 'm' | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly form?: string | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A 32-px button (28 with `size="s"`). */
export function Button(props: ButtonProps) {
  const {
    children,
    tone = 'plain',
    size = 'm',
    icon: Icon,
    onPress,
    label,
    describedBy,
    form,
    id,
    ref,
  } = props;
  return (
    <AriaButton
      className={[
        style['button'],
        style[tone],
        size === 's' ? style['small'] : '',
        props.className ?? '',
      ].join(' ')}
      isDisabled={props.isDisabled ?? false}
      type={props.type ?? 'button'}
      autoFocus={props.autoFocus ?? false}
      {...(onPress && { onPress: () => onPress() })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      {...(form !== undefined && { form })}
      {...(id !== undefined && { id })}
      {...(ref !== undefined && { ref })}
    >
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      <span className={style['text']}>{children}</span>
    </AriaButton>
  );
}
