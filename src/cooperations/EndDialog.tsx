// Ends cooperations as of a day: they stay in the history and leave map and tables the day after.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { tieName } from '../model/cooperations';
import { problemTexts } from '../records/fieldWords';
import { run } from '../session/command';
import { closeDialog, type DialogRequest } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Dialog } from '../ui/Dialog';
import styles from './EndDialog.module.css';

interface EndDialogProps {
  readonly request: Extract<DialogRequest, { kind: 'endCooperations' }>;
}

const named = 6;

/** Proposes the reference date, which is today unless the user looks at another day. */
export function EndDialog({ request: { ids } }: EndDialogProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const [day, setDay] = useState<string | undefined>(asOf);
  const [error, setError] = useState<string>();
  const [isUnreadable, setUnreadable] = useState(false);
  const ties = ids.flatMap((id) => network.cooperations.get(id) ?? []);

  const end = async () => {
    if (day === undefined || isUnreadable) return setError(t('cooperations.endDayMissing'));
    const outcome = await run('endCooperations', { ids: ties.map(({ id }) => id), on: day });
    if (!outcome.ok) return setError(problemTexts(outcome).join(' '));
    closeDialog();
    announce(t('cooperations.ended', { count: ties.length, date: showDate(day) }));
  };
  return (
    <Dialog
      title={t('cooperations.endTitle', { count: ties.length })}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      size="s"
      footer={
        <>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void end()}>
            {t('cooperations.end', { count: ties.length })}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void end();
        }}
      >
        <ul className={styles['ties']}>
          {ties.slice(0, named).map((tie) => (
            <li key={tie.id}>{tieName(network, tie)}</li>
          ))}
          {ties.length > named && <li>{t('cooperations.andMore', { count: ties.length - named })}</li>}
        </ul>
        <DateField
          label={t('cooperations.endDay')}
          description={t('cooperations.endHint')}
          isRequired
          autoFocus
          value={day}
          onChange={(next) => {
            setDay(next);
            setError(undefined);
          }}
          show={showDate}
          todayLabel={t('ui.today')}
          placeholder={t('ui.datePlaceholder')}
          unreadable={t('ui.dateUnreadable')}
          onUnreadable={setUnreadable}
          error={error}
        />
      </form>
    </Dialog>
  );
}
