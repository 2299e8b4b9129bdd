// A round of e-mails: first the names, then the addresses for the BCC line, all at once or in parts; and who is not among them.
import { Check, Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, type Listed, nameOf } from '../model/questions';
import { bccTexts, chunkSize, recipientsOf } from '../model/recipients';
import { insideWords } from '../records/insideWords';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyTable';
import { Dialog } from '../ui/Dialog';
import { NumberField } from '../ui/NumberField';
import { TextField } from '../ui/TextField';
import { LeftOutList } from './LeftOutList';
import { releaseOfPeople } from './listRelease';
import style from './ListsDialog.module.css';

interface BccDialogProps {
  readonly answers: Answers;
  /** Addresses of these people were copied. */
  readonly onCopied: (people: readonly Listed[]) => void;
  readonly onClose: () => void;
}

export function BccDialog({ answers, onCopied, onClose }: BccDialogProps) {
  const { t } = useTranslation();
  const { kept, left } = useMemo(() => recipientsOf(answers, 'mail'), [answers]);
  const [size, setSize] = useState(chunkSize);
  const [copied, setCopied] = useState<readonly number[]>([]);
  const [said, setSaid] = useState('');
  const [isRefused, setRefused] = useState(false);
  const texts = bccTexts(kept, size);
  const from = (part: number) => part * size + 1;
  const to = (part: number) => Math.min(kept.length, (part + 1) * size);
  const copy = async (part: number) => {
    const isDone = await copyText(texts[part] ?? '');
    const words = isDone ? t('lists.copied', { count: to(part) - from(part) + 1 }) : t('lists.notCopied');
    setRefused(!isDone);
    if (isDone) onCopied(kept.slice(part * size, (part + 1) * size));
    if (isDone) setCopied([...copied.filter((one) => one !== part), part]);
    setSaid(words);
    announce(words);
  };
  return (
    <Dialog
      isOpen
      size="l"
      title={t('lists.bccTitle')}
      closeLabel={t('lists.close')}
      onClose={onClose}
      footer={
        <>
          <p className={style['said']}>{said}</p>
          <Button onPress={onClose}>{t('lists.close')}</Button>
          {texts.length === 1 && (
            <Button tone="primary" icon={Copy} autoFocus onPress={() => void copy(0)}>
              {t('lists.bccCopy', { count: kept.length })}
            </Button>
          )}
        </>
      }
    >
      <div className={style['dialog']}>
        <p>{t('lists.bccText')}</p>
        <p>{insideWords(releaseOfPeople('bcc', kept, answers.objections).inside)}</p>
        <section aria-labelledby="bcc-names">
          <h3 id="bcc-names">{t('lists.bccNames', { count: kept.length })}</h3>
          <ul className={style['names']} tabIndex={0}>
            {kept.map((listed) => (
              <li key={listed.id}>
                <span>{nameOf(listed) || listed.actor.name}</span>
                <small>{nameOf(listed) === '' ? '' : listed.actor.name}</small>
              </li>
            ))}
          </ul>
        </section>
        <LeftOutList left={left} purpose="mail" />
        {texts.length > 1 && (
          <div className={style['parts']}>
            {texts.map((text, part) => (
              <Button
                key={text}
                icon={copied.includes(part) ? Check : Copy}
                autoFocus={part === 0}
                onPress={() => void copy(part)}
              >
                {t('lists.bccPart', { part: part + 1, from: from(part), to: to(part) })}
              </Button>
            ))}
          </div>
        )}
        <NumberField
          label={t('lists.bccSize')}
          description={t('lists.bccSizeHint')}
          unreadable={t('lists.notANumber')}
          className={style['small']}
          value={size}
          onChange={(value) => {
            setCopied([]);
            setSize(value === undefined ? chunkSize : Math.min(10_000, Math.max(1, Math.floor(value))));
          }}
        />
        {isRefused && (
          <TextField
            label={t('lists.addresses')}
            multiline
            isReadOnly
            value={texts.join('\n\n')}
            onChange={() => undefined}
          />
        )}
      </div>
    </Dialog>
  );
}
