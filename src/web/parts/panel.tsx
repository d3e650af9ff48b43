import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import look from './panel.module.css';

interface Props {
  title: ReactNode;
  /** How many there are, said beside the title. */
  count?: number;
  /** Small acts at the right of the title. */
  actions?: ReactNode;
  /** For a panel whose content reaches its edges: a table, a list of links. */
  flush?: boolean;
  tone?: 'plain' | 'bad' | 'warn';
  /** The level of its heading: 2 on a page, 3 in a panel's part. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page with a heading of its own; a landmark that a screen reader can jump to. */
export const Panel = ({ title, count, actions, flush, tone = 'plain', level = 2, children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${look.panel} ${tone === 'plain' ? '' : look[tone]}`}>
      <div className={look.head}>
        <Title order={level} size="h3" id={id}>
          {title}
          {count !== undefined && <span className={look.count}> {count}</span>}
        </Title>
        {actions}
      </div>
      <div className={flush ? look.flush : look.body}>{children}</div>
    </section>
  );
};
