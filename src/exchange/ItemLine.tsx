// What an item changes, in one line: the first cells, old → new or what stays, or why it needs a look.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import style from './ItemLine.module.css';
import type { CellText, ItemTexts } from './itemText';
import { cellKey, type Decisions, type PlanItem } from '../planning/planItems';

/** Cells of a line; the rest is in the pane. */
const most = 8;

type CellDecisions = Pick<Decisions, 'fromFile' | 'leftCells' | 'emptyCells'>;

interface ItemLineProps {
  readonly item: PlanItem;
  readonly texts: ItemTexts;
  readonly decisions: CellDecisions;
}

/** The same as text, to be copied. */
export function lineText(t: TFunction, texts: ItemTexts, item: PlanItem, decisions: CellDecisions): string {
  const lead = leadOf(t, texts, item);
  const nothing = t('exchange.import.nothing');
  const isNew = isAdded(item);
  const cells = cellsShown(texts, item, decisions).map((text) => {
    const { label, was, now } = text;
    if (isNew) return t('exchange.import.value', { label, now: now || nothing });
    const values = { label, was: was || nothing, now: now || nothing };
    return t(`exchange.import.${doesStay(item, text, decisions) ? 'stays' : 'wasNow'}`, values);
  });
  return [...lead, ...cells, ...flawsOf(t, texts, item)].join(' · ');
}

export function ItemLine({ item, texts, decisions }: ItemLineProps) {
  const { t } = useTranslation();
  const lead = leadOf(t, texts, item);
  const cells = cellsShown(texts, item, decisions);
  const nothing = t('exchange.import.nothing');
  const isNew = isAdded(item);
  const flaws = flawsOf(t, texts, item);
  return (
    <span className={style['line']}>
      {lead.length > 0 && <span className={style['lead']}>{lead.join(' ')}</span>}
      {cells.slice(0, most).map((text) => (
        <span key={`${text.cell.verdict} ${text.cell.property}`} className={style['cell']}>
          <span className={style['label']}>{text.label}</span>{' '}
          {isNew ? (
            <span className={style['new']}>{text.now || nothing}</span>
          ) : doesStay(item, text, decisions) ? (
            stays(text)
          ) : (
            changes(text)
          )}
        </span>
      ))}
      {flaws.length > 0 && <span className={style['lead']}>{flaws.join(' ')}</span>}
    </span>
  );

  function changes({ was, now }: CellText) {
    return (
      <>
        <span className={style['was']}>{was || nothing}</span>
        {' → '}
        <span className={style['now']}>{now || nothing}</span>
      </>
    );
  }

  function stays({ was, now }: CellText) {
    return (
      <>
        <span>{t('exchange.import.staysWord')}</span> <span className={style['stays']}>{was || nothing}</span>{' '}
        <span className={style['label']}>{t('exchange.import.inFile')}</span>{' '}
        <span className={style['other']}>{now || nothing})</span>
      </>
    );
  }
}

function isAdded({ status }: PlanItem): boolean {
  return status === 'added' || status === 'duplicate';
}

/** What is edited here wins unless the file is chosen; what was left out does not come. */
function doesStay(item: PlanItem, { cell }: CellText, { fromFile, leftCells }: CellDecisions): boolean {
  const key = cellKey(item, cell.property);
  const isOurs = cell.verdict === 'kept' || cell.verdict === 'conflict';
  return isOurs ? !fromFile.has(key) : leftCells.has(key);
}

function cellsShown(texts: ItemTexts, item: PlanItem, { emptyCells }: CellDecisions): readonly CellText[] {
  return texts.lineCells(item, emptyCells === 'clear');
}

function leadOf(t: TFunction, texts: ItemTexts, item: PlanItem): string[] {
  const reasons = texts.reasons(item);
  if (item.status === 'refused') return [...reasons];
  const [best] = item.candidates ?? [];
  if (item.status === 'duplicate' && best)
    return [t('exchange.import.twin', { name: best.name, percent: Math.round(best.score * 100) })];
  if (item.status === 'missing') return [t('exchange.import.missingLine')];
  if (item.status === 'removedHere') return [t('exchange.import.removedLine')];
  return [];
}

/** What a record that is taken has against it: the first of it, behind what it brings; all of it is in the pane. */
function flawsOf(t: TFunction, texts: ItemTexts, item: PlanItem): string[] {
  if (item.status === 'refused') return [];
  const [first, ...more] = texts.reasons(item);
  if (first === undefined) return [];
  return more.length === 0 ? [first] : [first, t('exchange.import.moreFlaws', { count: more.length })];
}
