// Asks for one name: of something new, or another one for what has one.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textLimit } from '../model/checks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

interface NameDialogProps {
  readonly title: string;
  /** What the field is called, and what is explained below and beside it. */
  readonly label: string;
  readonly description?: string;
  readonly hint?: string;
  /** The verb on the button. */
  readonly confirm: string;
  readonly first: string;
  /** Hears the name without blanks around it, never an empty one. */
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Rendered while it is open. */
export function NameDialog({ title, confirm, first, onName, onClose, ...field }: NameDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [text, setText] = useState(first);
  const isMissing = text.trim() === '';
  return (
    <Dialog
      isOpen
      size="s"
      title={title}
      closeLabel={t('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isDisabled={isMissing}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) onName(text.trim());
        }}
      >
        <TextField
          {...field}
          value={text}
          onChange={setText}
          maxLength={textLimit.text}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
