// A picture or hand-out is being made: how far it is, and a button that stops it.
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { insidePublic } from '../model/inside';
import { insideWords } from '../records/insideWords';
import { closeDialog } from '../session/session';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { madeShare, stopMaking, watchMaking } from './making';

export function MakingDialog() {
  const { t } = useTranslation();
  const share = useSyncExternalStore(watchMaking, madeShare);
  const stop = () => {
    stopMaking();
    closeDialog();
  };
  return (
    <Dialog title={t('print.making')} isOpen size="s" onClose={stop} closeLabel={t('print.cancel')}>
      <p>{insideWords(insidePublic(0))}</p>
      <Progress
        label={t('print.makingText')}
        value={share}
        detail={t('print.preparingDetail', { share: Math.round(share * 100) })}
        onCancel={stop}
        cancelLabel={t('print.cancel')}
      />
    </Dialog>
  );
}
