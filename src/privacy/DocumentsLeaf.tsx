// The leaf "Nachweise": documents that the law asks for, written from the network, to be read, copied and printed.
import { ClipboardCopy, PencilLine, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingTexts } from '../i18n/gdprTexts';
import { privacyDe } from '../i18n/privacy.de';
import { insidePublic } from '../model/inside';
import { useClock } from '../session/clock';
import { left } from '../session/leaving';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyTable';
import { printPages } from '../ui/printPages';
import { SegmentedControl } from '../ui/SegmentedControl';
import { documentPage } from './documentPages';
import { type DocumentCode, documentCodes, documentOf, documentText } from './documents';
import { DocumentSettings } from './DocumentSettings';
import style from './Documents.module.css';

/** German as the document is, whatever the app speaks. */
const kindWord = (kind: string) => (privacyDe.kind as Readonly<Record<string, string>>)[kind] ?? kind;

export function DocumentsLeaf() {
  const { t } = useTranslation();
  const network = useNetwork();
  const day = useClock((state) => state.today);
  const [code, setCode] = useState<DocumentCode>('record');
  const [asks, setAsks] = useState(false);
  const shown = useMemo(() => documentOf(code, network, day, kindWord), [code, network, day]);
  const leaving = () => void left({ kind: 'document', profile: 'public', inside: insidePublic(1) });
  const copy = async () => {
    const isDone = await copyText(documentText(shown));
    tell(t(isDone ? 'documents.copied' : 'documents.notCopied'), isDone ? 'polite' : 'assertive');
    if (isDone) leaving();
  };
  const print = async () => {
    const { fontFamily } = getComputedStyle(document.body);
    await printPages([documentPage(shown)], fontFamily, new AbortController().signal, {
      className: 'papers',
    });
    tell(t('documents.printed'));
    leaving();
  };
  const german = t('documents.german');
  return (
    <div className={style['scroller']}>
      <div className={style['tools']}>
        <SegmentedControl
          label={t('documents.which')}
          options={documentCodes.map((value) => ({ value, label: t(`documents.codes.${value}`) }))}
          value={code}
          onChange={setCode}
        />
        <Button icon={PencilLine} onPress={() => setAsks(true)}>
          {t('documents.settings')}
        </Button>
        <Button icon={ClipboardCopy} onPress={() => void copy()}>
          {t('documents.copy')}
        </Button>
        <Button icon={Printer} onPress={() => void print()}>
          {t('documents.print')}
        </Button>
      </div>
      <p className={style['hint']}>
        {t(`documents.hint.${code}`)} {german}
      </p>
      {shown.missing.length > 0 && (
        <div className={style['missing']}>
          <Banner
            tone="warning"
            title={t('documents.missing', { count: shown.missing.length })}
            actions={<Button onPress={() => setAsks(true)}>{t('documents.settings')}</Button>}
          >
            <span lang="de">{shown.missing.map((key) => missingTexts[key]).join(' · ')}</span>
          </Banner>
        </div>
      )}
      <article
        lang="de"
        tabIndex={0}
        aria-label={t('documents.preview', { title: shown.title })}
        className={style['paper']}
      >
        <h2>{shown.title}</h2>
        <p className={style['asOf']}>{shown.asOf}</p>
        {shown.parts.map((part) => (
          <section key={part.title}>
            <h3>{part.title}</h3>
            {part.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {part.list && part.list.length > 0 && (
              <ul>
                {part.list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </article>
      {asks && <DocumentSettings onClose={() => setAsks(false)} />}
    </div>
  );
}
