// One lost network: what the second ring has of it, what the database has, and the ways to look at it or carry it off.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { countWords, DifferenceView } from '../networks/DifferenceView';
import type { Loss } from '../rings/losses';
import { changeWords } from '../session/changeWords';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import style from './LossGate.module.css';
import { offerFromRing } from './ringFile';

/** `isReadable`: the database can be asked at all. */
export function LossRow({ loss, isReadable }: { readonly loss: Loss; readonly isReadable: boolean }) {
  const { t } = useTranslation();
  const { watched, held, restorable } = loss;
  const { name, head, counts, seq } = watched;
  const [isCompared, setCompared] = useState(false);
  const when = showMoment(head.at);
  const save = async () => {
    try {
      tell(t('rings.loss.fileSaved', { name: await offerFromRing(watched.id) }));
    } catch {
      tell(t('rings.loss.failed.title', { name }), 'assertive');
    }
  };
  const inDatabase = !isReadable
    ? t('rings.loss.heldUnknown')
    : held === undefined
      ? t('rings.loss.heldNothing')
      : held.seq === seq
        ? t('rings.loss.rows')
        : t('rings.loss.held', { when: showMoment(held.at), count: seq - held.seq });
  return (
    <li className={style['loss']}>
      <p className={style['name']}>{name}</p>
      {counts && <p>{countWords(counts)}</p>}
      <p>
        {head.code === ''
          ? t('rings.loss.lastOnly', { when })
          : t('rings.loss.last', { when, what: changeWords(head) })}
      </p>
      {watched.later && <p>{t('rings.loss.later', { when: showMoment(watched.later.at) })}</p>}
      <p className={style['held']}>{restorable ? inDatabase : `${inDatabase}. ${t('rings.loss.notHere')}`}</p>
      {restorable && (
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
      {isCompared && <DifferenceView id={watched.id} />}
    </li>
  );
}
