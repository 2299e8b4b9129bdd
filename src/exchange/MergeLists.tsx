// What needs no decision and is told all the same, in lists that can be opened.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings, Touched } from '../merging/mergeFindings';
import { problemText } from '../records/fieldWords';
import { isAsked } from './mergeChoices';
import style from './Merge.module.css';
import type { MergeWords } from './mergeWords';

const shown = 200;

export function MergeLists({ findings, words }: { readonly findings: Findings; readonly words: MergeWords }) {
  const { t } = useTranslation();
  const { onlyMine, onlyTheirs, both, mends, likenesses, flawed, erasedThere, erasedHere } = findings;
  const touched = (each: Touched) => `${words.title(each.table, each.id)} – ${t(`merge.kind.${each.kind}`)}`;
  const byRule = findings.conflicts.filter((conflict) => !isAsked(conflict));
  return (
    <div className={style['lists']}>
      {erasedThere.length > 0 && <p>{t('merge.erasedThere', { count: erasedThere.length })}</p>}
      {erasedHere > 0 && <p>{t('merge.erasedHere', { count: erasedHere })}</p>}
      <Opened
        title={t('merge.list.mends', { count: mends.length })}
        items={mends}
        line={(mend) =>
          t(`merge.mend.${mend.rule}`, {
            name: words.title(mend.table, mend.id),
            field: words.field(mend.table, mend.field),
            to: mend.to === undefined ? '' : words.title(mend.to.table, mend.to.id),
          })
        }
      />
      <Opened
        title={t('merge.list.flawed', { count: flawed.length })}
        items={flawed}
        line={({ table, id, problem }) => `${words.title(table, id)}: ${problemText(problem)}`}
      />
      <Opened
        title={t('merge.list.byRule', { count: byRule.length })}
        items={byRule}
        line={({ table, id }) => words.title(table, id)}
        hint={t('merge.byRuleHint')}
      />
      <Opened
        title={t('merge.list.likenesses', { count: likenesses.length })}
        items={likenesses}
        line={({ table, mine, theirs }) =>
          t('merge.likeness', { mine: words.title(table, mine), theirs: words.title(table, theirs) })
        }
        hint={t('merge.likenessHint')}
      />
      <Opened
        title={t('merge.list.onlyTheirs', { count: onlyTheirs.length })}
        items={onlyTheirs}
        line={touched}
      />
      <Opened title={t('merge.list.onlyMine', { count: onlyMine.length })} items={onlyMine} line={touched} />
      <Opened title={t('merge.list.both', { count: both.length })} items={both} line={touched} />
    </div>
  );
}

interface OpenedProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly line: (item: T) => string;
  readonly hint?: ReactNode;
}

/** Lines are made when the list is open. */
function Opened<T>({ title, items, line, hint }: OpenedProps<T>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  return (
    <details className={style['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && (
        <>
          {hint !== undefined && <p className={style['hint']}>{hint}</p>}
          <ul className={style['lines']}>
            {items.slice(0, shown).map((item) => (
              <li key={JSON.stringify(item)}>{line(item)}</li>
            ))}
            {items.length > shown && <li>{t('merge.andMore', { count: items.length - shown })}</li>}
          </ul>
        </>
      )}
    </details>
  );
}
