// What the seat editor adds up at its foot: seats of the day, votes, and in the Jugendhilfeausschuss their shares.
import { useTranslation } from 'react-i18next';
import { councilTarget, voteSharesOf } from '../model/voteShares';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { votingSeats } from './rowVotes';
import style from './SeatEditor.module.css';
import type { SeatEditor } from './useSeatEditor';

export function SeatSums({ editor: { rows, gremium } }: { readonly editor: SeatEditor }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const seats = votingSeats(rows, asOf);
  const { council, carriers } = voteSharesOf(network, seats);
  const target = councilTarget({ council, carriers });
  const votes = council + carriers;
  const sums = [
    t('seatEditor.seats', { count: seats.length }),
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
