// A new version is offered, never forced: the old one runs until the user agrees.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterSW } from 'virtual:pwa-register/react';
import { useOpenNetwork } from '../session/openNetwork';
import { useSession } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import style from './Updates.module.css';

export function Updates() {
  const { t } = useTranslation();
  const [later, setLater] = useState(false);
  const agreed = useRef(false);
  const [isOutdated, setIsOutdated] = useState(false);
  const {
    needRefresh: [needRefresh],
    updateServiceWorker,
  } = useRegisterSW({
    // The user may have agreed in another tab: here a form may be open, so this tab only says so.
    onNeedReload: () => (agreed.current ? window.location.reload() : setIsOutdated(true)),
  });
  // Whatever is on its way to the store has arrived before the page goes; what is typed has not, and is asked about.
  const isSaving = useOpenNetwork((state) => state.saving > 0);
  const isFormOpen = useSession((state) => state.dialog !== undefined);
  const update = () => {
    if (useOpenNetwork.getState().saving > 0) return;
    agreed.current = true;
    if (isOutdated) window.location.reload();
    else void updateServiceWorker(true);
  };
  if ((!needRefresh && !isOutdated) || later) return null;
  return (
    <div className={style['place']}>
      <Banner
        tone="info"
        title={t('app.update.title')}
        actions={
          <>
            <Button tone={isFormOpen ? 'plain' : 'primary'} isDisabled={isSaving} onPress={update}>
              {t(isFormOpen ? 'app.update.anyway' : 'app.update.now')}
            </Button>
            <Button onPress={() => setLater(true)}>{t('app.update.later')}</Button>
          </>
        }
      >
        {t(isSaving ? 'app.update.saving' : isFormOpen ? 'app.update.form' : 'app.update.text')}
      </Banner>
    </div>
  );
}
