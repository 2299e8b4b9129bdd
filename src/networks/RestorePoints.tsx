// Restore points in the settings: earlier states of this network on this device, and networks that were lost and left.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { pointsOf } from '../rings/restoring';
import type { Watched } from '../rings/sentinel';
import type { SnapshotAbout } from '../rings/snapshotFile';
import { useLosses, useRing } from '../session/rings';
import { useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { countWords } from './DifferenceView';
import { PointDialog } from './PointDialog';
import style from './RestorePoints.module.css';

export function RestorePoints() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const { failure, pending } = useRing();
  const left = Object.values(useLosses((state) => state.left));
  const [points, setPoints] = useState<readonly SnapshotAbout[]>();
  const [shown, setShown] = useState<
    Pick<SnapshotAbout, 'id' | 'at' | 'name'> & { readonly index?: number; readonly watched?: Watched }
  >();
  const isMissing = failure === 'missing';
  useEffect(() => {
    // What is being written may be a new point.
    if (isMissing || pending > 0) return;
    void pointsOf(id).then(setPoints, () => setPoints([]));
  }, [id, isMissing, pending]);
  return (
    <Section
      title={t('rings.points.title')}
      description={t(isMissing ? 'rings.points.missing' : 'rings.points.text')}
    >
      {points?.length === 0 && <p className={style['soft']}>{t('rings.points.none')}</p>}
      {points !== undefined && points.length > 0 && (
        <ul className={style['list']}>
          {points.map((point) => (
            <li key={point.index} className={style['row']}>
              <span className={style['when']}>{showMoment(point.at)}</span>
              <span className={style['soft']}>
                {t(`rings.points.occasion.${point.occasion}`)} · {countWords(point.counts)}
              </span>
              <Button
                size="s"
                label={t('rings.points.lookAt', { when: showMoment(point.at) })}
                onPress={() => setShown(point)}
              >
                {t('rings.points.look')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <>
          <h3 className={style['left']}>{t('rings.points.left')}</h3>
          <p className={style['soft']}>{t('rings.points.leftText')}</p>
          <ul className={style['list']}>
            {left.map((lost) => (
              <li key={lost.id} className={style['row']}>
                <span className={style['when']}>{lost.name}</span>
                <span className={style['soft']}>
                  {t('rings.points.leftSince', {
                    at: showMoment(lost.head.at),
                    since: showMoment(lost.leftAt),
                  })}
                </span>
                <Button
                  size="s"
                  label={`${t('rings.points.restoreLeft')}: ${lost.name}`}
                  onPress={() => setShown({ id: lost.id, name: lost.name, at: lost.head.at, watched: lost })}
                >
                  {t('rings.points.restoreLeft')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown && <PointDialog point={shown} watched={shown.watched} onClose={() => setShown(undefined)} />}
    </Section>
  );
}
