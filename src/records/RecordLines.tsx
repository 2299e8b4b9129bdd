// Lines of other records inside a card: sign, name, what connects them; a click opens their card.
import type { ReactNode } from 'react';
import type { Id } from '../model/records';
import { openCard, type SubjectTable } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Mark } from '../ui/Mark';
import style from './RecordLines.module.css';

export interface RecordLine {
  readonly table: SubjectTable;
  readonly id: Id;
  readonly mark?: ReactNode;
  readonly name: string;
  /** Beside the name, e.g. the intensity. */
  readonly badge?: ReactNode;
  /** Below the name. */
  readonly detail?: ReactNode;
  readonly faded?: boolean;
}

export function RecordLines({
  lines,
  empty,
}: {
  readonly lines: readonly RecordLine[];
  readonly empty: string;
}) {
  if (lines.length === 0) return <p className={style['empty']}>{empty}</p>;
  return (
    <ul className={style['list']}>
      {lines.map((line) => (
        <li key={line.id}>
          <button
            type="button"
            className={`${style['line']} ${line.faded ? style['faded'] : ''}`}
            onClick={() => openCard(line.table, line.id)}
          >
            {line.mark}
            <span className={style['words']}>
              <span className={style['name']}>{line.name}</span>
              {line.detail !== undefined && line.detail !== '' && (
                <span className={style['detail']}>{line.detail}</span>
              )}
            </span>
            {line.badge !== undefined && <span className={style['badge']}>{line.badge}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The sign of an actor, the same as on the map. */
export function ActorMark({ id, size = 20 }: { readonly id: Id; readonly size?: number }) {
  const network = useNetwork();
  const actor = network.actors.get(id);
  if (!actor) return null;
  const { shape, sector, abbr } = network.typeOf(actor);
  return <Mark shape={shape} sector={sector} text={abbr} size={size} />;
}
