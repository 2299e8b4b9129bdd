// What troubles the store, in words, above everything.
import { useTranslation } from 'react-i18next';
import { useOpenNetwork } from '../session/openNetwork';
import { useStoreState } from '../session/useNetworks';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';

export function StoreBanner() {
  const { t } = useTranslation();
  const store = useStoreState();
  const open = useOpenNetwork((state) => state.trouble);
  const trouble = store.trouble ?? open;
  if (trouble === undefined) return null;
  return (
    <Banner
      tone="danger"
      title={t(`storage.trouble.${trouble}.title`)}
      actions={<Button onPress={() => window.location.reload()}>{t('storage.reload')}</Button>}
    >
      {t(`storage.trouble.${trouble}.text`)}
    </Banner>
  );
}
