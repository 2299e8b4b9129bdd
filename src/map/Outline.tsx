// The same network as text beside the map: a tree one walks with the arrow keys, from actor to tie to partner.
import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { announce } from '../ui/Announcer';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import type { DrawnLooks } from './drawnLooks';
import style from './Outline.module.css';
import { type OutlineRow, outlined, rowsOf } from './outlineRows';
import { actorFacts, actorSentence, tieSentence, typeName } from './sentences';

export interface OutlineProps {
  readonly network: Network;
  readonly visible: Visible;
  /** What colour, size and line show is told in words, too. */
  readonly looks: DrawnLooks;
  /** The one actor selected on the map. */
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id) => void;
  readonly onOpen: (id: Id) => void;
  readonly onClose: () => void;
}

const rowHeight = { actor: 44, tie: 34 };

export function Outline(props: OutlineProps) {
  const { network, visible, looks, selected, onSelect, onOpen, onClose } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<Id>>(new Set());
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useMemo(() => outlined(visible), [visible]);
  const rows = useMemo(() => rowsOf(network, content, open), [network, content, open]);
  const at = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'actor' ? rowHeight.actor : rowHeight.tie),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setActive(index);
    virtual.scrollToIndex(index);
    if (row.kind === 'actor') onSelect(row.actor.id);
  };
  const toggle = (id: Id, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const walkTo = (id: Id) => {
    const index = rows.findIndex((row) => row.kind === 'actor' && row.actor.id === id);
    if (index < 0) return;
    goTo(index);
    const row = rows[index];
    if (row?.kind === 'actor') announce(actorSentence(network, row.actor, row.cooperations, looks));
  };
  // The map leads: what is selected there becomes the line that has the focus here.
  const follow = useEffectEvent((id: Id) => {
    const row = rows[at];
    const here = row?.kind === 'actor' ? row.actor.id : row?.of;
    if (here === id) return;
    const index = rows.findIndex((each) => each.kind === 'actor' && each.actor.id === id);
    if (index < 0) return;
    setActive(index);
    virtual.scrollToIndex(index, { align: 'center' });
  });
  useEffect(() => {
    if (selected !== undefined) follow(selected);
  }, [selected]);

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
    const parent = () =>
      goTo(
        rows.findIndex((each) => each.kind === 'actor' && row.kind !== 'actor' && each.actor.id === row.of),
      );
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
        if (row.kind !== 'actor' || row.ties === 0) return () => undefined;
        return row.open ? () => goTo(index + 1) : () => toggle(row.actor.id, true);
      case 'ArrowLeft':
        if (row.kind !== 'actor') return parent;
        return row.open ? () => toggle(row.actor.id, false) : () => undefined;
      case 'Enter':
      case ' ':
        return row.kind === 'actor' ? () => onOpen(row.actor.id) : () => walkTo(row.partner.id);
      default:
        return key.length === 1 ? () => jump(key, index) : undefined;
    }
  };
  const jump = (key: string, index: number) => {
    const begins = (row: OutlineRow) =>
      row.kind === 'actor' && row.actor.name.toLocaleLowerCase('de').startsWith(key.toLocaleLowerCase('de'));
    const after = rows.findIndex((row, place) => place > index && begins(row));
    const found = after >= 0 ? after : rows.findIndex(begins);
    if (found >= 0) goTo(found);
  };

  return (
    <section className={style['outline']} aria-label={t('map.outlineTitle')}>
      <header className={style['head']}>
        <div>
          <h2 className={style['title']}>{t('map.outlineTitle')}</h2>
          <p className={style['hint']}>{t('map.outlineHint')}</p>
        </div>
        <IconButton label={t('map.outlineClose')} icon={X} size="s" onPress={onClose} />
      </header>
      <div
        ref={scroller}
        className={style['scroller']}
        role="tree"
        aria-label={t('map.outlineTitle')}
        tabIndex={rows.length === 0 ? -1 : 0}
        aria-activedescendant={rows[at] ? `outline-${rows[at].key}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={style['lines']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <Line
                key={row.key}
                row={row}
                network={network}
                looks={looks}
                top={item.start}
                height={item.size}
                isActive={item.index === at}
                isSelected={row.kind === 'actor' && row.actor.id === selected}
                onPress={() => (row.kind === 'actor' ? goTo(item.index) : walkTo(row.partner.id))}
                onToggle={() => row.kind === 'actor' && toggle(row.actor.id, !row.open)}
              />
            ) : null;
          })}
        </div>
      </div>
    </section>
  );
}

interface LineProps {
  readonly row: OutlineRow;
  readonly network: Network;
  readonly looks: DrawnLooks;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPress: () => void;
  readonly onToggle: () => void;
}

function Line(props: LineProps) {
  const { row, network, looks, top, height, isActive, isSelected, onPress, onToggle } = props;
  const shown = row.kind === 'actor' ? row.actor : row.partner;
  const info = network.typeOf(shown);
  const isActor = row.kind === 'actor';
  return (
    <div
      id={`outline-${row.key}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={isActor ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.total}
      aria-selected={isSelected}
      {...(isActor && row.ties > 0 && { 'aria-expanded': row.open })}
      aria-label={
        isActor ? actorSentence(network, row.actor, row.cooperations, looks) : tieSentence(row, looks)
      }
      className={style['line']}
      data-active={isActive}
      data-tie={!isActor}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={onPress}
      onDoubleClick={onToggle}
      onKeyDown={() => undefined}
    >
      {isActor ? (
        <span
          className={style['twist']}
          data-open={row.open}
          data-empty={row.ties === 0}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        />
      ) : null}
      <Mark
        shape={info.shape}
        sector={info.sector}
        text={isActor ? info.abbr : ''}
        size={isActor ? 22 : 14}
      />
      <span className={style['words']}>
        <span className={style['name']}>{isActor ? row.actor.name : tieSentence(row, looks)}</span>
        {isActor && (
          <span className={style['facts']}>
            {[...actorFacts(row.actor, looks), typeName(network, row.actor)].join(' · ')}
          </span>
        )}
      </span>
      {isActor && <span className={style['count']}>{row.cooperations}</span>}
    </div>
  );
}
