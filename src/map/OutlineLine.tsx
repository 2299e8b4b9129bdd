// One line of the outline: who or which tie it is, what is said of it, and the sign of it.
import { sentence, word } from '../i18n/translate';
import type { Network } from '../model/network';
import { Mark } from '../ui/Mark';
import type { DrawnLooks } from './drawnLooks';
import { placeWords } from './geoWords';
import style from './Outline.module.css';
import { type ActorRow, type GremiumRow, isHead, isSitting, type OutlineRow } from './outlineRows';
import { nameParts } from './outlineName';
import {
  actorFacts,
  actorSentence,
  gremiumSentence,
  sittingSentence,
  tieSentence,
  typeName,
} from './sentences';

export interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly network: Network;
  readonly looks: DrawnLooks;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  /** Ties say who sits together. */
  readonly isShared: boolean;
  /** Lines say where. */
  readonly isGeo: boolean;
  readonly isSelected: boolean;
  readonly onPress: () => void;
  readonly onToggle: () => void;
}

export function OutlineLine(props: OutlineLineProps) {
  const { row, network, looks, top, height, isActive, isShared, isGeo, isSelected, onPress, onToggle } =
    props;
  const head = isHead(row) ? row : undefined;
  const said = isHead(row)
    ? headSentence(network, row, looks, isShared, isGeo)
    : isSitting(row)
      ? sittingSentence(row)
      : tieSentence(row, looks);
  return (
    <div
      id={`outline-${row.key}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={head ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.total}
      aria-selected={isSelected}
      {...(head && head.ties > 0 && { 'aria-expanded': head.open })}
      aria-label={said}
      className={style['line']}
      data-active={isActive}
      data-tie={!head}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={onPress}
      onDoubleClick={onToggle}
      onKeyDown={() => undefined}
    >
      {head ? (
        <span
          className={style['twist']}
          data-open={head.open}
          data-empty={head.ties === 0}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        />
      ) : null}
      <RowMark row={row} network={network} />
      <span className={style['words']}>
        {head ? <HeadName name={head.name} /> : <span className={style['name']}>{said}</span>}
        {row.kind === 'actor' && (
          <span className={style['facts']}>
            {[
              ...signFacts(row),
              ...(isGeo ? [placeWords(network, row.id)] : []),
              ...actorFacts(row.actor, looks),
              typeName(network, row.actor),
            ].join(' · ')}
          </span>
        )}
        {row.kind === 'gremium' && (
          <span className={style['facts']}>{word('model.choice.gremien.type', row.gremium.type)}</span>
        )}
      </span>
      {head && <span className={style['count']}>{head.count}</span>}
    </div>
  );
}

function HeadName({ name }: { readonly name: string }) {
  const [start, end] = nameParts(name);
  return (
    <span className={style['parted']} title={name}>
      <span className={style['name']}>{start}</span>
      {end}
    </span>
  );
}

/** The sign of whoever the row speaks of. */
function RowMark({ row, network }: Pick<OutlineLineProps, 'row' | 'network'>) {
  if (row.kind === 'gremium' || row.kind === 'seat')
    return <Mark shape="pill" size={row.kind === 'gremium' ? 20 : 14} />;
  const actor = row.kind === 'actor' ? row.actor : network.actors.get(row.partner.id);
  if (!actor) return null;
  const { shape, sector, abbr } = network.typeOf(actor);
  const isHeading = row.kind === 'actor';
  return <Mark shape={shape} sector={sector} text={isHeading ? abbr : ''} size={isHeading ? 22 : 14} />;
}

/** What is read out of an actor or Gremium. */
export function headSentence(
  network: Network,
  row: ActorRow | GremiumRow,
  looks: DrawnLooks,
  isShared: boolean,
  isGeo: boolean,
): string {
  if (row.kind === 'gremium') return gremiumSentence(row.name, row.count);
  const said = actorSentence(network, row.actor, row.count, looks, isShared);
  const where = isGeo ? [placeWords(network, row.id)] : [];
  return [said, ...where, ...signFacts(row)].join(', ');
}

/** "Akteur dazugekommen", while the bar of time says so. */
function signFacts({ sign }: ActorRow): readonly string[] {
  return sign === 'new' ? [sentence('time.sign.newActor', {})] : [];
}
