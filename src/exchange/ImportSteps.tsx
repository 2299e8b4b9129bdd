// Where one is in the import.
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import style from './ImportSteps.module.css';
import type { ImportStep } from './useImportSession';

const steps = ['source', 'columns', 'preview', 'done'] as const;

export function ImportSteps({ step }: { readonly step: ImportStep }) {
  const { t } = useTranslation();
  const now = steps.indexOf(step === 'writing' ? 'preview' : step);
  return (
    <ol className={style['steps']} aria-label={t('exchange.import.steps.label')}>
      {steps.map((name, at) => (
        <li
          key={name}
          className={style['step']}
          data-state={at < now ? 'past' : at === now ? 'now' : 'next'}
          {...(at === now && { 'aria-current': 'step' as const })}
        >
          <span className={style['mark']} aria-hidden>
            {at < now ? <Check size={12} strokeWidth={3} /> : at + 1}
          </span>
          {t(`exchange.import.steps.${name}`)}
        </li>
      ))}
    </ol>
  );
}
