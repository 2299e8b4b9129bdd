// The title of the window: place and network, so several tabs can be told apart.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenNetwork } from '../session/openNetwork';
import { useSession } from '../session/session';

export function useTitle(): void {
  const { t } = useTranslation();
  const place = useSession((state) => state.place);
  const name = useOpenNetwork((state) => state.network?.self.name);
  useEffect(() => {
    document.title =
      name === undefined ? t('app.name') : `${t(`app.place.${place}`)} – ${name} – ${t('app.name')}`;
  }, [t, place, name]);
}
