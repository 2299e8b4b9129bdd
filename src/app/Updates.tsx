// A new version is offered, never forced: the old one runs until the user agrees.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterSW } from 'virtual:pwa-register/react';
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
  const update = () => {
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
            <Button tone="primary" onPress={update}>
              {t('app.update.now')}
            </Button>
            <Button onPress={() => setLater(true)}>{t('app.update.later')}</Button>
          </>
        }
      >
        {t('app.update.text')}
      </Banner>
    </div>
  );
}
