// Asks until when and why somebody is kept although their time is over. The reason names nobody: it is seen by whoever sees the list.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { fold } from '../model/fold';
import type { Id } from '../model/records';
import { problemTexts } from '../records/fieldWords';
import { today } from '../session/clock';
import { run } from '../session/command';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import style from './Access.module.css';

interface KeepDialogProps {
  readonly ids: readonly Id[];
  /** Some of those chosen cannot be kept. */
  readonly leavesOut: boolean;
  readonly onClose: () => void;
}

export function KeepDialog({ ids, leavesOut, onClose }: KeepDialogProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState<string>();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isDay = day !== undefined && day >= today();
  const keep = async () => {
    setAsked(true);
    if (!isDay || reason.trim() === '') return;
    const outcome = await run('editContacts', { ids, patch: { keptUntil: day, keptReason: reason.trim() } });
    if (!outcome.ok) return setFailure(problemTexts(outcome).join(' '));
    onClose();
    tell(t('retention.keptDone', { count: ids.length, day: showDate(day) }));
  };
  return (
    <Dialog
      title={t('retention.keepTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={ids.length === 0} onPress={() => void keep()}>
            {t('retention.keepDo')}
          </Button>
        </>
      }
    >
      <form
        className={style['search']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void keep();
        }}
      >
        {ids.length > 0 && <p>{t('retention.keepText', { count: ids.length })}</p>}
        {leavesOut && <p className={style['soft']}>{t('retention.keepRemoved')}</p>}
        <DateField
          label={t('retention.keepUntil')}
          isRequired
          autoFocus
          value={day}
          onChange={setDay}
          show={showDate}
          placeholder={t('ui.datePlaceholder')}
          unreadable={t('ui.dateUnreadable')}
          error={isAsked && !isDay ? t('retention.dayMissing') : undefined}
        />
        <TextField
          label={t('retention.keepReason')}
          hint={t('records.noCases')}
          isRequired
          value={reason}
          onChange={setReason}
          maxLength={500}
          list={Object.values(t('retention.keepReasons', { returnObjects: true }))}
          fold={fold}
          error={failure ?? (isAsked && reason.trim() === '' ? t('retention.reasonMissing') : undefined)}
        />
      </form>
    </Dialog>
  );
}
