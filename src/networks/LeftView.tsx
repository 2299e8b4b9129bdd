// A network that was lost and left, as the second ring really has it: told before it is restored.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { lookInRing } from '../rings/restoring';
import type { Watched } from '../rings/sentinel';
import { type RingLook, shortfallOf } from '../rings/standing';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { countWords } from './DifferenceView';
import { shortWords } from './shortWords';

export function LeftView({ watched }: { readonly watched: Watched }) {
  const { t } = useTranslation();
  const [ring, setRing] = useState<RingLook>();
  useEffect(() => {
    let isWanted = true;
    void lookInRing(watched).then((found) => isWanted && setRing(found));
    return () => {
      isWanted = false;
    };
  }, [watched]);
  if (ring === undefined) return <Progress label={t('rings.short.looking')} />;
  if (typeof ring === 'string') return <p role="alert">{t(`rings.loss.lookedAt.${ring}`)}</p>;
  const shortfall = shortfallOf(watched, ring);
  return (
    <>
      <p>{t('rings.short.holds', { counts: countWords(ring.counts) })}</p>
      <p>{t('rings.loss.lastOnly', { when: showMoment(ring.head.at) })}</p>
      {shortfall && <Banner tone="warning" title={shortWords(shortfall)} />}
    </>
  );
}
