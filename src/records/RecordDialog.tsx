// The dialog in which one record of any table is created or edited.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, word } from '../i18n/translate';
import { closeDialog, type DialogRequest, openCard } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { RecordForm } from './RecordForm';
import styles from './RecordForm.module.css';
import { titleOf } from './suggestions';
import { useRecordForm } from './useRecordForm';

type RecordRequest = Extract<DialogRequest, { kind: 'record' }>;

/** Rendered by the frame while the session asks for it; the same for every table. */
export function RecordDialog({ request }: { readonly request: RecordRequest }) {
  const { table, id, preset, spot } = request;
  const { t } = useTranslation();
  const network = useNetwork();
  const [isLeaving, setLeaving] = useState(false);
  const isNew = id === undefined;
  const form = useRecordForm({
    table,
    id,
    preset,
    spot,
    onSaved: (saved) => {
      closeDialog();
      announce(
        sentence(isNew ? 'records.created' : 'records.saved', { what: word('model.table', `${table}_one`) }),
      );
      openCard(table, saved);
    },
  });
  const close = () => {
    if (form.isDirty() && !isLeaving) {
      setLeaving(true);
      announce(t('records.unsaved'));
    } else closeDialog();
  };
  const record = isNew ? undefined : network.living(table).get(id);
  const title = isNew
    ? word('records.create', table)
    : `${word('records.editTitle', table)}${record === undefined ? '' : `: ${titleOf(network, table, record)}`}`;
  const footer = isLeaving ? (
    <>
      <span className={styles['question']}>{t('records.unsaved')}</span>
      <Button tone="danger" onPress={closeDialog}>
        {t('records.discard')}
      </Button>
      <Button tone="primary" autoFocus onPress={() => setLeaving(false)}>
        {t('records.keepEditing')}
      </Button>
    </>
  ) : (
    <>
      <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
      <Button tone="primary" isDisabled={form.isSaving} onPress={() => void form.save()}>
        {isNew ? word('records.create', table) : t('ui.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={close} closeLabel={t('ui.close')} footer={footer}>
      <RecordForm form={form} />
    </Dialog>
  );
}
