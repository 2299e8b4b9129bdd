// The cells of an item, old → new: each can be left out; where both sides have changed, one is chosen.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from '../model/fields';
import { Checkbox } from '../ui/Checkbox';
import { Chip } from '../ui/Chip';
import { RadioList } from '../ui/RadioList';
import style from './ImportItem.module.css';
import type { CellText, ItemTexts } from './itemText';
import { cellKey, type Decisions, type ItemCell, type PlanItem } from '../planning/planItems';

interface ItemCellsProps {
  readonly item: PlanItem;
  readonly texts: ItemTexts;
  readonly decisions: Decisions;
  readonly onChoose: (item: PlanItem, cell: ItemCell, isTaken: boolean) => void;
}

/** Cells that are empty in the file only where they are to be emptied. */
export function ItemCells({ item, texts, decisions, onChoose }: ItemCellsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const cells = texts
    .cells(item)
    .filter(({ cell }) => cell.verdict !== 'empty' || decisions.emptyCells === 'clear');
  if (cells.length === 0) return null;
  const isNew = item.status === 'added' || item.status === 'duplicate';
  const changes = cells.some(({ cell }) => cell.verdict === 'file' || cell.verdict === 'empty');
  const nothing = t('exchange.import.nothing');
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading} className={style['heading']}>
        {t(isNew || !changes ? 'exchange.import.cellsNew' : 'exchange.import.cellsChanged')}
      </h4>
      <ul className={style['cells']}>
        {cells.map((text) => (
          <li key={`${text.cell.verdict} ${text.cell.property}`} className={style['cell']}>
            {text.cell.verdict === 'kept' || text.cell.verdict === 'conflict'
              ? choice(text, text.cell.verdict)
              : tick(text)}
          </li>
        ))}
      </ul>
    </section>
  );

  function tick({ cell, label, was, now }: CellText) {
    const values = (
      <>
        {!isNew && (
          <>
            <span className={style['was']}>{was || nothing}</span>
            {' → '}
          </>
        )}
        <span className={style['now']}>{now || nothing}</span>
      </>
    );
    // Without it the record could not be.
    if (isNew && fieldOf(item.table, cell.property)?.required === true) {
      return (
        <p>
          <span className={style['label']}>{label}:</span> {values}
        </p>
      );
    }
    return (
      <Checkbox
        isSelected={!decisions.leftCells.has(cellKey(item, cell.property))}
        onChange={(isTaken) => onChoose(item, cell, isTaken)}
      >
        <span>
          <span className={style['label']}>{label}:</span> {values}
        </span>
      </Checkbox>
    );
  }

  function choice({ cell, label, was, now }: CellText, verdict: 'kept' | 'conflict') {
    return (
      <>
        <p className={style['both']}>
          <span className={style['label']}>{label}</span>
          <Chip tone={verdict === 'conflict' ? 'warning' : 'plain'}>
            {t(`exchange.import.verdict.${verdict}`)}
          </Chip>
        </p>
        <RadioList
          label={t('exchange.import.sideOf', { field: label })}
          value={decisions.fromFile.has(cellKey(item, cell.property)) ? 'file' : 'mine'}
          onChange={(side) => onChoose(item, cell, side === 'file')}
          options={[
            { value: 'mine', label: t('exchange.import.mine', { value: was || nothing }) },
            { value: 'file', label: t('exchange.import.theirs', { value: now || nothing }) },
          ]}
        />
      </>
    );
  }
}
