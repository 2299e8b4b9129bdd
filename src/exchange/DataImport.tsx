// The way in for lists: a button, or a file dropped anywhere on the page.
import { ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openDialog } from '../session/session';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { useFileDrop } from '../ui/useFileDrop';
import style from './DataPlace.module.css';

export function DataImport() {
  const { t } = useTranslation();
  // The frame takes the file; here the place only shows that it is welcome.
  const hovers = useFileDrop();
  return (
    <Section title={t('exchange.data.import.title')} description={t('exchange.data.import.text')}>
      <div className={`${style['drop']} ${hovers ? style['hovers'] : ''}`}>
        <Button tone="primary" icon={ListPlus} onPress={() => openDialog({ kind: 'import' })}>
          {t('exchange.data.import.title')}
        </Button>
        <span className={style['hint']}>
          {hovers ? t('exchange.data.import.dropNow') : t('exchange.data.import.drop')}
        </span>
      </div>
    </Section>
  );
}
