// A small floating panel that belongs to a button of the grid.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './GridPanel.module.css';

interface GridPopoverProps {
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Begins at the first field. */
function Panel({ children }: { readonly children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, select, button')?.focus(), []);
  return (
    <div ref={panel} className={styles['panel']}>
      {children}
    </div>
  );
}

/** Escape and a press outside close it; the focus returns where it was. */
export function GridPopover({ label, anchor, open, onClose, children }: GridPopoverProps) {
  return (
    <Popover
      className={styles['popover'] ?? ''}
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      placement="bottom start"
      offset={4}
    >
      <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
        <Panel>{children}</Panel>
      </Dialog>
    </Popover>
  );
}
