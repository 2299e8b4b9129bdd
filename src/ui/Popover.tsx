// A small panel that hangs on a button: filters, settings of a view, an explanation.
import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger, Heading } from 'react-aria-components';
import style from './Popover.module.css';

/** `trigger` is a Button or IconButton; `children` may be a function that gets `close`. */
export interface PopoverProps {
  readonly title: string;
  readonly trigger: ReactElement;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly hideTitle?: boolean | undefined;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Pixels; 320 without it. */
  readonly width?: number | undefined;
}

/** Opens by its trigger, closes by Escape, a click outside or `close`; may be controlled. */
export function Popover(props: PopoverProps) {
  const {
    title,
    trigger,
    children,
    hideTitle = false,
    placement = 'bottom start',
    isOpen,
    onOpenChange,
  } = props;
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <AriaPopover
        className={style['popover'] ?? ''}
        placement={placement}
        offset={4}
        style={{ width: props.width ?? 320 }}
      >
        <Dialog className={style['panel'] ?? ''}>
          {({ close }) => (
            <>
              <Heading
                slot="title"
                level={2}
                className={hideTitle ? 'visually-hidden' : (style['title'] ?? '')}
              >
                {title}
              </Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
