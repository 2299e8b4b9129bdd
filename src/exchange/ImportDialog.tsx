// The import in three steps: where the list comes from, what its columns mean, what will happen. Nothing is written before the end.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableName } from '../model/records';
import { closeDialog, type DialogRequest, goTo, type Place, select } from '../session/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useFileDrop } from '../ui/useFileDrop';
import { ImportColumns } from './ImportColumns';
import style from './ImportDialog.module.css';
import { ImportDone } from './ImportDone';
import { ImportPreview } from './ImportPreview';
import { ImportSource } from './ImportSource';
import { ImportSteps } from './ImportSteps';
import { ImportWriting } from './ImportWriting';
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
  const takesFiles = step !== 'writing' && step !== 'done';
  const hovers = useFileDrop((file, more) => {
    if (takesFiles) void session.open(file, more);
  });
  usePaste(session);
  return (
    <Dialog
      title={
        session.name === '' ? t('exchange.import.title') : `${t('exchange.import.title')}: ${session.name}`
      }
      isOpen
      // While it is written, leaving is giving up: nothing stays behind, and the preview is there again.
      onClose={step === 'writing' ? session.cancelWriting : closeDialog}
      closeLabel={t(step === 'writing' ? 'exchange.import.cancelWriting' : 'exchange.import.close')}
      size="full"
      // Escape in a field must not throw away what was decided; „Abbrechen“ is in sight.
      isKept={step === 'columns' || step === 'preview'}
      {...(step !== 'writing' && { footer: <Footer session={session} /> })}
    >
      <div ref={content} tabIndex={-1} role="group" aria-label={stepName} className={style['content']}>
        <ImportSteps step={step} />
        {step === 'source' && <ImportSource session={session} />}
        {step === 'columns' && <ImportColumns session={session} />}
        {step === 'preview' && <ImportPreview session={session} />}
        {step === 'writing' && <ImportWriting session={session} />}
        {step === 'done' && <ImportDone session={session} />}
        {hovers && takesFiles && <div className={style['drop']}>{t('exchange.import.dropNow')}</div>}
      </div>
    </Dialog>
  );
}

function Footer({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { step, setStep } = session;
  if (step === 'done') {
    const show = (place: Place) => {
      closeDialog();
      // What was looked at before must not dim what has just come in.
      select('actors', []);
      goTo(place);
    };
    return (
      <>
        <Button onPress={closeDialog}>{t('exchange.import.close')}</Button>
        <Button onPress={() => show(placeOf(session))}>{t('exchange.import.toTable')}</Button>
        <Button tone="primary" autoFocus onPress={() => show('map')}>
          {t('exchange.import.toMap')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={closeDialog}>{t('exchange.import.cancel')}</Button>
      {step !== 'source' && (
        <Button onPress={() => setStep(step === 'preview' ? 'columns' : 'source')}>
          {t('exchange.import.back')}
        </Button>
      )}
      {step === 'source' && (
        <Button tone="primary" isDisabled={!session.isReady} onPress={() => setStep('columns')}>
          {t('exchange.import.next')}
        </Button>
      )}
      {step === 'columns' && (
        <Button
          tone="primary"
          isDisabled={session.gaps.length > 0 || !session.isReady}
          onPress={() => setStep('preview')}
        >
          {t('exchange.import.next')}
        </Button>
      )}
      {step === 'preview' && (
        <Button
          tone="primary"
          isDisabled={!session.isPlanned || !session.hasTakings}
          onPress={() => void session.confirm()}
        >
          {t('exchange.import.confirm')}
        </Button>
      )}
    </>
  );
}

const tablePlaces: Readonly<Partial<Record<TableName, Place>>> = {
  contacts: 'contacts',
  cooperations: 'cooperations',
  gremien: 'gremien',
  seats: 'gremien',
};

/** Where most of what was imported is listed. */
function placeOf({ written }: ImportSession): Place {
  const sums = Array.from(written?.counts ?? [], ([table, { added, changed, ended }]) => ({
    table,
    sum: added + changed + ended,
  }));
  const [most] = sums.sort((one, other) => other.sum - one.sum);
  return (most && tablePlaces[most.table]) ?? 'actors';
}

/** Cells or a file from the clipboard while the first step is open; a field that has the focus keeps its own pasting. */
function usePaste(session: ImportSession): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (session.step !== 'source') return;
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.matches('input:not([type="file"]), textarea'))
        return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void session.paste(text, t('exchange.import.pasted'));
      else if (file) void session.open(file);
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [session, t]);
}
