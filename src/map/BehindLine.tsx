// What stands behind a line of the map that is not one record: merged cooperations, seats of one actor, or common Gremien.
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, word } from '../i18n/translate';
import { type Network, shortNameOf } from '../model/network';
import type { Id } from '../model/records';
import { openCard, type SubjectTable } from '../session/session';
import { IconButton } from '../ui/IconButton';
import style from './BehindLine.module.css';
import type { Staged } from './stage';

interface Behind {
  readonly title: string;
  readonly records: readonly { readonly table: SubjectTable; readonly id: Id; readonly words: string }[];
}

export interface BehindLineProps {
  readonly network: Network;
  readonly staged: Staged;
  /** The line on the map. */
  readonly tieId: Id;
  readonly onClose: () => void;
}

/** Give it the line as its key. Takes the focus and closes with Escape; every entry opens a card. */
export function BehindLine({ network, staged, tieId, onClose }: BehindLineProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const close = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  });
  useEffect(() => {
    const element = panel.current;
    element?.focus();
    element?.addEventListener('keydown', close);
    return () => element?.removeEventListener('keydown', close);
  }, []);
  const behind = behindOf(network, staged, tieId);
  if (!behind) return null;
  return (
    <div ref={panel} role="dialog" className={style['panel']} aria-label={behind.title} tabIndex={-1}>
      <header className={style['head']}>
        <h2 className={style['title']}>{behind.title}</h2>
        <IconButton size="s" icon={X} label={t('layers.behindClose')} onPress={onClose} />
      </header>
      <ul className={style['list']}>
        {behind.records.map(({ table, id, words }) => (
          <li key={id}>
            <button type="button" className={style['entry']} onClick={() => openCard(table, id)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `undefined` when the line is gone. */
function behindOf(network: Network, { merged, sitting }: Staged, tieId: Id): Behind | undefined {
  const name = (id: Id) => {
    const actor = network.actors.get(id);
    return actor ? shortNameOf(actor) : '';
  };
  const ties = merged.get(tieId);
  const line = sitting?.seats.find(({ id }) => id === tieId);
  const shared = sitting?.shared.find(({ id }) => id === tieId);
  if (ties) {
    const cooperations = sentence('model.counted.cooperations', { count: ties.length });
    const [a = '', b = ''] = tieId.replace(/^line:/, '').split(' ');
    return {
      title: sentence('layers.behindMerged', { a: name(a), b: name(b), cooperations }),
      records: ties.map(({ id, actorA, actorB, intensity }) => ({
        table: 'cooperations',
        id,
        words: sentence('layers.tie', { a: name(actorA), b: name(actorB), step: intensity }),
      })),
    };
  }
  if (line) {
    const seats = sentence('layers.counted.seats', { count: line.seats.length });
    const b = network.nameOf('gremien', line.gremiumId);
    return {
      title: sentence('layers.behindSeats', { a: name(line.actorId), b, seats }),
      records: line.seats.map(({ id, role }) => ({
        table: 'seats',
        id,
        words: word('model.choice.seats.role', role),
      })),
    };
  }
  if (!shared) return undefined;
  const { a, b, gremien } = shared;
  return {
    title: sentence('layers.behindShared', { a: name(a), b: name(b), count: gremien.length }),
    records: gremien.map((id) => ({ table: 'gremien', id, words: network.nameOf('gremien', id) })),
  };
}
