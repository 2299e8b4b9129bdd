// A choice below its name, in the dialogs of print and picture.
import { type ReactNode, useId } from 'react';
import style from './PrintDialog.module.css';

export function ChoiceRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className={style['row']} role="group" aria-labelledby={id}>
      <span id={id} className={style['label']}>
        {label}
      </span>
      {children}
    </div>
  );
}
