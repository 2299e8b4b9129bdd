// The buttons above a table: create, export, and what can be done with the selected records.
import { CalendarX2, Download, PencilLine, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { Id } from '../model/records';
import { openDialog, type SubjectTable } from '../session/session';
import { Button } from '../ui/Button';
import { ReleaseMenu } from './ReleaseMenu';
import styles from './RecordTable.module.css';
import { WriteButton } from './WriteButton';

interface RecordActionsProps {
  readonly table: SubjectTable;
  readonly lead?: ReactNode;
  /** The selected records that are in sight; only these are acted upon. */
  readonly chosen: readonly Id[];
  readonly onCreate: () => void;
  readonly onRemove: () => void;
}

/** Actions on the selection appear beside the standing ones, so that nothing moves under the pointer. */
export function RecordActions({ table, lead, chosen, onCreate, onRemove }: RecordActionsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['actions']}>
      {lead}
      <WriteButton tone="primary" icon={Plus} onPress={onCreate}>
        {word('records.create', table)}
      </WriteButton>
      <Button icon={Download} onPress={() => openDialog({ kind: 'export', table })}>
        {t('records.export')}
      </Button>
      <ReleaseMenu />
      {chosen.length > 0 && (
        <fieldset
          className={styles['chosen']}
          aria-label={t('records.grid.selected', { count: chosen.length })}
        >
          <Button
            tone="quiet"
            icon={PencilLine}
            onPress={() => openDialog({ kind: 'bulkEdit', table, ids: chosen })}
          >
            {t('records.changeField')}
          </Button>
          {table === 'cooperations' && (
            <Button
              tone="quiet"
              icon={CalendarX2}
              onPress={() => openDialog({ kind: 'endCooperations', ids: chosen })}
            >
              {t('cooperations.endAsOf')}
            </Button>
          )}
          <Button tone="quiet" icon={Trash2} onPress={onRemove}>
            {t('records.deleteSelected')}
          </Button>
        </fieldset>
      )}
    </div>
  );
}
