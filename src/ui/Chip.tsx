// A small word in a row of words: a filter, a tag, a list entry.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import style from './Chip.module.css';

/** `removeLabel` says what the cross removes ("Ganztag entfernen"); `onPress` makes the word itself a button. */
export interface ChipProps {
  readonly children: ReactNode;
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly tone?: 'plain' | 'accent' | 'warning' | 'danger' | 'success' | undefined;
  readonly title?: string | undefined;
}

/** 24 px high, wraps never, cuts long words with an ellipsis. */
export function Chip({ children, onRemove, removeLabel, onPress, tone = 'plain', title }: ChipProps) {
  return (
    <span className={`${style['chip']} ${style[tone]}`} title={title}>
      {onPress ? (
        <button type="button" className={style['word']} onClick={() => onPress()}>
          {children}
        </button>
      ) : (
        <span className={style['word']}>{children}</span>
      )}
      {onRemove && (
        <button type="button" className={style['remove']} aria-label={removeLabel} onClick={() => onRemove()}>
          <X aria-hidden size={12} strokeWidth={2} />
        </button>
      )}
    </span>
  );
}
