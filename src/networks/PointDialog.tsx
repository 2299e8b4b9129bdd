// One restore point: what has changed since, and restoring it as a network of its own.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import type { Id } from '../model/records';
import type { Watched } from '../rings/sentinel';
import { openNetwork } from '../session/openNetwork';
import { restore } from '../session/rings';
import { goTo } from '../session/session';
import { useNetworks } from '../session/useNetworks';
import { tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { DifferenceView } from './DifferenceView';
import style from './DifferenceView.module.css';
import { freeName } from './freeName';
import { LeftView } from './LeftView';

interface PointDialogProps {
  /** Without an index the last state of a network that was lost. */
  readonly point: { readonly id: Id; readonly name: string; readonly at: string; readonly index?: number };
  /** The network that was lost, where the point is of one. */
  readonly watched?: Watched | undefined;
  readonly onClose: () => void;
}

/** Rendered while it is open. */
export function PointDialog({ point, watched, onClose }: PointDialogProps) {
  const { t } = useTranslation();
  const when = showMoment(point.at);
  const isThere = useNetworks()?.some(({ id }) => id === point.id) ?? false;
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'nothing' | 'unread' | 'failed'>();
  const bring = async () => {
    setBusy(true);
    setFailed(undefined);
    const named = (name: string, taken: readonly string[]) =>
      freeName(point.index === undefined ? name : t('rings.points.name', { name, when }), taken);
    const answer = await restore(point.id, point.index, named);
    setBusy(false);
    if (!answer.ok) return setFailed(answer.code);
    onClose();
    goTo('start');
    openNetwork(answer.id);
    tell(t(answer.shortfall ? 'rings.loss.restoredPartly' : 'rings.loss.restored', { name: point.name }));
  };
  return (
    <Dialog
      title={t('rings.points.at', { when })}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      isKept={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button tone="primary" isDisabled={isBusy} onPress={() => void bring()}>
            {t('rings.points.restore')}
          </Button>
        </>
      }
    >
      {failed && (
        <Banner tone="danger" title={t('rings.loss.failed.title', { name: point.name })}>
          {t(`rings.loss.failed.${failed}`)}
        </Banner>
      )}
      {isBusy && <Progress label={t('rings.loss.restoring', { name: point.name })} />}
      {watched && failed === undefined && <LeftView watched={watched} />}
      {isThere && (
        <>
          <h3 className={style['title']}>{t('rings.difference.title')}</h3>
          <DifferenceView id={point.id} index={point.index} />
        </>
      )}
    </Dialog>
  );
}
