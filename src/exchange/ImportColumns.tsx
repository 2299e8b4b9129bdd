// Step 2: what each column of the file becomes, and which types its actors get.
import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../model/fold';
import { isFreeText } from '../model/freeText';
import { ComboField } from '../ui/ComboField';
import style from './ImportColumns.module.css';
import { ImportFixes } from './ImportFixes';
import { ImportLists } from './ImportLists';
import { ImportOptions } from './ImportOptions';
import { ImportProfile } from './ImportProfile';
import { ImportTypes } from './ImportTypes';
import { listName } from './listName';
import { type Mapping, missingTargets, tableOf, targetAt, targetsOf } from '../planning/mapping';
import { ownProperty, type Sheet } from '../planning/planCells';
import { OwnClassChoice } from '../records/OwnClassChoice';
import { targetWord } from './targetWord';
import type { ImportSession } from './useImportSession';

export function ImportColumns({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { list } = session;
  if (!list) return null;
  const { sheet, mapping } = list;
  const gapsOf = (one: Mapping) =>
    missingTargets(one).map((target) => `„${targetWord(t, one.kind, target)}“`);
  const gaps = list.isWanted ? gapsOf(mapping) : [];
  const other = session.gaps.find((one) => one !== list);
  return (
    <div className={style['beside']}>
      <ImportLists session={session} />
      <div className={style['step']}>
        {gaps.length > 0 && (
          <p role="status" className={style['gap']}>
            {t('exchange.import.missing', { what: gaps.join(', ') })}
          </p>
        )}
        {gaps.length === 0 && other && (
          <p role="status" className={style['gap']}>
            {t('exchange.import.lists.gapIn', {
              list: listName(t, other, session.lists.indexOf(other)),
              what: gapsOf(other.mapping).join(', '),
            })}
          </p>
        )}
        <ColumnTable
          sheet={sheet}
          mapping={mapping}
          actions={<ImportProfile session={session} list={list} />}
          onChange={session.changeMapping}
        />
        <ImportOptions sheet={sheet} mapping={mapping} onChange={session.changeMapping} />
        <ImportTypes
          sheet={sheet}
          mapping={mapping}
          network={session.network}
          onChange={session.changeMapping}
        />
        <ImportFixes session={session} list={list} />
      </div>
    </div>
  );
}

interface ColumnTableProps {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** Beside the heading. */
  readonly actions: ReactNode;
  readonly onChange: (mapping: Mapping) => void;
}

function ColumnTable({ sheet, mapping, actions, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { kind } = mapping;
  const options = useMemo(
    () =>
      [...targetsOf(kind).values()].map((target) => ({
        value: target.code,
        label: targetWord(t, kind, target),
      })),
    [t, kind],
  );
  const hasFreeText = sheet.header.some((_, column) => isFree(mapping, column));
  const choose = (column: number, code: string) => {
    // A field is filled from one column: the one chosen last.
    const isMany = code === 'own' || code.endsWith('/own') || code === 'skip';
    const targets = mapping.targets.map((old, at) => {
      if (at === column) return code;
      return old === code && !isMany ? 'own' : old;
    });
    onChange({ ...mapping, targets });
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={style['heading']}>
        {t('exchange.import.columnsTitle')}
      </h3>
      <div className={style['line']}>
        <p className={style['hint']}>{t('exchange.import.columnsHelp')}</p>
        {actions}
      </div>
      <table className={style['table']}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.import.column')}</th>
            <th scope="col" className={style['samples']}>
              {t('exchange.import.samples')}
            </th>
            <th scope="col">{t('exchange.import.target')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.header.map((header, column) => {
            const name = header === '' ? t('exchange.import.unnamed', { number: column + 1 }) : header;
            const target = targetAt(mapping, column);
            return (
              <tr key={String(column)} data-muted={target.role === 'skip'}>
                <th scope="row">{name}</th>
                <td className={style['samples']}>
                  {samplesOf(sheet, column) || t('exchange.import.noSamples')}
                </td>
                <td className={style['target']}>
                  <ComboField
                    label={t('exchange.import.targetFor', { column: name })}
                    hideLabel
                    options={options}
                    value={target.code}
                    onChange={(code) => choose(column, code ?? 'skip')}
                    openLabel={t('ui.options')}
                    noMatch={t('ui.noMatch')}
                    fold={fold}
                  />
                  {target.role === 'own' && (
                    <OwnClassChoice
                      table={target.side === 'main' ? tableOf(mapping.kind) : 'actors'}
                      property={ownProperty(header, column)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {hasFreeText && <p className={style['hint']}>{t('records.noCases')}</p>}
    </section>
  );
}

/** Whether a column becomes a text in which anything may stand. */
function isFree(mapping: Mapping, column: number): boolean {
  const { role, side, field } = targetAt(mapping, column);
  const table = side === 'main' ? tableOf(mapping.kind) : 'actors';
  return role === 'own' || (role === 'value' && isFreeText(table, field));
}

/** The first three different values. */
function samplesOf({ rows }: Sheet, column: number): string {
  const samples = new Set<string>();
  for (const row of rows) {
    const cell = (row[column] ?? '').trim();
    if (cell !== '') samples.add(cell.length > 60 ? `${cell.slice(0, 60)} …` : cell);
    if (samples.size === 3) break;
  }
  return [...samples].join(' · ');
}
