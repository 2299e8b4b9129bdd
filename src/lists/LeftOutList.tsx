// Everybody who is not on a list, below the reason; closed until somebody wants to know.
import { useTranslation } from 'react-i18next';
import { nameOf } from '../model/questions';
import { type LeftOut, leftCounts, type Purpose } from '../model/recipients';
import { leftWords, reasonWord } from './leftWords';
import style from './ListsDialog.module.css';

interface LeftOutListProps {
  readonly left: readonly LeftOut[];
  readonly purpose: Purpose;
}

export function LeftOutList({ left, purpose }: LeftOutListProps) {
  const { t } = useTranslation();
  if (left.length === 0) return null;
  return (
    <details className={style['left']}>
      <summary>
        {t('lists.leftOut', { count: left.length })} ({leftWords(left, purpose).join(', ')})
      </summary>
      {[...leftCounts(left)].map(([reason, those]) => (
        <section key={reason}>
          <h3>{reasonWord(reason, purpose)}</h3>
          <ul>
            {those.map(({ listed, detail }) => (
              <li key={listed.id}>
                {[nameOf(listed), listed.actor.name, detail].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
