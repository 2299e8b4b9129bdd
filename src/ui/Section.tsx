// A part of a card or page: heading on a hairline, what one can do with it at the right.
import { type ReactNode, useId } from 'react';
import style from './Section.module.css';

/** `count` stands quietly behind the title; `level` is the heading level, 2 without it. */
export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly count?: string | number | undefined;
  readonly description?: ReactNode;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly id?: string | undefined;
}

/** A named region of the page. */
export function Section({ title, children, actions, count, description, level = 2, id }: SectionProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={headingId} className={style['section']}>
      <div className={style['head']}>
        <Heading id={headingId} className={level === 2 ? style['large'] : style['small']}>
          {title}
          {count !== undefined && <span className={style['count']}> {count}</span>}
        </Heading>
        {actions !== undefined && <div className={style['actions']}>{actions}</div>}
      </div>
      {description !== undefined && <p className={style['description']}>{description}</p>}
      {children}
    </section>
  );
}
