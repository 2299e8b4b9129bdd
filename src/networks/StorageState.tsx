// How safe the data on this device are, in plain words: the last file, what the browser promised, and what to do now.
import { CircleCheck, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { useFileState } from '../session/boundFile';
import { goTo } from '../session/session';
import { useBackup } from '../session/useBackup';
import { useSafety } from '../session/useSafety';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { BrowserLimits } from './BrowserLimits';
import style from './StartPlace.module.css';

export function StorageState() {
  const { t } = useTranslation();
  const { safety, ask } = useSafety();
  const { savedAt, changes, words, isDue } = useBackup();
  const fileName = useFileState((state) => state.bound?.name);
  const [refused, setRefused] = useState(false);
  if (safety === undefined) return null;
  const megabytes = Math.max(0.1, Math.round((safety.usedBytes ?? 0) / 100_000) / 10);
  const isSafe = savedAt !== undefined && changes === 0;
  const Icon = isSafe ? CircleCheck : CircleAlert;
  return (
    <Section title={t('networks.storage.title')}>
      <p className={style['state']} data-safe={isSafe}>
        <Icon aria-hidden size={16} strokeWidth={1.75} />
        <span>
          {fileName !== undefined && `${fileName}: `}
          {words} {isDue ? t('files.part.due') : !isSafe && t('networks.storage.saveNow')}
        </span>
      </p>
      <p className={style['soft']}>
        {safety.persistent ? t('networks.storage.persistent') : t('networks.storage.clearable')}
        {safety.usedBytes !== undefined && ` ${t('networks.storage.used', { size: showNumber(megabytes) })}`}
      </p>
      <BrowserLimits className={style['soft']} />
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
