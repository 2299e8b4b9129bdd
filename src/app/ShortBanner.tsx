// A network that was restored from less than had been confirmed: said above it until somebody has acknowledged it.
import { useTranslation } from 'react-i18next';
import { countWords } from '../networks/DifferenceView';
import { shortWords } from '../networks/shortWords';
import type { Network } from '../model/network';
import type { Shortfall } from '../rings/standing';
import { useOpenNetwork } from '../session/openNetwork';
import { acknowledgeShortfall, useShortfall } from '../session/rings';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { offerDiagnosis } from './diagnosisFile';

export function ShortBanner() {
  const network = useOpenNetwork((state) => state.network);
  const shortfall = useShortfall(network?.id);
  return network && shortfall ? <Short network={network} shortfall={shortfall} /> : null;
}

function Short({ network, shortfall }: { readonly network: Network; readonly shortfall: Shortfall }) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="warning"
      title={t('rings.loss.restoredPartly', { name: network.self.name })}
      onClose={() => acknowledgeShortfall(network.id)}
      closeLabel={t('ui.close')}
      actions={
        <Button size="s" onPress={() => offerDiagnosis([])}>
          {t('rings.loss.diagnose')}
        </Button>
      }
    >
      {shortWords(shortfall)} {t('rings.short.there', { counts: countWords(shortfall.counts) })}{' '}
      {t('rings.short.advice')}
    </Banner>
  );
}
