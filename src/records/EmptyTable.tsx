// What stands where a table has no rows: the first step, or the filter that holds everything back.
import { ListFilter, Plus, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { Draft } from './recordDeeds';
import { clearFilter, openDialog, setAsOf, type SubjectTable } from '../session/session';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { WriteButton } from './WriteButton';

interface EmptyTableProps {
  readonly table: SubjectTable;
  /** There are records, but none is in sight. */
  readonly isFiltered: boolean;
  readonly preset?: Draft | undefined;
}

/** Offers to clear filter, neighbourhood and reference date at once, because any of them may be the reason. */
export function EmptyTable({ table, isFiltered, preset }: EmptyTableProps) {
  const { t } = useTranslation();
  if (isFiltered) {
    return (
      <EmptyState
        icon={ListFilter}
        title={t('records.noneShown')}
        text={t('records.noneShownText')}
        actions={
          <Button
            tone="primary"
            onPress={() => {
              clearFilter();
              setAsOf(undefined);
            }}
          >
            {t('records.clearFilter')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={Table2}
      title={word(`records.empty.${table}`, 'title')}
      text={word(`records.empty.${table}`, 'text')}
      actions={
        <>
          <WriteButton
            tone="primary"
            icon={Plus}
            onPress={() => openDialog({ kind: 'record', table, ...(preset && { preset }) })}
          >
            {word('records.create', table)}
          </WriteButton>
          <Button onPress={() => openDialog({ kind: 'import' })}>{t('records.importList')}</Button>
        </>
      }
    />
  );
}
