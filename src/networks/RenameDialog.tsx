// A new name for a network on the shelf.
import { useTranslation } from 'react-i18next';
import type { NetworkCard } from '../data/networks';
import { NameDialog } from '../records/NameDialog';
import { renameOnShelf, type ShelfAnswer } from '../session/shelf';

interface RenameDialogProps {
  readonly card: NetworkCard;
  readonly onDone: (answer: ShelfAnswer, words: string) => void;
  readonly onClose: () => void;
}

/** Rendered while it is open. */
export function RenameDialog({ card, onDone, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  return (
    <NameDialog
      title={t('networks.shelf.renameTitle')}
      label={t('networks.first.name')}
      confirm={t('networks.shelf.rename')}
      first={card.name}
      onName={(name) => {
        onClose();
        const words = t('networks.shelf.renamed', { name });
        void renameOnShelf(card.id, name).then((answer) => onDone(answer, words));
      }}
      onClose={onClose}
    />
  );
}
