import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import look from './timeline.module.css';

export interface TimelineItem {
  key: string;
  /** The day or moment as it is shown. */
  when: ReactNode;
  title: ReactNode;
  /** Who, for which institution, in which part of the file. */
  meta?: ReactNode;
  icon?: LucideIcon;
  tone?: 'plain' | 'good' | 'warn' | 'bad' | 'quiet';
  /** What was written; folded text stays with the area. */
  children?: ReactNode;
  /** A heading that stands before this item: a year, a month. */
  heading?: ReactNode;
}

/** Happenings in the order of time, one below the other. */
export const Timeline = ({ label, items }: { label: string; items: readonly TimelineItem[] }) => (
  <ol className={look.timeline} aria-label={label}>
    {items.map(({ key, when, title, meta, icon: Icon, tone = 'plain', children, heading }) => (
      <li key={key} className={look.item}>
        {heading && <div className={look.heading}>{heading}</div>}
        <div className={look.row}>
          <span className={`${look.dot} ${look[tone]}`} aria-hidden>
            {Icon && <Icon size={14} strokeWidth={2.2} />}
          </span>
          <div className={look.words}>
            <div className={look.first}>
              <span className={look.title}>{title}</span>
              <span className={look.when}>{when}</span>
            </div>
            {meta && <div className={look.meta}>{meta}</div>}
            {children && <div className={look.content}>{children}</div>}
          </div>
        </div>
      </li>
    ))}
  </ol>
);
