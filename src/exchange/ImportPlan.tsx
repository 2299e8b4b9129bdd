// The plan as it stands: figures, questions to the whole list, the grid of items and the pane of the one that is looked at.
import { Download, Undo2 } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import { ImportItem } from './ImportItem';
import { ImportItems } from './ImportItems';
import style from './ImportPreview.module.css';
import { ImportQuestions } from './ImportQuestions';
import { ImportStatuses } from './ImportStatuses';
import { ImportSum } from './ImportSum';
import { ImportTakings } from './ImportTakings';
import { isChosen } from './itemChoice';
import { countItems, type ItemFilter } from './itemFilter';
import { ItemTexts } from './itemText';
import { PlannedRecords } from './plannedRecords';
import type { Accepted, Candidate, Decisions, PlanItem } from '../planning/planItems';
import { offerRefused } from './refusedRows';
import type { Planned } from './useImportPlan';
import type { ImportSession } from './useImportSession';
import { useEmptyWords } from './useEmptyWords';
import { useShownItems } from './useShownItems';

interface ImportPlanProps {
  readonly session: ImportSession;
  readonly planned: Planned;
}

const none: readonly Candidate[] = [];
const noneUnfit: Accepted['unfit'] = new Map();

export function ImportPlan({ session, planned }: ImportPlanProps) {
  const { t } = useTranslation();
  const { decisions, choose, accepted } = session;
  const { plan, lists, network } = planned;
  const { items } = plan;
  const [filter, setFilter] = useState<ItemFilter>('news');
  const [text, setText] = useState('');
  const [openKey, setOpenKey] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef(0);

  const emptyWords = useEmptyWords(lists);
  const counts = useMemo(
    () => countItems(items, { emptyCells: decisions.emptyCells }),
    [items, decisions.emptyCells],
  );
  const texts = useMemo(
    () => new ItemTexts(t, new PlannedRecords(network, items), lists),
    [t, network, items, lists],
  );
  const textOf = useCallback((item: PlanItem) => texts.search(item), [texts]);
  const wanted = useDeferredValue(text);
  const { shown, isSearching } = useShownItems(items, filter, wanted, decisions.emptyCells, textOf);
  // Until the search is over, those in sight are not those that are meant: "all shown" would tick others.
  const isSettled = !isSearching && wanted === text;
  const selected = useMemo(() => chosenKeys(items, decisions), [items, decisions]);
  const fallen = useMemo(() => new Set(accepted?.alsoLeft), [accepted]);
  const unfit = accepted?.unfit ?? noneUnfit;
  const onChoose = useCallback(
    (keys: ReadonlySet<string>) => {
      if (isSettled) choose(plan, keys);
    },
    [isSettled, choose, plan],
  );
  const onOpen = useCallback((item: PlanItem) => setOpenKey(item.key), []);
  useUndoKey(session.takeBack);

  const open = openKey === undefined ? undefined : items.find(({ key }) => key === openKey);
  const at = open === undefined ? -1 : shown.indexOf(open);
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  const step = (by: number) => {
    // An item put right may have left the filter: its neighbours are where it was.
    const to = shown[at >= 0 ? at + by : place.current + Math.min(0, by)];
    return to && (() => setOpenKey(to.key));
  };
  const candidates = useCandidates(open);
  const close = () => {
    setOpenKey(undefined);
    frame.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  };
  const single = lists.length === 1 ? lists[0] : undefined;
  return (
    <>
      <section aria-label={t('exchange.import.countsLabel')} className={style['figures']}>
        <ImportStatuses counts={counts} value={filter} onChange={setFilter} />
        <div className={style['bar']}>
          <ImportTakings accepted={accepted} onShowLikely={() => setFilter('duplicate')} />
          <TextField
            className={style['search']}
            hideLabel
            label={t('exchange.import.search')}
            placeholder={t('exchange.import.search')}
            type="search"
            value={text}
            onChange={setText}
          />
        </div>
        {single && (
          <ImportSum
            plan={plan}
            rows={single.sheet.rows.length}
            isTies={single.mapping.kind === 'tiesByName'}
          />
        )}
      </section>
      <ImportQuestions
        plan={plan}
        shown={shown}
        decisions={decisions}
        onAnswer={session.answer}
        emptyWords={emptyWords}
        keepsWords={session.wanted.some(({ mapping }) => mapping.emptyWords === 'text')}
        onKeepWords={session.keepWords}
        onSide={session.chooseSide}
      />
      <div ref={frame} className={style['items']}>
        <div className={style['grid']}>
          <ImportItems
            planned={planned}
            shown={shown}
            texts={texts}
            decisions={decisions}
            selected={selected}
            fallen={fallen}
            unfit={unfit}
            onChoose={onChoose}
            onOpen={onOpen}
            actions={
              <>
                <IconButton
                  size="s"
                  tone="quiet"
                  icon={Undo2}
                  label={t('exchange.import.takeBack')}
                  isDisabled={!session.canTakeBack}
                  onPress={session.takeBack}
                />
                {plan.refusedRows > 0 && (
                  <Button size="s" icon={Download} onPress={() => offerRefused(t, planned, session.name)}>
                    {t('exchange.import.saveRefused', { count: plan.refusedRows })}
                  </Button>
                )}
              </>
            }
            empty={
              <p className={style['nothing']}>
                {t(text === '' ? `exchange.import.noItems.${filter}` : 'exchange.import.noHits')}
              </p>
            }
          />
        </div>
        {open && (
          <ImportItem
            key={open.key}
            session={session}
            planned={planned}
            item={open}
            texts={texts}
            isFallen={fallen.has(open.key)}
            unfit={unfit.get(open.key)}
            candidates={candidates}
            onUp={step(-1)}
            onDown={step(1)}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

function chosenKeys(items: readonly PlanItem[], decisions: Decisions): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const item of items) if (isChosen(item, decisions)) keys.add(item.key);
  return keys;
}

/** Ctrl+Z takes back the last decision; a text field has its own undo. */
function useUndoKey(takeBack: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.matches('input:not([type=checkbox], [type=radio])'))
        return;
      event.preventDefault();
      takeBack();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [takeBack]);
}

/** Those of the item, also after it was said whom it is and the plan no longer wonders. */
function useCandidates(open: PlanItem | undefined): readonly Candidate[] {
  const seen = useRef(new Map<string, readonly Candidate[]>());
  const [, wake] = useState(0);
  useEffect(() => {
    if (open?.candidates === undefined || seen.current.get(open.key) === open.candidates) return;
    seen.current.set(open.key, open.candidates);
    wake((count) => count + 1);
  }, [open]);
  if (open === undefined) return none;
  return open.candidates ?? seen.current.get(open.key) ?? none;
}
