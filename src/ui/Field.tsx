// The frame of every form field: label above, help and error below, all tied to the control for screen readers.
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import style from './Field.module.css';

/** Attributes the control inside must carry so that label, help and error are announced with it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

/** What all fields share; `error` is a full sentence, its presence marks the field invalid. */
export interface FieldFrame {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place already says it (a cell, a bar). */
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  /** What should not be written here: beside the label while one is in the field, always for screen readers. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly className?: string | undefined;
}

interface FieldProps extends FieldFrame {
  readonly id?: string | undefined;
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** Label, control, help, error in one column; the first invalid control of a form is found by `[aria-invalid="true"]`. */
export function Field({
  label,
  hideLabel,
  description,
  hint,
  error,
  isRequired,
  className,
  id,
  children,
}: FieldProps) {
  const own = useId();
  const control = id ?? `field${own}`;
  const help = `${control}-help`;
  const problem = `${control}-error`;
  const hasHelp = description !== undefined && description !== null && description !== '';
  const warning = hint === undefined ? '' : `${control}-hint`;
  const described = [error !== undefined ? problem : '', hasHelp ? help : '', warning]
    .filter((part) => part !== '')
    .join(' ');
  const name = (
    <label
      htmlFor={control}
      id={`${control}-label`}
      className={hideLabel ? 'visually-hidden' : style['label']}
    >
      {label}
      {isRequired && (
        <span aria-hidden className={style['star']}>
          {' '}
          *
        </span>
      )}
    </label>
  );
  return (
    <div className={`${style['field']} ${className ?? ''}`}>
      {hint === undefined ? (
        name
      ) : (
        <div className={hideLabel ? 'visually-hidden' : style['head']}>
          {name}
          <span id={warning} className={style['hint']}>
            {hint}
          </span>
        </div>
      )}
      {children({
        id: control,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(error !== undefined && { 'aria-invalid': true as const }),
        ...(isRequired && { 'aria-required': true as const }),
      })}
      {error !== undefined && (
        <p id={problem} className={style['error']}>
          <CircleAlert aria-hidden size={14} strokeWidth={1.75} />
          <span>{error}</span>
        </p>
      )}
      {hasHelp && (
        <p id={help} className={style['help']}>
          {description}
        </p>
      )}
    </div>
  );
}
