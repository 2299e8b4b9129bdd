// What the seat editor adds up at its foot: seats, votes, and in the Jugendhilfeausschuss their shares.
import { useTranslation } from 'react-i18next';
import { councilTarget, votesOf } from '../model/voteShares';
import { useNetwork } from '../session/useNetwork';
import { isBlank } from './seatDraft';
import style from './SeatEditor.module.css';
import type { SeatEditor } from './useSeatEditor';

export function SeatSums({ editor: { rows, gremium } }: { readonly editor: SeatEditor }) {
  const { t } = useTranslation();
  const network = useNetwork();
  let council = 0;
  let carriers = 0;
  const filled = rows.filter((row) => !isBlank(row));
  for (const { role, votes, actor, nominatedBy } of filled) {
    const own = /^\d+$/.test(votes.trim()) ? { votes: Number(votes) } : {};
    const count = votesOf({ role: role.id ?? '', ...own });
    const proposer = network.actors.get(nominatedBy.id ?? actor.id ?? '');
    if (proposer && network.typeOf(proposer).sector === 'youth_independent') carriers += count;
    else council += count;
  }
  const target = councilTarget({ council, carriers });
  const votes = council + carriers;
  const sums = [
    t('seatEditor.seats', { count: filled.length }),
    gremium.type === 'youth_welfare_committee'
      ? t('seatEditor.shares', { council, carriers, target, rest: votes - target })
      : t('seatEditor.votesOf', { count: votes }),
  ];
  return (
    <p role="status" className={style['sums']}>
      {sums.join(' · ')}
    </p>
  );
}
