// What stands after an erasure: the entry of the log, without the name.
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { goTo } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import style from './Access.module.css';

export interface Erased {
  /** As the log calls it. */
  readonly deed: Id;
  /** As `erasePersons` answers. */
  readonly isLeftBeside: boolean;
}

export function AccessDone({
  network,
  erased: { deed, isLeftBeside },
}: {
  readonly network: Network;
  readonly erased: Erased;
}) {
  const { t } = useTranslation();
  const entry = [...network.erasures.values()].find((one) => one.deed === deed);
  if (!entry) return null;
  return (
    <Banner tone={isLeftBeside ? 'warning' : 'info'} title={t('access.done.title')}>
      <p>{t('access.done.text')}</p>
      {isLeftBeside && <p>{t('access.done.leftBeside')}</p>}
      <p>
        {t('access.done.entry', {
          moment: showMoment(entry.erasedAt),
          reason: word('model.choice.erasures.reason', entry.reason),
          deed,
        })}
      </p>
      <p>{t('access.done.save')}</p>
      <div className={style['save']}>
        <Button onPress={() => goTo('data')}>{t('access.done.go')}</Button>
      </div>
    </Banner>
  );
}
