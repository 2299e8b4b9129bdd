// One way to begin: a row that is a button as a whole, with room for a choice beside it.
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import style from './FirstStart.module.css';

interface WayProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly text: string;
  readonly isDisabled: boolean;
  readonly isExpanded?: boolean;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

/** The name of the button is `label` alone; the sentence below describes it. */
export function Way({ icon: Icon, label, text, isDisabled, isExpanded, onPress, children }: WayProps) {
  const id = useId();
  return (
    <li className={style['way']}>
      <Icon aria-hidden size={22} strokeWidth={1.5} className={style['wayIcon']} />
      <div className={style['wayWords']}>
        <Button
          className={style['wayButton'] ?? ''}
          isDisabled={isDisabled}
          aria-describedby={id}
          onPress={onPress}
          {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
        >
          {label}
        </Button>
        <p id={id} className={style['wayText']}>
          {text}
        </p>
      </div>
      {children !== undefined && <div className={style['waySide']}>{children}</div>}
    </li>
  );
}
