// Something the user must know before going on: what happened, what is safe, what helps.
import { useTranslation } from 'react-i18next';
import { closeDialog, type DialogRequest } from '../session/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import style from './MessageDialog.module.css';

export function MessageDialog({
  request,
}: {
  readonly request: Extract<DialogRequest, { kind: 'message' }>;
}) {
  const { t } = useTranslation();
  const { title, text, tone, action } = request;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={closeDialog}
      closeLabel={t('app.close')}
      size="s"
      role={tone === 'danger' ? 'alertdialog' : 'dialog'}
      hideClose
      footer={
        <>
          <Button onPress={closeDialog} autoFocus={action === undefined}>
            {t('app.close')}
          </Button>
          {action && (
            <Button
              tone="primary"
              autoFocus
              onPress={() => {
                closeDialog();
                action.perform();
              }}
            >
              {action.label}
            </Button>
          )}
        </>
      }
    >
      <div className={style['text']}>
        {text.split('\n').map((part) => (
          <p key={part}>{part}</p>
        ))}
      </div>
    </Dialog>
  );
}
