// How safe the data on this device are, in plain words, with what makes them safer.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { goTo } from '../session/session';
import { useSafety } from '../session/useSafety';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import style from './StartPlace.module.css';

export function StorageState() {
  const { t } = useTranslation();
  const { safety, ask } = useSafety();
  const [refused, setRefused] = useState(false);
  if (safety === undefined) return null;
  const megabytes = Math.max(0.1, Math.round((safety.usedBytes ?? 0) / 100_000) / 10);
  return (
    <Section title={t('networks.storage.title')}>
      <p>
        {safety.persistent ? t('networks.storage.persistent') : t('networks.storage.clearable')}
        {safety.usedBytes !== undefined && (
          <span className={style['soft']}>
            {' '}
            {t('networks.storage.used', { size: showNumber(megabytes) })}
          </span>
        )}
      </p>
      {refused && <p role="status">{t('networks.storage.refused')}</p>}
      <div className={style['buttons']}>
        <Button onPress={() => goTo('data')}>{t('networks.storage.save')}</Button>
        {!safety.persistent && (
          <Button tone="quiet" onPress={() => void ask().then((granted) => setRefused(!granted))}>
            {t('networks.storage.ask')}
          </Button>
        )}
      </div>
    </Section>
  );
}
