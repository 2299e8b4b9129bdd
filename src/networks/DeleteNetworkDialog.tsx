// Deleting a whole network: only after its name has been typed.
import { useTranslation } from 'react-i18next';
import type { Id } from '../model/records';
import { removeFromShelf, type ShelfAnswer } from '../session/shelf';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface DeleteNetworkDialogProps {
  readonly id: Id;
  readonly name: string;
  readonly onDone: (answer: ShelfAnswer, words: string) => void;
  readonly onClose: () => void;
}

/** Rendered while it is open; closes itself as soon as the answer is given. */
export function DeleteNetworkDialog({ id, name, onDone, onClose }: DeleteNetworkDialogProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      isOpen
      tone="danger"
      title={t('networks.shelf.deleteTitle', { name })}
      text={t('networks.shelf.deleteText')}
      requireText={{ label: t('networks.shelf.deleteType', { name }), expected: name }}
      confirmLabel={t('networks.shelf.deleteConfirm')}
      cancelLabel={t('ui.cancel')}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void removeFromShelf(id).then((answer) => onDone(answer, t('networks.shelf.deleted', { name })));
      }}
    />
  );
}
