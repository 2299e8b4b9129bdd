// Saving the whole network as a file, and how long ago that was done last.
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay, showTime } from '../i18n/showMoment';
import { usePreferences } from '../session/preferences';
import { today } from '../session/clock';
import { useHistory } from '../session/useHistory';
import { useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import style from './DataPlace.module.css';
import { NetzRefusal } from '../formats/netzFormat';
import { saveNetfile } from './saveNetfile';

export function DataSave() {
  const { t } = useTranslation();
  const network = useNetwork();
  const { heads } = useHistory();
  const savedAt = usePreferences((state) => state.savedFiles[network.id]);
  const [failure, setFailure] = useState<string>();
  const changes = heads.filter(
    ({ at, origin }) => savedAt !== undefined && at > savedAt && origin !== 'layout',
  );
  const save = () => {
    try {
      saveNetfile(network);
      setFailure(undefined);
    } catch (error) {
      if (!(error instanceof NetzRefusal)) throw error;
      setFailure(error.message);
    }
  };
  const when = (iso: string) => {
    const days = daysBetween(localDay(iso), today());
    if (days <= 0) return t('exchange.data.save.today', { time: showTime(iso) });
    return days === 1 ? t('exchange.data.save.yesterday') : t('exchange.data.save.days', { count: days });
  };
  return (
    <Section title={t('exchange.data.save.title')} description={t('exchange.data.save.text')}>
      {failure !== undefined && (
        <Banner tone="danger" title={t('exchange.data.save.failed')}>
          {t('exchange.data.save.failedText', { detail: failure })}
        </Banner>
      )}
      <div className={style['row']}>
        <Button icon={Save} onPress={save}>
          {t('exchange.data.save.button')}
        </Button>
        <span className={style['hint']} role="status">
          {savedAt === undefined
            ? t('exchange.data.save.never')
            : `${t('exchange.data.save.last', { when: when(savedAt) })} ${t('exchange.data.save.since', { count: changes.length })}`}
        </span>
      </div>
    </Section>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
