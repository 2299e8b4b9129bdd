// What stands on the wall while nobody is recorded yet: the first two are entered in front of everybody.
import { Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startCapture } from '../session/startCapture';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

export function PresentationEmpty() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={Waypoints}
      title={t('present.emptyTitle')}
      text={t('present.emptyText')}
      actions={
        <Button tone="primary" onPress={startCapture}>
          {t('present.capture')}
        </Button>
      }
    />
  );
}
