// Whom a new record may be: nobody is merged by itself, a person says so.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioList } from '../ui/RadioList';
import style from './ImportItem.module.css';
import type { Candidate } from '../planning/planItems';

interface ItemTwinsProps {
  readonly candidates: readonly Candidate[];
  /** Id of a record or key of an item; absent: somebody new. */
  readonly value: string | undefined;
  readonly onChange: (other: string | undefined) => void;
}

const somebodyNew = '';

export function ItemTwins({ candidates, value, onChange }: ItemTwinsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const label = t('exchange.import.twinsTitle');
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading} className={style['heading']}>
        {label}
      </h4>
      <RadioList
        label={label}
        value={value ?? somebodyNew}
        onChange={(other) => onChange(other === somebodyNew ? undefined : other)}
        options={[
          { value: somebodyNew, label: t('exchange.import.twinNew') },
          ...candidates.map(({ id, item, name, score, why }) => ({
            value: item ?? id,
            label: t('exchange.import.twinSame', { name }),
            detail: [
              t('exchange.import.alikePercent', { percent: Math.round(score * 100) }),
              ...why.map((code) => t(`exchange.import.alike.${code}`)),
              ...(item === undefined ? [] : [t('exchange.import.alikeInFile')]),
            ].join(' · '),
          })),
        ]}
      />
    </section>
  );
}
