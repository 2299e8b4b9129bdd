// One side has removed what the other one has worked on or needs: it stays removed, or it comes back.
import { useTranslation } from 'react-i18next';
import type { Removal } from '../merging/mergeFindings';
import { RadioList } from '../ui/RadioList';
import style from './Merge.module.css';
import type { MergeWords } from './mergeWords';

interface MergeRemovalProps {
  readonly removal: Removal;
  readonly words: MergeWords;
  readonly choice: 'keep' | 'remove' | undefined;
  readonly onChoose: (choice: 'keep' | 'remove') => void;
}

const named = 5;

export function MergeRemoval({ removal, words, choice, onChoose }: MergeRemovalProps) {
  const { t } = useTranslation();
  const { table, id, by, stamp, isKept, edited, needed } = removal;
  const title = words.title(table, id);
  const when = words.stamp(stamp);
  const who = t(`merge.removal.${by}`);
  return (
    <li className={style['item']}>
      <h4 className={style['name']}>{title}</h4>
      <p className={style['hint']}>
        {when === '' ? `${who}.` : `${who} (${when}).`} {isKept && t('merge.removal.kept')}
        {edited.length > 0 && t('merge.removal.edited', { count: edited.length })}
      </p>
      {needed.length > 0 && (
        <ul className={style['lines']}>
          {needed.slice(0, named).map((each) => (
            <li key={`${each.table} ${each.id}`}>{words.title(each.table, each.id)}</li>
          ))}
          {needed.length > named && <li>{t('merge.andMore', { count: needed.length - named })}</li>}
        </ul>
      )}
      <div className={style['sides']}>
        <RadioList
          label={title}
          options={[
            { value: 'keep', label: t('merge.removal.keep') },
            {
              value: 'remove',
              label: t('merge.removal.remove'),
              ...(needed.length > 0 ? { detail: t('merge.removal.alsoGone', { count: needed.length }) } : {}),
            },
          ]}
          value={choice ?? ''}
          onChange={(value) => onChoose(value === 'keep' ? 'keep' : 'remove')}
        />
      </div>
    </li>
  );
}
