// Opening a saved network.
import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { FileInput } from '../ui/FileInput';
import { Section } from '../ui/Section';
import style from './DataPlace.module.css';
import { openFile } from './fileDeeds';
import { openNetfile } from './openNetfile';

export function DataOpen() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t('exchange.data.open.title')} description={t('exchange.data.open.text')}>
      <div className={style['row']}>
        <Button icon={FolderOpen} onPress={() => openFile(() => input.current?.click())}>
          {t('exchange.data.open.button')}
        </Button>
        <FileInput
          ref={input}
          accept=".netz"
          label={t('exchange.data.open.input')}
          onFile={(file) => void openNetfile(file)}
        />
      </div>
    </Section>
  );
}
