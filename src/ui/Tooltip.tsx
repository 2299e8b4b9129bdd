// A short name that appears beside what is hovered or focused; never holds what one needs to know.
import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd';
import style from './Tooltip.module.css';

/** `children` must be one focusable element of this design system (a button or a menu button). */
export interface TooltipProps {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly children: ReactElement;
}

/** Opens after 500 ms of rest or at once on keyboard focus; Escape closes it. */
export function Tooltip({ text, hint, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={style['tooltip'] ?? ''} offset={6} placement="bottom">
        {text}
        {hint !== undefined && <Kbd>{hint}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
