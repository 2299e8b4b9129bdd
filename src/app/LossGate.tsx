// Stands before everything when the database has lost what the second ring still has: says so, and brings it back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeName } from '../networks/freeName';
import { type Loss, worthOf } from '../rings/losses';
import { shortfallOf } from '../rings/standing';
import { closeNetwork, openNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { readyToRestore, restore, settleLosses, useLosses } from '../session/rings';
import { useStoreState } from '../session/useNetworks';
import { tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { offerDiagnosis } from './diagnosisFile';
import style from './LossGate.module.css';
import { LossRow } from './LossRow';

interface Failed {
  readonly name: string;
  readonly code: 'nothing' | 'unread' | 'failed' | 'locked';
}

export function LossGate() {
  const { t } = useTranslation();
  const losses = useLosses((state) => state.losses);
  const { ready } = useStoreState();
  const title = useTitleOf(losses, ready);
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<Failed>();
  const restorable = losses.filter((loss) => worthOf(loss) !== undefined);

  const named = (name: string, taken: readonly string[]) =>
    taken.includes(name) ? freeName(t('rings.loss.copyName', { name }), taken) : name;
  const bringBack = async () => {
    const { lastNetwork } = usePreferences.getState();
    setFailed(undefined);
    for (const { watched } of restorable) {
      setBusy(watched.name);
      const answer = (await readyToRestore())
        ? await restore(watched.id, undefined, named)
        : { ok: false as const, code: 'locked' as const };
      if (!answer.ok) {
        setBusy(undefined);
        return setFailed({ name: watched.name, code: answer.code });
      }
      await settleLosses([watched.id]);
      // Where several come back, the one that was open last.
      if (restorable.length === 1 || watched.id === lastNetwork) openNetwork(answer.id);
      tell(t(answer.shortfall ? 'rings.loss.restoredPartly' : 'rings.loss.restored', { name: watched.name }));
    }
    setBusy(undefined);
    await settleLosses();
  };
  const goOn = async () => {
    if (await readyToRestore()) await settleLosses();
    else {
      closeNetwork();
      setFailed({ name: losses[0]?.watched.name ?? '', code: 'locked' });
    }
    setAsks(false);
  };

  if (asks)
    return (
      <ConfirmDialog
        isOpen
        tone="danger"
        title={t('rings.loss.sure.title')}
        text={t(
          !ready
            ? restorable.length > 0
              ? 'rings.loss.sure.textDamaged'
              : 'rings.loss.sure.textDamagedNone'
            : restorable.length > 0
              ? 'rings.loss.sure.text'
              : 'rings.loss.sure.textNone',
        )}
        confirmLabel={t('rings.loss.sure.confirm')}
        cancelLabel={t('rings.loss.sure.back')}
        onConfirm={() => void goOn()}
        onCancel={() => setAsks(false)}
      />
    );
  return (
    <Dialog
      title={title}
      isOpen
      isKept
      onClose={() => setAsks(true)}
      closeLabel={t('ui.close')}
      role="alertdialog"
      footer={
        <div className={style['actions']}>
          <Button tone="quiet" isDisabled={busy !== undefined} onPress={() => setAsks(true)}>
            {t('rings.loss.without')}
          </Button>
          {restorable.length > 0 && (
            <Button tone="primary" isDisabled={busy !== undefined} onPress={() => void bringBack()}>
              {t('rings.loss.restore')}
            </Button>
          )}
        </div>
      }
    >
      <div className={style['words']}>
        {failed && (
          <Banner tone="danger" title={t('rings.loss.failed.title', { name: failed.name })}>
            {t(`rings.loss.failed.${failed.code}`)}
          </Banner>
        )}
        <p>{t('rings.loss.what')}</p>
        <p>{t(`rings.loss.${inAll(losses)}`)}</p>
        {!ready && (
          <>
            <p>{t('rings.loss.damaged')}</p>
            <div className={style['row']}>
              <Button onPress={() => window.location.reload()}>{t('rings.loss.reload')}</Button>
            </div>
          </>
        )}
        <h3 className={style['heading']}>
          {t(restorable.length > 0 ? 'rings.loss.networks' : 'rings.loss.missing')}
        </h3>
        <ul className={style['list']}>
          {losses.map((loss) => (
            <LossRow key={loss.watched.id} loss={loss} isReadable={ready} />
          ))}
        </ul>
        <div className={style['row']}>
          <Button size="s" onPress={() => offerDiagnosis(losses)}>
            {t('rings.loss.diagnose')}
          </Button>
        </div>
        {busy !== undefined && <Progress label={t('rings.loss.restoring', { name: busy })} />}
      </div>
    </Dialog>
  );
}

/** What the second ring can do about all of it, as it was looked at. */
function inAll(losses: readonly Loss[]): 'whole' | 'partly' | 'harmed' | 'unread' | 'none' {
  const worths = losses.map((loss) => [loss.watched, worthOf(loss)] as const);
  if (worths.some(([, worth]) => worth !== undefined))
    return worths.some(([watched, worth]) => worth === undefined || shortfallOf(watched, worth))
      ? 'partly'
      : 'whole';
  if (losses.some(({ ring }) => ring === 'unread')) return 'unread';
  return losses.every(({ ring }) => ring === 'none') ? 'none' : 'harmed';
}

function useTitleOf(losses: readonly Loss[], ready: boolean): string {
  const { t } = useTranslation();
  if (!ready) return t('rings.loss.titleDamaged');
  const missing = losses.filter(({ held }) => held === undefined).length;
  return missing === 0 ? t('rings.loss.titleOlder') : t('rings.loss.title', { count: missing });
}
