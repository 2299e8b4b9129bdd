// What the columns mean, as a file: to use it again, or to give it to a colleague with the same list.
import { Download, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { FileInput } from '../ui/FileInput';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import style from './ImportColumns.module.css';
import type { ImportList } from '../planning/importList';
import { profileFromText, profileOf, profileToText } from '../planning/sourceProfile';
import type { ImportSession } from './useImportSession';

interface ImportProfileProps {
  readonly session: ImportSession;
  readonly list: ImportList;
}

export function ImportProfile({ session, list }: ImportProfileProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<'profileLoaded' | 'profileRefused'>();
  const save = () => {
    const text = profileToText(profileOf(list.sheet, list.mapping));
    const name = fileName(t('exchange.import.profileFile'), list.mapping.source, list.read.name);
    offerFile(fileOf(new TextEncoder().encode(text), 'application/json'), `${name}.json`);
  };
  const load = async (file: File) => {
    const read = profileFromText(await file.text().catch(() => ''));
    if (read.ok) session.applyProfile(read.profile);
    setSaid(read.ok ? 'profileLoaded' : 'profileRefused');
  };
  return (
    <div className={style['profile']}>
      <Button size="s" icon={Download} onPress={save}>
        {t('exchange.import.profileSave')}
      </Button>
      <Button size="s" icon={FolderOpen} onPress={() => input.current?.click()}>
        {t('exchange.import.profileLoad')}
      </Button>
      <FileInput
        ref={input}
        accept=".json,application/json"
        label={t('exchange.import.profileInput')}
        onFile={(file) => void load(file)}
      />
      <span role="status" className={said === 'profileRefused' ? style['refused'] : style['hint']}>
        {said && t(`exchange.import.${said}`)}
      </span>
    </div>
  );
}
