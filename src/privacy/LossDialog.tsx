// "Was war in der verlorenen Datei?": the text for the data protection officer, to be copied.
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insidePublic } from '../model/inside';
import type { Id } from '../model/records';
import { left } from '../session/leaving';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyTable';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { lossText } from './logRows';

interface LossDialogProps {
  /** Entries of the log. */
  readonly ids: readonly Id[];
  readonly onClose: () => void;
}

export function LossDialog({ ids, onClose }: LossDialogProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [said, setSaid] = useState('');
  const [text, setText] = useState(() => {
    const chosen = ids.flatMap((id) => network.disclosures.get(id) ?? []);
    return lossText(network, chosen, new Date().toISOString());
  });
  const copy = async () => {
    const isCopied = await copyText(text);
    const words = t(isCopied ? 'privacy.log.copied' : 'privacy.log.notCopied');
    if (isCopied) void left({ kind: 'log', profile: 'internal', inside: insidePublic(ids.length) });
    setSaid(words);
    announce(words);
  };
  return (
    <Dialog
      isOpen
      size="l"
      title={t('privacy.log.lossTitle')}
      closeLabel={t('ui.close')}
      onClose={onClose}
      footer={
        <>
          <p>{said}</p>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button tone="primary" icon={Copy} autoFocus onPress={() => void copy()}>
            {t('privacy.log.copy')}
          </Button>
        </>
      }
    >
      <TextField label={t('privacy.log.lossLabel')} multiline value={text} onChange={setText} />
    </Dialog>
  );
}
