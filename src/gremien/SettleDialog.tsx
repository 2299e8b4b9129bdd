// Asks why a finding is all right and ticks it off.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../model/fold';
import type { Finding } from '../model/finding';
import { problemTexts } from '../records/fieldWords';
import { run } from '../session/command';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { findingWords } from './findingWords';
import style from './Findings.module.css';

export function SettleDialog({
  finding,
  onClose,
}: {
  readonly finding: Finding;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const { name, text } = findingWords(network, finding);
  const settle = async () => {
    if (reason.trim() === '') return setError(t('findings.reasonMissing'));
    const outcome = await run('settleFindings', { findings: [finding], reason });
    if (!outcome.ok) return setError(problemTexts(outcome).join(' '));
    onClose();
    tell(t('findings.settled'));
  };
  return (
    <Dialog
      title={t('findings.settleTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void settle()}>
            {t('findings.settleDo')}
          </Button>
        </>
      }
    >
      <form
        className={style['settle']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void settle();
        }}
      >
        <p>
          <strong>{name}</strong>
          <br />
          {text}
        </p>
        <TextField
          label={t('findings.reason')}
          description={t('findings.reasonHint')}
          hint={t('records.noCases')}
          isRequired
          autoFocus
          value={reason}
          onChange={(next) => {
            setReason(next);
            setError(undefined);
          }}
          list={Object.values(t('findings.reasons', { returnObjects: true }))}
          fold={fold}
          error={error}
        />
        <p className={style['quiet']}>{t('findings.settleReturns')}</p>
      </form>
    </Dialog>
  );
}
