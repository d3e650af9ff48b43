import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import look from './empty-state.module.css';

interface Props {
  icon?: LucideIcon;
  title: ReactNode;
  /** What it means and what one can do. */
  text?: ReactNode;
  action?: ReactNode;
}

/** Says that there is nothing here, and what to do about it. */
export const EmptyState = ({ icon: Icon, title, text, action }: Props) => (
  <div className={look.empty}>
    {Icon && <Icon size={28} strokeWidth={1.6} aria-hidden />}
    <p className={look.title}>{title}</p>
    {text && <p className={look.text}>{text}</p>}
    {action}
  </div>
);
