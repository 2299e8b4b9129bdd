// What stands where nothing is yet: the first step and one example.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import style from './EmptyState.module.css';

/** `actions` holds the first step as a primary button. */
export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: LucideIcon | undefined;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 1 | 2 | 3 | undefined;
}

/** Centred in the room it is given. */
export function EmptyState({ icon: Icon, title, text, actions, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={style['empty']}>
      {Icon && <Icon aria-hidden size={28} strokeWidth={1.25} className={style['icon']} />}
      <Heading className={style['title']}>{title}</Heading>
      {text !== undefined && <div className={style['text']}>{text}</div>}
      {actions !== undefined && <div className={style['actions']}>{actions}</div>}
    </div>
  );
}
