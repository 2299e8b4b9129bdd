// An encrypted file asks for its passphrase; a wrong one is told nothing but that it does not fit.
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDialog } from '../session/fileDialogs';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { TextField } from '../ui/TextField';
import style from './SaveFileDialog.module.css';

export function PassphraseDialog({
  request,
}: {
  readonly request: Extract<FileDialog, { readonly kind: 'passphrase' }>;
}) {
  const { t } = useTranslation();
  const form = useId();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'trying' | 'wrong'>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isTrying = state === 'trying';
  // A wrong one stays in sight and can be typed over at once.
  useEffect(() => {
    if (state === 'wrong') field.current?.select();
  }, [state]);
  const attempt = async () => {
    setState('trying');
    if (!(await request.onTry(passphrase).catch(() => false))) setState('wrong');
  };
  return (
    <Dialog
      title={t('files.passphrase.title', { name: request.name })}
      isOpen
      size="s"
      onClose={request.onCancel}
      closeLabel={t('ui.close')}
      isKept={isTrying}
      footer={
        <>
          <Button isDisabled={isTrying} onPress={request.onCancel}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" form={form} tone="primary" isDisabled={isTrying || passphrase.trim() === ''}>
            {t('files.passphrase.open')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={style['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTrying && passphrase.trim() !== '') void attempt();
        }}
      >
        <p>{t('files.passphrase.text')}</p>
        {state === 'wrong' && <Banner tone="danger" title={t('files.passphrase.wrong')} />}
        <TextField
          label={t('files.dialog.field')}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            if (state === 'wrong') setState(undefined);
          }}
          maxLength={200}
          ref={field}
          autoFocus
        />
        {isTrying && <Progress label={t('files.passphrase.trying')} />}
      </form>
    </Dialog>
  );
}
