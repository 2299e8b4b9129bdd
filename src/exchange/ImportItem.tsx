// Everything about one item of the plan beside the grid: what is taken, cell by cell, whom it may be, what is wrong with its row.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import type { Problem } from '../model/checks';
import { problemText } from '../records/fieldWords';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import style from './ImportItem.module.css';
import { isChoosable, isChosen } from './itemChoice';
import { ItemCells } from './ItemCells';
import { ItemRow } from './ItemRow';
import { ItemStatus } from './ItemStatus';
import { ItemTwins } from './ItemTwins';
import type { ItemTexts } from './itemText';
import { listName } from './listName';
import type { Candidate, PlanItem } from '../planning/planItems';
import type { Planned } from './useImportPlan';
import type { ImportSession } from './useImportSession';

interface ImportItemProps {
  readonly session: ImportSession;
  readonly planned: Planned;
  readonly item: PlanItem;
  readonly texts: ItemTexts;
  readonly isFallen: boolean;
  /** Why it is not taken as it is decided now. */
  readonly unfit: readonly Problem[] | undefined;
  /** Also those from before it was said whom the item is. */
  readonly candidates: readonly Candidate[];
  /** Leads to the item above or below; absent at the ends. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Give it the item's key as React's: with every item it begins anew, at its heading. */
export function ImportItem(props: ImportItemProps) {
  const { session, planned, item, texts, candidates } = props;
  const { t } = useTranslation();
  const { decisions } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  const { onClose } = props;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const pane = frame.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    pane?.addEventListener('keydown', leave);
    return () => pane?.removeEventListener('keydown', leave);
  }, [onClose]);
  const list = session.lists.find(({ read }) => read === planned.lists[item.list]?.read);
  const at = item.rows[0];
  const rowNumber = texts.rowNumber(item);
  const needsRow = at !== undefined && ((item.problems ?? []).length > 0 || list?.fixes.has(at) === true);
  const tools = [
    { name: 'itemUp', icon: ChevronUp, onPress: props.onUp },
    { name: 'itemDown', icon: ChevronDown, onPress: props.onDown },
    { name: 'itemClose', icon: X, onPress: onClose },
  ] as const;
  return (
    <aside ref={frame} className={style['pane']} aria-label={t('exchange.import.pane')}>
      <header className={style['head']}>
        <div className={style['tools']}>
          <ItemStatus
            item={item}
            emptyCells={decisions.emptyCells}
            isFallen={props.isFallen}
            isUnfit={props.unfit !== undefined}
          />
          <span className={style['gap']} />
          {tools.map(({ name, icon, onPress }) => (
            <IconButton
              key={name}
              size="s"
              tone="quiet"
              icon={icon}
              label={t(`exchange.import.${name}`)}
              isDisabled={onPress === undefined}
              onPress={onPress}
            />
          ))}
        </div>
        <h3 ref={heading} tabIndex={-1} className={style['title']}>
          {texts.title(item) || '–'}
        </h3>
        <p className={style['place']}>
          {[
            t(`model.table.${item.table}`, { count: 1 }),
            ...(planned.lists.length > 1 && list ? [listName(t, list, item.list)] : []),
            ...(rowNumber === undefined ? [] : [t('exchange.import.inRow', { row: showNumber(rowNumber) })]),
            ...(item.rows.length > 1 ? [t('exchange.import.moreRows', { count: item.rows.length - 1 })] : []),
          ].join(' · ')}
        </p>
      </header>
      <div className={style['body']}>
        <p className={style['help']}>
          {t(`exchange.import.statusHelp.${helpFor(item, props.isFallen)}`)}
          {item.status !== 'refused' && item.problems && ` ${t('exchange.import.statusHelp.flawed')}`}
        </p>
        {props.unfit && (
          <p role="alert" className={style['wrong']}>
            {t('exchange.import.unfitHelp')} {props.unfit.map(problemText).join(' ')}
          </p>
        )}
        {isChoosable(item, decisions) && (
          <Checkbox
            isSelected={isChosen(item, decisions)}
            onChange={(isTaken) => session.chooseOne(item, isTaken)}
          >
            {t(
              `exchange.import.take.${item.status === 'removedHere' || item.status === 'missing' ? item.status : 'item'}`,
            )}
          </Checkbox>
        )}
        {candidates.length > 0 && (
          <ItemTwins
            candidates={candidates}
            value={decisions.sameAs.get(item.key)}
            onChange={(other) => session.declareSame(item, other)}
          />
        )}
        {needsRow && list && (
          <ItemRow
            key={`${item.key} ${String(at)}`}
            list={list}
            row={at}
            problems={item.problems ?? []}
            onFix={(column, text) => session.fix(list.read, at, column, text)}
          />
        )}
        <ItemCells item={item} texts={texts} decisions={decisions} onChoose={session.chooseCell} />
      </div>
    </aside>
  );
}

function helpFor({ status, kept }: PlanItem, isFallen: boolean) {
  if (isFallen) return 'fallen' as const;
  return status === 'unchanged' && kept !== undefined ? ('kept' as const) : status;
}
