// The way in for lists: a button, or a file dropped beside it.
import { ListPlus } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDialog } from '../session/session';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import style from './DataPlace.module.css';
import { openNetfile } from './openNetfile';

export function DataImport() {
  const { t } = useTranslation();
  const [hovers, setHovers] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setHovers(true);
  };
  const drop = (event: DragEvent) => {
    setHovers(false);
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (/\.netz$/i.test(file.name)) void openNetfile(file);
    else openDialog({ kind: 'import', file });
  };
  return (
    <Section title={t('exchange.data.import.title')} description={t('exchange.data.import.text')}>
      <div
        role="group"
        aria-label={t('exchange.data.import.title')}
        className={`${style['drop']} ${hovers ? style['hovers'] : ''}`}
        onDragOver={over}
        onDragLeave={() => setHovers(false)}
        onDrop={drop}
      >
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
