// What an item changes, in one line: the first cells, old → new, or why it needs a look.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import style from './ItemLine.module.css';
import type { ItemTexts } from './itemText';
import type { PlanItem } from './planItems';

/** Cells of a line; the rest is in the pane. */
const most = 8;

interface ItemLineProps {
  readonly item: PlanItem;
  readonly texts: ItemTexts;
  readonly isClearing: boolean;
}

/** The same as text, to be copied. */
export function lineText(t: TFunction, texts: ItemTexts, item: PlanItem, isClearing: boolean): string {
  const lead = leadOf(t, texts, item);
  const cells = texts.lineCells(item, isClearing).map(({ label, was, now }) =>
    was === '' && item.status === 'added'
      ? t('exchange.import.value', { label, now })
      : t('exchange.import.wasNow', {
          label,
          was: was || t('exchange.import.nothing'),
          now: now || t('exchange.import.nothing'),
        }),
  );
  return [...lead, ...cells].join(' · ');
}

export function ItemLine({ item, texts, isClearing }: ItemLineProps) {
  const { t } = useTranslation();
  const lead = leadOf(t, texts, item);
  const cells = texts.lineCells(item, isClearing);
  const isNew = item.status === 'added' || item.status === 'duplicate';
  return (
    <span className={style['line']}>
      {lead.length > 0 && <span className={style['lead']}>{lead.join(' ')}</span>}
      {cells.slice(0, most).map(({ cell, label, was, now }) => (
        <span key={`${cell.verdict} ${cell.property}`} className={style['cell']}>
          <span className={style['label']}>{label}</span>{' '}
          {!isNew && (
            <>
              <span className={cell.verdict === 'file' ? style['was'] : style['stays']}>
                {was || t('exchange.import.nothing')}
              </span>
              {' → '}
            </>
          )}
          <span className={isNew ? style['new'] : cell.verdict === 'file' ? style['now'] : style['not']}>
            {now || t('exchange.import.nothing')}
          </span>
        </span>
      ))}
    </span>
  );
}

function leadOf(t: TFunction, texts: ItemTexts, item: PlanItem): string[] {
  const reasons = texts.reasons(item);
  if (reasons.length > 0) return [...reasons];
  const [best] = item.candidates ?? [];
  if (item.status === 'duplicate' && best)
    return [t('exchange.import.twin', { name: best.name, percent: Math.round(best.score * 100) })];
  if (item.status === 'missing') return [t('exchange.import.missingLine')];
  if (item.status === 'removedHere') return [t('exchange.import.removedLine')];
  return [];
}
