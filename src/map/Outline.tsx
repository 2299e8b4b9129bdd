// The same network as text beside the map: a tree one walks with the arrow keys, from actor to tie to partner.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { useViewId } from '../session/views';
import { announce } from '../ui/Announcer';
import { IconButton } from '../ui/IconButton';
import { showAround } from './around';
import type { DrawnLooks } from './drawnLooks';
import { byPlace } from './geoWords';
import { networkSummary } from './networkSummary';
import style from './Outline.module.css';
import { headSentence, OutlineLine } from './OutlineLine';
import { type ActorRow, type GremiumRow, isHead, type OutlineRow, outlined, rowsOf } from './outlineRows';
import type { Staged } from './stage';
import { layoutOf } from './standing';
import { timeSummary } from './timeWords';
import type { Compared } from './useTimeMarks';
import { askForWays } from './waysDeeds';

export interface OutlineProps {
  readonly network: Network;
  readonly visible: Staged;
  /** What colour, size and line show is told in words, too. */
  readonly looks: DrawnLooks;
  /** The one actor selected on the map. */
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id, table: 'actors' | 'gremien') => void;
  readonly onOpen: (id: Id, table: 'actors' | 'gremien') => void;
  readonly onClose: () => void;
  /** What is new and what has ended, while the bar of time says so. */
  readonly compared: Compared | undefined;
}

const rowHeight = { actor: 44, tie: 34 };

export function Outline(props: OutlineProps) {
  const { network, visible, looks, selected, onSelect, onOpen, onClose, compared } = props;
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const [open, setOpen] = useState<ReadonlySet<Id>>(new Set());
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const viewId = useViewId(network);
  const isGeo = layoutOf(network, viewId).ground !== undefined;
  const content = useMemo(() => {
    const all = outlined(visible, compared);
    return isGeo ? { ...all, actors: byPlace(network, all.actors) } : all;
  }, [network, visible, compared, isGeo]);
  const rows = useMemo(() => rowsOf(network, content, open), [network, content, open]);
  const summary = useMemo(() => {
    const { merged, cooperations, actors } = visible;
    const shared = visible.sitting?.shared ?? [];
    const said = { merged, cooperations, actors, shared };
    return language ? networkSummary(said, content.isShared, network.self.ownActorId) : [];
  }, [visible, content, network, language]);
  const at = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isHead(rows[index]) ? rowHeight.actor : rowHeight.tie),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    // The active line is named to screen readers, so it is there wherever the list was scrolled to.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return at < 0 || indexes.includes(at) ? indexes : [...indexes, at].sort((a, b) => a - b);
    },
  });

  const lines = virtual.getVirtualItems();
  // Without any room, as for a moment beside two maps, not even the active line is there to be named.
  const named = lines.some(({ index }) => index === at) ? rows[at] : undefined;

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setActive(index);
    virtual.scrollToIndex(index);
    if (isHead(row)) onSelect(row.id, tableOf(row));
  };
  const toggle = (id: Id, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const walkTo = (id: Id) => {
    const index = rows.findIndex((row) => isHead(row) && row.id === id);
    if (index < 0) return;
    goTo(index);
    const row = rows[index];
    if (isHead(row)) announce(headSentence(network, row, looks, content.isShared, isGeo));
  };
  // The map leads: what is selected there becomes the line that has the focus here.
  const follow = useEffectEvent((id: Id, among: readonly OutlineRow[]) => {
    const row = among[at];
    const here = isHead(row) ? row.id : row?.of;
    if (here === id) return;
    const index = among.findIndex((each) => isHead(each) && each.id === id);
    if (index < 0) return;
    setActive(index);
    virtual.scrollToIndex(index, { align: 'center' });
  });
  useEffect(() => {
    if (selected !== undefined) follow(selected, rows);
  }, [selected, rows]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deeds(event.key, row, at);
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  const deeds = (key: string, row: OutlineRow, index: number): (() => void) | undefined => {
    const parent = () => goTo(rows.findIndex((each) => isHead(each) && !isHead(row) && each.id === row.of));
    switch (key) {
      case 'ArrowDown':
        return () => goTo(Math.min(rows.length - 1, index + 1));
      case 'ArrowUp':
        return () => goTo(Math.max(0, index - 1));
      case 'Home':
        return () => goTo(0);
      case 'End':
        return () => goTo(rows.length - 1);
      case 'ArrowRight':
        if (!isHead(row) || row.ties === 0) return () => undefined;
        return row.open ? () => goTo(index + 1) : () => toggle(row.id, true);
      case 'ArrowLeft':
        if (!isHead(row)) return parent;
        return row.open ? () => toggle(row.id, false) : () => undefined;
      case 'Enter':
      case ' ':
        return isHead(row) ? () => onOpen(row.id, tableOf(row)) : () => walkTo(row.partner.id);
      // As on the map; no name begins with them.
      case '1':
      case '2':
      case '3':
        if (row.kind !== 'actor') return () => undefined;
        return () => showAround(network, row.id, Number(key) as 1 | 2 | 3);
      // With Shift: names begin with it.
      case 'W':
        if (row.kind !== 'actor') return () => undefined;
        return () => askForWays(network, visible.left.asOf, [row.id]);
      default:
        return key.length === 1 ? () => jump(key, index) : undefined;
    }
  };
  const jump = (key: string, index: number) => {
    const begins = (row: OutlineRow) =>
      isHead(row) && row.name.toLocaleLowerCase('de').startsWith(key.toLocaleLowerCase('de'));
    const after = rows.findIndex((row, place) => place > index && begins(row));
    const found = after >= 0 ? after : rows.findIndex(begins);
    if (found >= 0) goTo(found);
  };

  return (
    <section className={style['outline']} aria-label={t('map.outlineTitle')}>
      <header className={style['head']}>
        <div>
          <h2 className={style['title']}>{t('map.outlineTitle')}</h2>
          <div className={style['summary']}>
            {summary.map((said) => (
              <p key={said}>{said}</p>
            ))}
          </div>
          <p className={style['hint']}>{t('map.outlineHint')}</p>
          {compared?.marks && <p className={style['hint']}>{timeSummary(compared.before.asOf, compared)}</p>}
        </div>
        <IconButton label={t('map.outlineClose')} icon={X} size="s" onPress={onClose} />
      </header>
      <div
        ref={scroller}
        className={style['scroller']}
        role="tree"
        aria-label={t('map.outlineTitle')}
        tabIndex={rows.length === 0 ? -1 : 0}
        aria-activedescendant={named ? `outline-${named.key}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={style['lines']} style={{ height: virtual.getTotalSize() }}>
          {lines.map((item) => {
            const row = rows[item.index];
            return row ? (
              <OutlineLine
                key={row.key}
                row={row}
                network={network}
                looks={looks}
                top={item.start}
                height={item.size}
                isActive={item.index === at}
                isShared={content.isShared}
                isGeo={isGeo}
                isSelected={isHead(row) && row.id === selected}
                onPress={() => (isHead(row) ? goTo(item.index) : walkTo(row.partner.id))}
                onToggle={() => isHead(row) && toggle(row.id, !row.open)}
              />
            ) : null;
          })}
        </div>
      </div>
    </section>
  );
}

function tableOf({ kind }: ActorRow | GremiumRow): 'actors' | 'gremien' {
  return kind === 'actor' ? 'actors' : 'gremien';
}
