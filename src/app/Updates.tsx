// A new version is offered, never forced: the old one runs until the user agrees.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterSW } from 'virtual:pwa-register/react';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import style from './Updates.module.css';

export function Updates() {
  const { t } = useTranslation();
  const [later, setLater] = useState(false);
  const {
    needRefresh: [needRefresh],
    updateServiceWorker,
  } = useRegisterSW();
  if (!needRefresh || later) return null;
  return (
    <div className={style['place']}>
      <Banner
        tone="info"
        title={t('app.update.title')}
        actions={
          <>
            <Button tone="primary" onPress={() => void updateServiceWorker(true)}>
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
