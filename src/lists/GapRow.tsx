// One line of the gap sheet: how many, of what, and unfolded exactly whom.
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import type { Gap } from '../model/gaps';
import { CountedLines } from '../records/CountedLines';
import style from './GapSheet.module.css';

/** A gap of which there is none stays in sight, so that one sees it was looked for. */
export function GapRow({ gap: { code, items, of } }: { readonly gap: Gap }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const count = items.length;
  const words = (
    <>
      <span className={style['number']}>
        {showNumber(count)}
        {of !== undefined && of > 0 && (
          <small className={style['of']}> {t('gaps.sheet.ofAll', { count: of })}</small>
        )}
      </span>
      <span className={style['what']}>{t(`gaps.what.${code}`, { count })}</span>
    </>
  );
  if (count === 0)
    return (
      <li className={style['gap']} data-gap={code}>
        <p className={`${style['line']} ${style['none']}`}>{words}</p>
      </li>
    );
  return (
    <li className={style['gap']} data-gap={code}>
      <button
        type="button"
        className={style['line']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
        <ChevronRight aria-hidden size={16} strokeWidth={1.75} className={isOpen ? style['turned'] : ''} />
      </button>
      {isOpen && (
        <div id={bodyId} className={style['body']}>
          <CountedLines code={code} items={items} />
        </div>
      )}
    </li>
  );
}
