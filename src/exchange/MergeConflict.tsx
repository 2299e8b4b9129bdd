// One contradiction: both values side by side, with time and initials, chosen by arrow keys.
import { useTranslation } from 'react-i18next';
import type { Conflict, Side } from '../merging/mergeFindings';
import { RadioList } from '../ui/RadioList';
import style from './Merge.module.css';
import type { MergeWords } from './mergeWords';

interface MergeConflictProps {
  readonly conflict: Conflict;
  readonly words: MergeWords;
  readonly choice: 'mine' | 'theirs' | undefined;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

export function MergeConflict({ conflict, words, choice, onChoose }: MergeConflictProps) {
  const { t } = useTranslation();
  const { table, id, field, mine, theirs } = conflict;
  const title = `${words.title(table, id)} · ${words.field(table, field, mine, theirs)}`;
  const line = (value: 'mine' | 'theirs', side: Side) => {
    const stamp = words.stamp(side.stamp);
    return {
      value,
      label: `${t(`merge.side.${value}`)}: ${words.value(table, field, side.value)}`,
      ...(stamp === '' ? {} : { detail: stamp }),
    };
  };
  return (
    <li className={style['item']}>
      <h4 className={style['name']}>{title}</h4>
      <div className={style['sides']}>
        <RadioList
          label={title}
          options={[line('mine', mine), line('theirs', theirs)]}
          value={choice ?? ''}
          onChange={(value) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
        />
      </div>
    </li>
  );
}
