// The state of an item in a word.
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/Chip';
import { type Decisions, type ItemStatus as Status, type PlanItem, statusOf } from './planItems';

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
}

export function ItemStatus({ item, emptyCells, isFallen }: ItemStatusProps) {
  const { t } = useTranslation();
  if (isFallen) return <Chip title={t('exchange.import.fallenHelp')}>{t('exchange.import.fallen')}</Chip>;
  const status = statusOf(item, { emptyCells });
  if (status === 'unchanged' && item.kept !== undefined)
    return <Chip>{t('exchange.import.status.kept')}</Chip>;
  return <Chip tone={tones[status]}>{t(`exchange.import.status.${status}`)}</Chip>;
}
