// One line of the gap sheet: how many, of what, and unfolded exactly whom.
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import type { Gap } from '../model/gaps';
import { UnfoldingLine } from '../records/UnfoldingLine';
import style from './GapSheet.module.css';

/** A gap of which there is none stays in sight, so that one sees it was looked for. */
export function GapRow({ gap: { code, items, of } }: { readonly gap: Gap }) {
  const { t } = useTranslation();
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
      <UnfoldingLine code={code} items={items} classes={{ line: style['line'], body: style['body'] }}>
        {() => words}
      </UnfoldingLine>
    </li>
  );
}
