// One line under the buttons of a table: what was just done or refused, with the way back.
import { Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import type { Notice } from './removeAloud';
import styles from './RecordTable.module.css';

interface TableNoticeProps {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onUndo: () => void;
}

/** Spoken by the announcer already, so it is silent itself. Undo closes it. */
export function TableNotice({ notice, onClose, onUndo }: TableNoticeProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['notice']} data-bad={notice.isBad ? '' : undefined}>
      <span>{notice.text}</span>
      {!notice.isBad && (
        <Button
          size="s"
          tone="quiet"
          icon={Undo2}
          onPress={() => {
            onUndo();
            onClose();
          }}
        >
          {t('records.undo')}
        </Button>
      )}
      <IconButton label={t('ui.close')} icon={X} size="s" onPress={onClose} />
    </div>
  );
}
