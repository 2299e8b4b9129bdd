// Opening a saved network; the file input is in the page, so that it can be filled without a native dialog.
import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import style from './DataPlace.module.css';
import { openNetfile } from './openNetfile';

export function DataOpen() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t('exchange.data.open.title')} description={t('exchange.data.open.text')}>
      <div className={style['row']}>
        <Button icon={FolderOpen} onPress={() => input.current?.click()}>
          {t('exchange.data.open.button')}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".netz"
          tabIndex={-1}
          aria-label={t('exchange.data.open.input')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void openNetfile(file);
          }}
        />
      </div>
    </Section>
  );
}
