// A new name for a network on the shelf.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkCard } from '../data/networks';
import { textLimit } from '../model/checks';
import { renameOnShelf, type ShelfAnswer } from '../session/shelf';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

interface RenameDialogProps {
  readonly card: NetworkCard;
  readonly onDone: (answer: ShelfAnswer, words: string) => void;
  readonly onClose: () => void;
}

/** Rendered while it is open. */
export function RenameDialog({ card, onDone, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [name, setName] = useState(card.name);
  const missing = name.trim() === '';
  return (
    <Dialog
      isOpen
      size="s"
      title={t('networks.shelf.renameTitle')}
      closeLabel={t('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isDisabled={missing}>
            {t('networks.shelf.rename')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (missing) return;
          onClose();
          const words = t('networks.shelf.renamed', { name: name.trim() });
          void renameOnShelf(card.id, name.trim()).then((answer) => onDone(answer, words));
        }}
      >
        <TextField
          label={t('networks.first.name')}
          value={name}
          onChange={setName}
          maxLength={textLimit.text}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
