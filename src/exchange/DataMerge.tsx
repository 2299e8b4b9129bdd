// Joining the open network with a colleague's copy.
import { GitMerge } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteButton } from '../records/WriteButton';
import { FileInput } from '../ui/FileInput';
import { Section } from '../ui/Section';
import style from './DataPlace.module.css';
import { mergeWith } from './mergeWith';

export function DataMerge() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t('merge.part')} description={t('merge.partText')}>
      <div className={style['row']}>
        <WriteButton icon={GitMerge} onPress={() => input.current?.click()}>
          {t('merge.button')}
        </WriteButton>
        <FileInput
          ref={input}
          accept=".netz"
          label={t('merge.input')}
          onFile={(file) => void mergeWith(file)}
        />
      </div>
    </Section>
  );
}
