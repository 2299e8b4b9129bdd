// Says above every place of a network that it is there to be looked at only, and what to do to change it.
import { useTranslation } from 'react-i18next';
import { isViewOnly } from '../model/viewOnly';
import { useOpenNetwork } from '../session/openNetwork';
import { Banner } from '../ui/Banner';

export function ViewOnlyBanner() {
  const { t } = useTranslation();
  const isOn = useOpenNetwork((state) => isViewOnly(state.network));
  if (!isOn) return null;
  return (
    <Banner tone="warning" title={t('storage.trouble.viewOnly.title')}>
      {t('storage.viewOnlyBanner')}
    </Banner>
  );
}
