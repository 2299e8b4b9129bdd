// The palette: one field that finds every record and every command, made for the keyboard.
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import type { Command } from './Command';
import style from './Palette.module.css';
import { type PaletteEntry, paletteGroups } from './paletteEntries';
import { PaletteList } from './PaletteList';
import { isIndexWarm, warmIndex } from './searchIndex';
import { takeTyped } from '../ui/typedAhead';

interface PaletteProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** Arrows, Home and End move, Enter opens, Escape closes; focus stays in the field. */
export function Palette({ commands, onClose }: PaletteProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={style['overlay'] ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={style['modal'] ?? ''}>
        <Dialog className={style['dialog'] ?? ''} aria-label={t('search.title')}>
          <Field commands={commands} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Field({ commands, onClose }: PaletteProps) {
  const { t, i18n } = useTranslation();
  const network = useNetwork();
  const recent = useSession((state) => state.recent);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [warm, setWarm] = useState(() => isIndexWarm(network, i18n.language));
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  useEffect(() => {
    // Also when it is warm by now: the background may have finished between drawing and this moment.
    let left = false;
    void warmIndex(network, i18n.language).then(() => {
      if (!left) setWarm(true);
    });
    return () => {
      left = true;
    };
  }, [network, i18n.language]);

  const look = () => paletteGroups(network, query, i18n.language, commands, recent, t);
  // Until the index is warm nothing is listed, so that typing never waits for it; Enter does.
  const waits = !warm && query.trim() !== '';
  const groups = useMemo(
    () => (waits ? [] : paletteGroups(network, query, i18n.language, commands, recent, t)),
    [waits, network, query, i18n.language, commands, recent, t],
  );
  const entries = groups.flatMap((group) => group.entries);
  const total = groups.reduce((sum, group) => sum + group.entries.length + group.more, 0);

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest' });
  });

  const perform = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    // First closed, then done: what is done may open the next dialog.
    onClose();
    entry.perform();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      setActive(Math.max(0, next));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      perform(waits ? look()[0]?.entries[0] : entries[active]);
    }
  };

  const optionId = (at: number) => `${listId}-${at}`;
  return (
    <>
      <div className={style['field']}>
        <Search aria-hidden size={18} strokeWidth={1.75} />
        <input
          type="text"
          role="combobox"
          className={style['input']}
          onFocus={() => {
            const ahead = takeTyped();
            if (ahead !== '') setQuery((now) => now + ahead);
          }}
          aria-label={t('search.title')}
          placeholder={t('search.title')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList
        ref={list}
        id={listId}
        groups={groups}
        active={active}
        optionId={optionId}
        onPerform={perform}
        onActive={setActive}
      />
      {entries.length === 0 && (
        <p className={style['nothing']}>
          {waits ? t('search.preparing') : t('search.nothing', { query: query.trim() })}
        </p>
      )}
      <div className="visually-hidden" role="status">
        {query.trim() === '' || waits ? '' : t('search.count', { count: total })}
      </div>
      <p className={style['foot']} aria-hidden>
        {t('search.keys')}
      </p>
    </>
  );
}
