// All seats of a Gremium as one table for the keyboard; saved as one step.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../model/records';
import { closeDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import style from './SeatEditor.module.css';
import { SeatEditorTable } from './SeatEditorTable';
import { SeatSums } from './SeatSums';
import { useSeatEditor } from './useSeatEditor';

export function SeatEditorDialog({ gremiumId }: { readonly gremiumId: Id }) {
  const { t } = useTranslation();
  const gremium = useNetwork().gremien.get(gremiumId);
  if (!gremium) return null;
  return (
    <Editor
      key={gremium.id}
      gremiumId={gremium.id}
      name={gremium.name}
      title={t('seatEditor.title', { name: gremium.name })}
    />
  );
}

function Editor({
  gremiumId,
  name,
  title,
}: {
  readonly gremiumId: Id;
  readonly name: string;
  readonly title: string;
}) {
  const { t } = useTranslation();
  const editor = useSeatEditor(gremiumId);
  const [isLeaving, setLeaving] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const save = async () => {
    if (await editor.save()) {
      closeDialog();
      announce(t('seatEditor.saved', { name }));
    } else {
      // After the errors are there.
      requestAnimationFrame(() =>
        table.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
    }
  };
  // One function for the whole life of the table, so that its rows are not drawn anew with every key.
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const saveNow = useCallback(() => void latest.current(), []);
  const fillIn = () => {
    editor.insertTemplate();
    // The button goes with what it did: on in the first row.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('[data-row] input')?.focus());
  };
  const close = () => {
    if (!editor.isDirty() || isLeaving) return closeDialog();
    setLeaving(true);
    announce(t('records.unsaved'));
  };
  const footer = isLeaving ? (
    <>
      <span className={style['question']}>{t('records.unsaved')}</span>
      <Button tone="danger" onPress={closeDialog}>
        {t('records.discard')}
      </Button>
      <Button tone="primary" autoFocus onPress={() => setLeaving(false)}>
        {t('records.keepEditing')}
      </Button>
    </>
  ) : (
    <>
      <SeatSums editor={editor} />
      <Button onPress={close}>{t('ui.cancel')}</Button>
      <Button tone="primary" isDisabled={editor.isSaving} onPress={() => void save()}>
        {t('seatEditor.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={close} closeLabel={t('ui.close')} size="full" footer={footer}>
      <div className={style['editor']}>
        <div className={style['head']}>
          <p className={style['hint']}>{t('seatEditor.hint')}</p>
          {editor.canUseTemplate && (
            <Button size="s" onPress={fillIn}>
              {t('seatEditor.template')}
            </Button>
          )}
        </div>
        {editor.failures.length > 0 && (
          <Banner tone="danger" title={editor.failures[0] ?? ''}>
            {editor.failures.slice(1, 6).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Banner>
        )}
        {editor.news !== undefined && <Banner tone="info" title={editor.news} />}
        {editor.removesSeats && <Banner tone="warning" title={t('seatEditor.removeHint')} />}
        <SeatEditorTable editor={editor} table={table} onSave={saveNow} />
        {editor.endedCount > 0 && (
          <p className={style['hint']}>{t('seatEditor.ended', { count: editor.endedCount })}</p>
        )}
      </div>
    </Dialog>
  );
}
