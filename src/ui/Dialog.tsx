// The one modal: title, scrolling content, actions at the foot. Never opened above another modal.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import style from './Dialog.module.css';
import { IconButton } from './IconButton';

/** Widths: s 420, m 560, l 880 px, full almost the whole window; `isKept` makes Escape and a click outside do nothing. */
export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 's' | 'm' | 'l' | 'full' | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly isKept?: boolean | undefined;
  /** No cross, where the actions inside already offer the way back. */
  readonly hideClose?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Escape and the cross call `onClose`; a click outside does not, because half-filled forms would be lost. */
export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    closeLabel,
    children,
    footer,
    size = 'm',
    role = 'dialog',
    isKept = false,
  } = props;
  return (
    <ModalOverlay
      className={style['overlay'] ?? ''}
      isOpen={isOpen}
      isDismissable={false}
      isKeyboardDismissDisabled={isKept}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${style['modal']} ${style[size]}`}>
        <AriaDialog role={role} className={`${style['dialog']} ${props.className ?? ''}`}>
          <header className={style['header']}>
            <Heading slot="title" level={2} className={style['title'] ?? ''}>
              {title}
            </Heading>
            {!isKept && !props.hideClose && <IconButton label={closeLabel} icon={X} onPress={onClose} />}
          </header>
          <div className={style['body']}>{children}</div>
          {footer !== undefined && <footer className={style['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
