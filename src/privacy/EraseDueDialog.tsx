// Before what is due is erased: how many, what goes of them, and that there is no way back. Then how far it is, and what was done.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copiesWith, type CopyOfPerson } from '../data/personSteps';
import type { TroubleCode } from '../data/trouble';
import type { Id } from '../model/records';
import type { DueEntry } from '../model/retention';
import { useFileState } from '../session/boundFile';
import { openDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { Section } from '../ui/Section';
import style from './Access.module.css';
import { chosenCopies, CopiesChoice } from './CopiesChoice';
import { eraseDue } from './eraseDue';

interface EraseDueDialogProps {
  readonly entries: readonly DueEntry[];
  readonly onClose: () => void;
}

export function EraseDueDialog({ entries, onClose }: EraseDueDialogProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const boundName = useFileState((state) => state.bound?.name);
  const [share, setShare] = useState<number>();
  const [trouble, setTrouble] = useState<TroubleCode>();
  const controller = useRef<AbortController>(undefined);
  // As it was asked: while it is carried out the list grows shorter.
  const [asked] = useState(entries);
  const [copies, setCopies] = useState<readonly CopyOfPerson[]>();
  const [without, setWithout] = useState<ReadonlySet<Id>>(new Set());
  useEffect(() => {
    let isWanted = true;
    const find = async () => {
      const found = await copiesWith(network.id, new Set(asked.map(({ contactId }) => contactId)));
      if (isWanted) setCopies(found);
    };
    // Where the shelf cannot be read, erasing says so.
    find().catch(() => isWanted && setCopies([]));
    return () => {
      isWanted = false;
    };
  }, [network.id, asked]);
  const persons = asked.filter(({ what }) => what === 'person').length;
  const addresses = asked.length - persons;
  const isRunning = share !== undefined;
  const erase = async () => {
    const mine = new AbortController();
    controller.current = mine;
    setTrouble(undefined);
    setShare(0);
    const done = await eraseDue(network, asked, setShare, mine.signal, chosenCopies(copies ?? [], without));
    setShare(undefined);
    const said = [
      ...(done.persons > 0 ? [t('retention.done', { count: done.persons })] : []),
      ...(done.addresses > 0 ? [t('retention.doneAddresses', { count: done.addresses })] : []),
      ...(done.doubtful > 0 ? [t('retention.doubtful', { count: done.doubtful })] : []),
      ...(done.trouble === 'cancelled' ? [t('retention.cancelled')] : []),
    ].join(' ');
    if (said !== '') tell(said);
    if (done.isLeftBeside)
      openDialog({
        kind: 'message',
        tone: 'danger',
        title: t('access.done.leftBesideTitle'),
        text: t('access.done.leftBeside'),
      });
    if (done.trouble === undefined || done.trouble === 'cancelled') onClose();
    else setTrouble(done.trouble);
  };
  return (
    <Dialog
      title={t('retention.eraseTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      isKept={isRunning}
      hideClose
      role="alertdialog"
      footer={
        <>
          <Button
            autoFocus
            onPress={() => {
              if (isRunning) controller.current?.abort();
              else onClose();
            }}
          >
            {t('ui.cancel')}
          </Button>
          <Button tone="danger" isDisabled={isRunning || !copies} onPress={() => void erase()}>
            {t('retention.confirm')}
          </Button>
        </>
      }
    >
      <div className={style['form']}>
        {isRunning && <Progress label={t('retention.running')} value={share} />}
        {trouble !== undefined && (
          <Banner tone="danger" title={t(`storage.trouble.${trouble}.title`)}>
            {t(`storage.trouble.${trouble}.text`)}
          </Banner>
        )}
        <Section title={t('access.dialog.goes')} level={3}>
          <ul className={style['points']}>
            {persons > 0 && <li>{t('retention.persons', { count: persons })}</li>}
            {addresses > 0 && <li>{t('retention.addresses', { count: addresses })}</li>}
          </ul>
        </Section>
        <CopiesChoice copies={copies ?? []} without={without} onChange={setWithout} isDisabled={isRunning} />
        <Section title={t('access.dialog.stays')} level={3}>
          <ul className={style['points']}>
            {persons > 0 && <li>{t('retention.lastNames')}</li>}
            <li>{t('retention.noted')}</li>
            <li>{t('retention.files')}</li>
            {boundName !== undefined && <li>{t('files.erased', { name: boundName })}</li>}
          </ul>
        </Section>
        <p>
          <strong>{t('access.dialog.final')}</strong>
        </p>
      </div>
    </Dialog>
  );
}
