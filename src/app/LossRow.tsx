// One lost network: what the second ring has of it, what the database has, and the ways to look at it or carry it off.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { countWords, DifferenceView } from '../networks/DifferenceView';
import { shortWords } from '../networks/shortWords';
import { type Loss, worthOf } from '../rings/losses';
import { shortfallOf } from '../rings/standing';
import { changeWords } from '../session/changeWords';
import { Button } from '../ui/Button';
import style from './LossGate.module.css';
import { offerFromRing } from './ringFile';

/** `isReadable`: the database can be asked at all. */
export function LossRow({ loss, isReadable }: { readonly loss: Loss; readonly isReadable: boolean }) {
  const { t } = useTranslation();
  const { watched, held, lacksRows, ring } = loss;
  const { name, seq } = watched;
  const worth = worthOf(loss);
  const { head, counts } = worth ?? watched;
  const shortfall = worth && shortfallOf(watched, worth);
  const [saved, setSaved] = useState<{ readonly isDone: boolean; readonly text: string }>();
  const [isCompared, setCompared] = useState(false);
  const when = showMoment(head.at);
  const save = async () => {
    setSaved(undefined);
    try {
      const file = await offerFromRing(watched.id);
      setSaved(
        file === undefined
          ? { isDone: false, text: t('rings.loss.notSaved.nothing', { name }) }
          : { isDone: true, text: t('rings.loss.fileSaved', { name: file }) },
      );
    } catch {
      setSaved({ isDone: false, text: t('rings.loss.notSaved.failed', { name }) });
    }
  };
  const inDatabase = !isReadable
    ? t('rings.loss.heldUnknown')
    : held === undefined
      ? t('rings.loss.heldNothing')
      : lacksRows
        ? t('rings.loss.rows')
        : t('rings.loss.held', {
            when: showMoment(held.at),
            count: Math.max(seq, watched.later?.seq ?? 0) - held.seq,
          });
  return (
    <li className={style['loss']}>
      <p className={style['name']}>{name}</p>
      {counts && (
        <p>{worth ? countWords(counts) : t('rings.loss.confirmed', { what: countWords(counts) })}</p>
      )}
      <p>
        {head.code === ''
          ? t('rings.loss.lastOnly', { when })
          : t('rings.loss.last', { when, what: changeWords(head) })}
      </p>
      {shortfall ? (
        <p className={style['short']}>{shortWords(shortfall)}</p>
      ) : (
        watched.later && <p>{t('rings.loss.later', { when: showMoment(watched.later.at) })}</p>
      )}
      <p className={style['held']}>
        {worth
          ? inDatabase
          : `${inDatabase}. ${t(`rings.loss.lookedAt.${typeof ring === 'string' ? ring : 'older'}`)}`}
      </p>
      {worth && (
        <div className={style['row']}>
          <Button size="s" label={`${t('rings.loss.saveFile')}: ${name}`} onPress={() => void save()}>
            {t('rings.loss.saveFile')}
          </Button>
          {held !== undefined && isReadable && (
            <Button size="s" onPress={() => setCompared(!isCompared)}>
              {t(isCompared ? 'rings.loss.hideDifference' : 'rings.loss.difference')}
            </Button>
          )}
        </div>
      )}
      {saved && <p role={saved.isDone ? 'status' : 'alert'}>{saved.text}</p>}
      {isCompared && <DifferenceView id={watched.id} />}
    </li>
  );
}
