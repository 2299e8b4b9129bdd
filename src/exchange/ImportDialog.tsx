// The import in three steps: where the list comes from, what its columns mean, what will happen. Nothing is written before the end.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeDialog, type DialogRequest, goTo } from '../session/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ImportColumns } from './ImportColumns';
import style from './ImportDialog.module.css';
import { ImportDone } from './ImportDone';
import { ImportPreview } from './ImportPreview';
import { ImportSource } from './ImportSource';
import { ImportSteps } from './ImportSteps';
import { ImportWriting } from './ImportWriting';
import { missingTargets } from './mapping';
import { type ImportSession, useImportSession } from './useImportSession';

/** `request.file` or `request.text` is read at once. */
export function ImportDialog({ request }: { readonly request: Extract<DialogRequest, { kind: 'import' }> }) {
  const { t } = useTranslation();
  const session = useImportSession(request);
  const { step } = session;
  const stepName = t(`exchange.import.steps.${step === 'writing' ? 'preview' : step}`);
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // The pressed button is gone with its step: go on reading at the top of the next one.
    if (shown.current !== step && step !== 'done') content.current?.focus();
    shown.current = step;
  }, [step]);
  const hovers = useDropAndPaste(session);
  return (
    <Dialog
      title={
        session.name === '' ? t('exchange.import.title') : `${t('exchange.import.title')}: ${session.name}`
      }
      isOpen
      onClose={closeDialog}
      closeLabel={t('exchange.import.close')}
      size="full"
      // Escape in a field must not throw away what was decided; „Abbrechen“ is in sight.
      isKept={step !== 'source' && step !== 'done'}
      {...(step !== 'writing' && { footer: <Footer session={session} /> })}
    >
      <div ref={content} tabIndex={-1} role="group" aria-label={stepName} className={style['content']}>
        <ImportSteps step={step} />
        {step === 'source' && <ImportSource session={session} />}
        {step === 'columns' && <ImportColumns session={session} />}
        {step === 'preview' && <ImportPreview session={session} />}
        {step === 'writing' && <ImportWriting session={session} />}
        {step === 'done' && <ImportDone session={session} />}
        {hovers && <div className={style['drop']}>{t('exchange.import.dropNow')}</div>}
      </div>
    </Dialog>
  );
}

function Footer({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { step, mapping, planned, setStep } = session;
  if (step === 'done') {
    const showMap = () => {
      closeDialog();
      goTo('map');
    };
    return (
      <>
        <Button onPress={closeDialog}>{t('exchange.import.close')}</Button>
        <Button tone="primary" autoFocus onPress={showMap}>
          {t('exchange.import.toMap')}
        </Button>
      </>
    );
  }
  const isReady = session.list !== undefined && mapping !== undefined && session.reading === undefined;
  const gaps = mapping === undefined ? [] : missingTargets(mapping);
  return (
    <>
      <Button onPress={closeDialog}>{t('exchange.import.cancel')}</Button>
      {step !== 'source' && (
        <Button onPress={() => setStep(step === 'preview' ? 'columns' : 'source')}>
          {t('exchange.import.back')}
        </Button>
      )}
      {step === 'source' && (
        <Button tone="primary" isDisabled={!isReady} onPress={() => setStep('columns')}>
          {t('exchange.import.next')}
        </Button>
      )}
      {step === 'columns' && (
        <Button tone="primary" isDisabled={gaps.length > 0} onPress={() => setStep('preview')}>
          {t('exchange.import.next')}
        </Button>
      )}
      {step === 'preview' && (
        <Button
          tone="primary"
          isDisabled={!session.isPlanned || planned === undefined || planned.change.ops.length === 0}
          onPress={() => void session.confirm()}
        >
          {t('exchange.import.confirm')}
        </Button>
      )}
    </>
  );
}

/** A file or a text from anywhere: dropped on the window, or pasted while the first step is open. True while a file hovers. */
function useDropAndPaste(session: ImportSession): boolean {
  const { t } = useTranslation();
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    if (session.step === 'writing' || session.step === 'done') return;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setHovers(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent) => {
      setHovers(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void session.open(file);
    };
    const paste = (event: ClipboardEvent) => {
      if (session.step !== 'source') return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void session.paste(text, t('exchange.import.pasted'));
      else if (file) void session.open(file);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [session, t]);
  return hovers;
}
