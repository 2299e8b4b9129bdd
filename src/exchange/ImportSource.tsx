// Step 1: a file or pasted cells, and how they were read.
import { ClipboardPaste, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { FileInput } from '../ui/FileInput';
import { Progress } from '../ui/Progress';
import style from './ImportSource.module.css';
import { ImportContinues } from './ImportContinues';
import { ImportLists } from './ImportLists';
import { ImportNotes } from './ImportNotes';
import { perSecond } from './perSecond';
import { ImportRecognised } from './ImportRecognised';
import type { ImportSession } from './useImportSession';

/** What the picker offers. Old and open workbooks, too: they are refused with the advice what to do. */
const accepted =
  '.csv,.tsv,.tab,.txt,.md,.xlsx,.xls,.ods,.htm,.html,.json,.cyjs,.gexf,.graphml,.xml,.net,.paj,.gml,.zip,text/plain,text/csv';

export function ImportSource({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { list, refusal, reading, name } = session;
  const input = useRef<HTMLInputElement>(null);
  const [denied, setDenied] = useState(false);
  const fromClipboard = () => {
    setDenied(false);
    const asked = navigator.clipboard?.readText?.() ?? Promise.reject(new Error('no clipboard'));
    asked.then(
      (text) => (text === '' ? setDenied(true) : void session.paste(text, t('exchange.import.pasted'))),
      () => setDenied(true),
    );
  };
  const isCompact = list !== undefined;
  return (
    <div className={style['source']}>
      {refusal && (
        <Banner
          tone="danger"
          title={
            refusal.name === ''
              ? t(`exchange.import.refused.${refusal.code}.title`)
              : `${refusal.name}: ${t(`exchange.import.refused.${refusal.code}.title`)}`
          }
        >
          {t(`exchange.import.refused.${refusal.code}.text`)} {t('exchange.import.nothingChanged')}
        </Banner>
      )}
      <div className={isCompact ? style['bar'] : style['area']}>
        {!isCompact && <FileUp aria-hidden size={28} strokeWidth={1.25} className={style['icon']} />}
        {!isCompact && <p className={style['lead']}>{t('exchange.import.drop')}</p>}
        <div className={style['buttons']}>
          <Button
            tone={isCompact ? 'plain' : 'primary'}
            icon={FileUp}
            autoFocus={!isCompact}
            onPress={() => input.current?.click()}
          >
            {isCompact ? t('exchange.import.chooseOther') : t('exchange.import.choose')}
          </Button>
          <Button icon={ClipboardPaste} onPress={fromClipboard}>
            {t('exchange.import.paste')}
          </Button>
        </div>
        <FileInput
          ref={input}
          accept={accepted}
          label={t('exchange.import.fileInput')}
          isMultiple
          onFile={(file, more) => void session.open(file, more)}
        />
        {denied && (
          <p role="status" className={style['hint']}>
            {t('exchange.import.pasteDenied')}
          </p>
        )}
        {!isCompact && <p className={style['hint']}>{t('exchange.import.or')}</p>}
        {!isCompact && <p className={style['hint']}>{t('exchange.import.formats')}</p>}
      </div>
      {reading && (
        <Progress
          label={name === '' ? t('exchange.import.readingText') : t('exchange.import.reading', { name })}
          value={reading.fraction}
          detail={[
            t('exchange.import.rowsRead', { count: reading.rows }),
            ...perSecond(t, 'rows', reading.rows, reading.since),
          ].join(' · ')}
          onCancel={session.cancelReading}
          cancelLabel={t('exchange.import.stopReading')}
        />
      )}
      {session.file && <ImportNotes notes={session.file.notes} />}
      {list && (
        <div className={style['beside']}>
          <ImportLists session={session} />
          <div className={style['found']}>
            <ImportContinues key={session.active} session={session} list={list} />
            <ImportRecognised session={session} list={list} />
          </div>
        </div>
      )}
      {!list && <p className={style['safe']}>{t('exchange.import.safe')}</p>}
    </div>
  );
}
