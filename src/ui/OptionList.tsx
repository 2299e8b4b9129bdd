// The floating list under an input; only the rows in sight exist, so 5,000 options open at once.
import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { Check, Plus } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Popover } from 'react-aria-components';
import type { Option } from './optionFilter';
import style from './OptionList.module.css';

const rowHeight = 32;

interface RowsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly selected: string | undefined;
  readonly createLabel: string | undefined;
  readonly onPick: (index: number) => void;
}

/** Index `options.length` stands for the "create" row where there is one. */
interface OptionListProps extends RowsProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly anchor: RefObject<HTMLElement | null>;
}

/** A listbox driven from its input by `active`; focus never leaves the input. */
export function OptionList({ isOpen, onClose, anchor, ...rows }: OptionListProps) {
  return (
    <Popover
      isNonModal
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      className={style['popover'] ?? ''}
      style={{ width: Math.max(anchor.current?.offsetWidth ?? 0, 220) }}
    >
      <Rows {...rows} />
    </Popover>
  );
}

function Rows({ id, label, options, active, selected, createLabel, onPick }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = options.length + (createLabel === undefined ? 0 : 1);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // A list that is not laid out yet (or never is, in tests) counts as nine rows high.
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) =>
        report(rect.height > 0 ? rect : { width: 320, height: rowHeight * 9 }),
      ),
  });
  useLayoutEffect(() => {
    if (active >= 0 && active < count) virtual.scrollToIndex(active);
  }, [active, count, virtual]);
  return (
    <div ref={scroller} className={style['scroller']} style={{ height: Math.min(count, 9) * rowHeight + 8 }}>
      <div
        id={id}
        role="listbox"
        aria-label={label}
        className={style['list']}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((row) => {
          const option = options[row.index];
          const isSelected = option !== undefined && option.value === selected;
          return (
            <div
              key={option?.value ?? '+'}
              id={`${id}-${row.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSelected}
              aria-posinset={row.index + 1}
              aria-setsize={count}
              data-active={row.index === active || undefined}
              className={option ? style['row'] : `${style['row']} ${style['create']}`}
              style={{ transform: `translateY(${row.start}px)` }}
              // Keeps the focus in the input, where the keyboard is.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(row.index)}
            >
              {option ? (
                <>
                  <span className={style['label']}>{option.label}</span>
                  {option.hint !== undefined && <span className={style['hint']}>{option.hint}</span>}
                  {isSelected && <Check aria-hidden size={16} strokeWidth={2} />}
                </>
              ) : (
                <>
                  <Plus aria-hidden size={16} strokeWidth={1.75} />
                  <span className={style['label']}>{createLabel}</span>
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
