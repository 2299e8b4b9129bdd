// A step of the intensity scale, chosen by its number and told by its behavioural anchor.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { Network } from '../model/network';
import { SegmentedControl } from '../ui/SegmentedControl';
import { intensityName } from './fieldWords';
import styles from './RecordForm.module.css';

interface IntensityFieldProps {
  readonly network: Network;
  readonly label: string;
  readonly value: number | undefined;
  readonly isRequired: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: number | undefined) => void;
}

const steps = ['0', '1', '2', '3', '4'] as const;

/** Without `isRequired` it can be left open, which is not the same as step 0. */
export function IntensityField({ network, label, value, isRequired, error, onChange }: IntensityFieldProps) {
  const { t } = useTranslation();
  const textId = useId();
  const options = steps.map((step) => ({ value: step as string, label: step as string }));
  return (
    <div className={styles['intensity']} role="group" aria-describedby={textId} aria-label={label}>
      <span className={styles['intensityLabel']} aria-hidden>
        {label}
        {isRequired && <span className={styles['star']}> *</span>}
      </span>
      <SegmentedControl
        label={label}
        options={isRequired ? options : [{ value: 'none', label: t('ui.none') }, ...options]}
        value={value === undefined ? 'none' : String(value)}
        onChange={(step) => onChange(step === 'none' ? undefined : Number(step))}
      />
      <p id={textId} className={styles['anchor']} aria-live="polite">
        {value !== undefined && (
          <>
            <b>{intensityName(network, value)}</b>: {word('model.intensityAnchor', String(value))}
          </>
        )}
      </p>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </div>
  );
}
