// A counted line that unfolds to exactly whom it counts.
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { CountedLines, type CountedLinesProps } from './CountedLines';
import style from './UnfoldingLine.module.css';

interface UnfoldingLineProps extends CountedLinesProps {
  /** Of the line and of what unfolds; `line` composes the one of this room. */
  readonly classes: { readonly line: string | undefined; readonly body: string | undefined };
  /** Where the list stands in a place of its own: goes there instead of unfolding. */
  readonly onGo?: (() => void) | undefined;
  readonly children: (isOpen: boolean) => ReactNode;
}

export function UnfoldingLine({ code, items, classes, onGo, children }: UnfoldingLineProps) {
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  return (
    <>
      <button
        type="button"
        className={classes.line}
        {...(onGo === undefined && { 'aria-expanded': isOpen })}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={onGo ?? (() => setOpen(!isOpen))}
      >
        {children(isOpen)}
        <ChevronRight aria-hidden size={16} strokeWidth={1.75} className={isOpen ? style['turned'] : ''} />
      </button>
      {isOpen && (
        <div id={bodyId} className={classes.body}>
          <CountedLines code={code} items={items} />
        </div>
      )}
    </>
  );
}
