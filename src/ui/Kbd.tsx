// A key or key combination as printed on the keyboard.
import type { ReactNode } from 'react';
import style from './Kbd.module.css';

/** Shows e.g. `Strg K`; decoration beside a name, the shortcut itself is wired elsewhere. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={style['kbd']}>{children}</kbd>;
}
