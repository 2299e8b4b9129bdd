// The state of an item in a word.
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/Chip';
import { isFlawed } from './itemFilter';
import style from './ImportPreview.module.css';
import { type Decisions, type ItemStatus as Status, type PlanItem, statusOf } from '../planning/planItems';

const tones: Readonly<Partial<Record<Status, 'accent' | 'warning' | 'danger' | 'success'>>> = {
  added: 'success',
  changed: 'accent',
  duplicate: 'warning',
  conflict: 'warning',
  refused: 'danger',
};

interface ItemStatusProps {
  readonly item: PlanItem;
  readonly emptyCells: Decisions['emptyCells'];
  /** Falls with an item it needs. */
  readonly isFallen: boolean;
  /** With the cells that were decided it would be no right record. */
  readonly isUnfit: boolean;
}

/** In the middle of its line, whatever stands beside it. */
export function ItemStatus({ item, emptyCells, isFallen, isUnfit }: ItemStatusProps) {
  const { t } = useTranslation();
  if (isUnfit)
    return (
      <span className={style['chip']}>
        <Chip tone="danger" title={t('exchange.import.unfitHelp')}>
          {t('exchange.import.unfit')}
        </Chip>
      </span>
    );
  if (isFallen)
    return (
      <span className={style['chip']}>
        <Chip title={t('exchange.import.fallenHelp')}>{t('exchange.import.fallen')}</Chip>
      </span>
    );
  const status = statusOf(item, { emptyCells });
  const isKept = status === 'unchanged' && item.kept !== undefined;
  return (
    <span className={style['chip']}>
      <Chip tone={tones[status]}>{t(`exchange.import.status.${isKept ? 'kept' : status}`)}</Chip>
      {isFlawed(item) && (
        <Chip tone="warning">{t('exchange.import.unreadable', { count: item.problems?.length ?? 0 })}</Chip>
      )}
    </span>
  );
}
