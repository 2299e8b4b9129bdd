// What stands on the map while there is nobody to see: the first step, or the way out of the filter.
import { Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clearFilter, openDialog } from '../session/session';
import { startCapture } from '../session/startCapture';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { addActor } from './mapDeeds';

export interface MapEmptyProps {
  /** Nobody in the network at all. */
  readonly isEmpty: boolean;
  /** Actors valid on the date, before the filter. */
  readonly total: number;
}

export function MapEmpty({ isEmpty, total }: MapEmptyProps) {
  const { t } = useTranslation();
  if (!isEmpty)
    return (
      <EmptyState
        icon={Waypoints}
        title={t('map.noMatchTitle')}
        text={t('map.noMatchText', { count: total })}
        actions={<Button onPress={clearFilter}>{t('map.clearFilter')}</Button>}
      />
    );
  return (
    <EmptyState
      icon={Waypoints}
      title={t('map.emptyTitle')}
      text={t('map.emptyText')}
      actions={
        <>
          <Button tone="primary" onPress={() => addActor()}>
            {t('map.addActor')}
          </Button>
          <Button onPress={startCapture}>{t('present.capture')}</Button>
          <Button onPress={() => openDialog({ kind: 'import' })}>{t('map.importList')}</Button>
        </>
      }
    />
  );
}
