// The whole app: language and theme, the first screen or the frame, updates and trouble above both.
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import { speak } from '../i18n/translate';
import { openFile } from '../exchange/fileDeeds';
import { openNetfile } from '../exchange/openNetfile';
import { FirstStart } from '../networks/FirstStart';
import { useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { useLosses } from '../session/rings';
import { useStoreState } from '../session/useNetworks';
import { Announcer } from '../ui/Announcer';
import style from './App.module.css';
import { Dialogs } from './Dialogs';
import { Frame } from './Frame';
import { Recovery } from './Recovery';
import { RingBanner } from './RingBanner';
import { StoreBanner } from './StoreBanner';
import { Updates } from './Updates';
import { useAddress } from './useAddress';
import { useTitle } from './useTitle';

const LossGate = lazy(async () => ({ default: (await import('./LossGate')).LossGate }));

export function App() {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const isOpen = useOpenNetwork((state) => state.network !== undefined);
  const isLoading = useOpenNetwork((state) => state.status === 'loading');
  const store = useStoreState();
  const isLooking = useLosses((state) => state.isLooking);
  const hasLost = useLosses((state) => state.losses.length > 0);
  const isWaiting = isLooking || isLoading || (!store.ready && store.trouble === undefined);
  useAddress();
  useTitle();
  useEffect(() => void speak(language), [language]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'de-DE'}>
      {!hasLost && <StoreBanner />}
      <RingBanner />
      <Recovery>
        {hasLost ? (
          <Suspense fallback={null}>
            <LossGate />
          </Suspense>
        ) : isOpen ? (
          <Frame />
        ) : isWaiting ? (
          <p className={style['loading']}>{t('app.loading')}</p>
        ) : (
          <>
            <FirstStart onOpenFile={(file) => void openNetfile(file)} onChooseFile={openFile} />
            <Dialogs />
          </>
        )}
      </Recovery>
      <Updates />
      <Announcer />
    </I18nProvider>
  );
}
