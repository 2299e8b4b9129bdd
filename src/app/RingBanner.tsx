// Editing goes on with one ring only: said once in the flow of the page, until it is well again or put away.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRing } from '../session/rings';
import { useStoreState } from '../session/useNetworks';
import { Banner } from '../ui/Banner';
import { useRoomAbove } from './useRoomAbove';

export function RingBanner() {
  const { failure } = useRing();
  const { trouble } = useStoreState();
  const [away, setAway] = useState<string>();
  // Trouble of the first ring is the greater one, and says what to do.
  if (trouble !== undefined || (failure !== 'full' && failure !== 'failed') || away === failure) return null;
  return <OneRing failure={failure} onClose={() => setAway(failure)} />;
}

interface OneRingProps {
  readonly failure: 'full' | 'failed';
  readonly onClose: () => void;
}

function OneRing({ failure, onClose }: OneRingProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useRoomAbove(place, '--above-frame');
  return (
    <div ref={place}>
      <Banner
        tone="warning"
        title={t(`rings.banner.${failure}.title`)}
        onClose={onClose}
        closeLabel={t('ui.close')}
      >
        {t(`rings.banner.${failure}.text`)}
      </Banner>
    </div>
  );
}
