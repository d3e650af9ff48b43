import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import look from './page.module.css';
import { useTabTitle } from './use-tab-title.ts';

interface HeaderProps {
  /** The page's one heading of the first level. */
  title: ReactNode;
  /** Badges that stand beside the heading. */
  beside?: ReactNode;
  /** One quiet line below it. */
  below?: ReactNode;
  /** Where this page hangs. */
  back?: { to: string; words: string };
  /** The acts of this page; the most important one first. */
  actions?: ReactNode;
}

export const PageHeader = ({ title, beside, below, back, actions }: HeaderProps) => (
  <header className={look.header}>
    <div className={look.words}>
      {back && (
        <Link to={back.to} className={look.back}>
          <ChevronLeft size={16} aria-hidden />
          {back.words}
        </Link>
      )}
      <div className={look.heading}>
        <Title order={1}>{title}</Title>
        {beside}
      </div>
      {below && <div className={look.below}>{below}</div>}
    </div>
    {actions && <div className={look.actions}>{actions}</div>}
  </header>
);

interface PageProps extends HeaderProps {
  /** What stands in the browser's tab; without any name of a person. Null where each part of the page says it. */
  tab: string | null;
  /** Narrow, for forms and text. */
  reading?: boolean;
  children: ReactNode;
}

/** A page inside the shell: heading, acts, and what follows with the same distance between. */
export const Page = ({ tab, reading, children, ...header }: PageProps) => {
  useTabTitle(tab);
  return (
    <div className={reading ? `${look.page} ${look.reading}` : look.page}>
      <PageHeader {...header} />
      {children}
    </div>
  );
};

/** The main matter beside a narrow column (on a phone below it). */
export const Columns = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className={look.columns}>
    <div className={look.page}>{children}</div>
    <div className={look.page}>{aside}</div>
  </div>
);
