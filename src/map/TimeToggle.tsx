// Opens and closes the bar of time, from the tools above the map.
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openTime } from '../session/mapTime';
import { setTime, useSession } from '../session/session';
import { ToggleButton } from '../ui/ToggleButton';

export interface TimeToggleProps {
  readonly isDisabled: boolean;
  readonly className?: string | undefined;
}

export function TimeToggle({ isDisabled, className }: TimeToggleProps) {
  const { t } = useTranslation();
  const isOpen = useSession((state) => state.time !== undefined);
  return (
    <ToggleButton
      size="s"
      tone="quiet"
      icon={History}
      label={t('time.title')}
      className={className}
      isSelected={isOpen}
      isDisabled={isDisabled}
      onChange={(opens) => setTime(opens ? openTime : undefined)}
    >
      {t('time.open')}
    </ToggleButton>
  );
}
