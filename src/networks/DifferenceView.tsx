// What is different between a kept state of a network and the network as it is now: counts, and the records one by one.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, word } from '../i18n/translate';
import { type Id, tableNames } from '../model/records';
import type { DifferenceKind, Differences } from '../rings/differences';
import { changedSince } from '../rings/restoring';
import { useSession } from '../session/session';
import { Progress } from '../ui/Progress';
import style from './DifferenceView.module.css';

const kinds: readonly DifferenceKind[] = ['gone', 'come', 'changed'];

interface DifferenceViewProps {
  readonly id: Id;
  /** Of a snapshot; without it the state after the last change. */
  readonly index?: number | undefined;
}

export function DifferenceView({ id, index }: DifferenceViewProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<Differences | 'failed'>();
  useEffect(() => {
    let isWanted = true;
    void changedSince(id, index).then(
      (differences) => isWanted && setFound(differences ?? 'failed'),
      () => isWanted && setFound('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [id, index]);
  if (found === undefined) return <Progress label={t('rings.difference.loading')} />;
  if (found === 'failed') return <p role="alert">{t('rings.difference.failed')}</p>;
  const tables = tableNames.filter((table) => found.counts[table] !== undefined);
  if (tables.length === 0) return <p>{t('rings.difference.none')}</p>;
  return (
    <div className={style['difference']}>
      <dl className={style['counts']}>
        {tables.map((table) => (
          <div key={table} className={style['count']}>
            <dt>{sentence(`model.table.${table}`, { count: 2 })}</dt>
            <dd>
              {kinds
                .flatMap((kind) => {
                  const count = found.counts[table]?.[kind] ?? 0;
                  return count === 0 ? [] : [t(`rings.difference.${kind}`, { count })];
                })
                .join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <OneByOne list={found.list} />
    </div>
  );
}

function OneByOne({ list }: Pick<Differences, 'list'>) {
  const { t } = useTranslation();
  // Names are not shown where numbers stand for them.
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  if (isPseudonymous || list.length === 0) return null;
  return (
    <details>
      <summary>{t('rings.difference.list')}</summary>
      <ul className={style['list']}>
        {list.map(({ table, id, kind, title }) => (
          <li key={`${table} ${id}`}>
            <span className={style['what']}>{sentence(`model.table.${table}`, { count: 1 })}</span>
            <span className={style['name']}>{title}</span>
            <span className={style['what']}>{word('rings.difference.kind', kind)}</span>
          </li>
        ))}
      </ul>
      {list.length >= 200 && (
        <p className={style['what']}>{t('rings.difference.more', { count: list.length })}</p>
      )}
    </details>
  );
}

/** "242 Akteure · 918 Kooperationen". */
export function countWords(counts: Readonly<Partial<Record<string, number>>>): string {
  return ['actors', 'cooperations']
    .map((table) => sentence(`model.counted.${table}`, { count: counts[table] ?? 0 }))
    .join(' · ');
}
