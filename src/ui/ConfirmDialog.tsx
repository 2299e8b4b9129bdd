// A question before something that cannot be taken back easily.
import { type ReactNode, useId, useState } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './TextField';
import style from './ConfirmDialog.module.css';

/** `confirmLabel` is the verb itself ("Netz löschen"); `requireText` asks to type a name before it works. */
export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly isOpen: boolean;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly requireText?: { readonly label: string; readonly expected: string } | undefined;
}

/** Focus starts where nothing is lost: on cancel for `danger`, on the name to be typed where one is required. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onCancel}
      closeLabel={props.cancelLabel}
      size="s"
      role="alertdialog"
      hideClose
      footer={undefined}
    >
      <Question {...props} />
    </Dialog>
  );
}

function Question(props: ConfirmDialogProps) {
  const { text, confirmLabel, cancelLabel, onConfirm, onCancel, tone = 'primary', requireText } = props;
  const [typed, setTyped] = useState('');
  const textId = useId();
  const mayGo = requireText === undefined || typed.trim() === requireText.expected.trim();
  return (
    <form
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // Portals bubble through React: the form around the dialog's owner must not submit too.
        event.stopPropagation();
        if (mayGo) onConfirm();
      }}
    >
      <div id={textId} className={style['text']}>
        {text}
      </div>
      {requireText && <TextField label={requireText.label} value={typed} onChange={setTyped} autoFocus />}
      <div className={style['actions']}>
        <Button onPress={onCancel} autoFocus={tone === 'danger' && requireText === undefined}>
          {cancelLabel}
        </Button>
        <Button
          type="submit"
          tone={tone}
          isDisabled={!mayGo}
          autoFocus={tone === 'primary' && requireText === undefined}
          describedBy={textId}
        >
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
