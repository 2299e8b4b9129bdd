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
  const described = [error !== undefined ? problem : '', hasHelp ? help : '']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={`${style['field']} ${className ?? ''}`}>
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
