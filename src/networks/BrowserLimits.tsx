// What differs in this browser, in plain words: nothing in Edge and Chrome with the app from a server.
import { useTranslation } from 'react-i18next';
import { browserLimits } from '../session/browserLimits';

export function BrowserLimits({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation();
  return browserLimits().map((limit) => (
    <p key={limit} className={className}>
      {t(`networks.limits.${limit}`)}
    </p>
  ));
}
