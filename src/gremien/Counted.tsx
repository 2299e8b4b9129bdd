// The records a finding has counted: a list whose lines open cards, and the way to all of them in their table.
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { Finding } from '../model/finding';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { ActorMark, type RecordLine, RecordLines } from '../records/RecordLines';
import { goTo, select } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import style from './Findings.module.css';

/** As many as can be looked through; the table shows them all. */
const listed = 50;

export function Counted({ finding: { counted } }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const { table, ids } = counted;
  const rest = ids.length - listed;
  return (
    <div className={style['counted']}>
      <RecordLines lines={ids.slice(0, listed).map((id) => lineOf(network, table, id))} empty="" />
      {rest > 0 && <p className={style['quiet']}>{t('findings.andMore', { count: rest })}</p>}
      {table === 'actors' && (
        <Button
          size="s"
          onPress={() => {
            select('actors', ids);
            goTo('actors');
          }}
        >
          {t('findings.mark')}
        </Button>
      )}
    </div>
  );
}

function lineOf(network: Network, table: Finding['counted']['table'], id: Id): RecordLine {
  const seat = table === 'seats' ? network.seats.get(id) : undefined;
  const actorId = seat?.actorId ?? id;
  if (table === 'gremien')
    return { table, id, name: network.nameOf('gremien', id), mark: <Mark shape="pill" size={16} /> };
  const actor = network.actors.get(actorId);
  return {
    table,
    id,
    name: network.nameOf('actors', actorId),
    mark: <ActorMark id={actorId} />,
    ...(seat
      ? {
          badge: word('model.choice.seats.role', seat.role),
          detail: network.nameOf('gremien', seat.gremiumId),
        }
      : { detail: [actor?.region, actor?.city].filter(Boolean).join(' · ') }),
  };
}
