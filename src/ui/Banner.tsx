// A message in the flow of the page that stays until it is answered: what happened, what is safe, what to do next.
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import style from './Banner.module.css';
import { IconButton } from './IconButton';

/** `closeLabel` is needed with `onClose`; `danger` is announced at once, the others politely. */
export interface BannerProps {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  readonly closeLabel?: string | undefined;
}

const icons = { info: Info, warning: TriangleAlert, danger: CircleAlert } as const;

/** Full width of its place, never floating above content. */
export function Banner({ tone, title, children, actions, onClose, closeLabel = '' }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`${style['banner']} ${style[tone]}`}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className={style['icon']} />
      <div className={style['words']}>
        <p className={style['title']}>{title}</p>
        {children !== undefined && <div className={style['text']}>{children}</div>}
      </div>
      {actions !== undefined && <div className={style['actions']}>{actions}</div>}
      {onClose && <IconButton label={closeLabel} icon={X} size="s" onPress={onClose} />}
    </div>
  );
}
