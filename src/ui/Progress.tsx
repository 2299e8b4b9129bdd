// How far something long has come, and the way to stop it.
import { ProgressBar } from 'react-aria-components';
import { Button } from './Button';
import style from './Progress.module.css';

/** `value` runs from 0 to 1, absent while the length is unknown; `detail` is words like "1.200 von 5.000 Zeilen". */
export interface ProgressProps {
  readonly label: string;
  readonly value?: number | undefined;
  readonly detail?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string | undefined;
}

/** A 4-px bar under its label. */
export function Progress({ label, value, detail, onCancel, cancelLabel }: ProgressProps) {
  const isOpenEnded = value === undefined;
  const share = Math.max(0, Math.min(1, value ?? 0));
  return (
    <div className={style['progress']}>
      <ProgressBar
        aria-label={label}
        className={style['main'] ?? ''}
        isIndeterminate={isOpenEnded}
        minValue={0}
        maxValue={1}
        value={share}
      >
        <div className={style['words']}>
          <span>{label}</span>
          {detail !== undefined && <span className={style['detail']}>{detail}</span>}
        </div>
        <div className={style['track']}>
          <div
            className={isOpenEnded ? style['moving'] : style['bar']}
            style={isOpenEnded ? {} : { transform: `scaleX(${String(share)})` }}
          />
        </div>
      </ProgressBar>
      {onCancel && (
        <Button size="s" onPress={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
