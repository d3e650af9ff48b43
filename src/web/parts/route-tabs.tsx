import { Link, useLocation } from '@tanstack/react-router';
import look from './route-tabs.module.css';
import { useTabTitle } from './use-tab-title.ts';

export interface RouteTab {
  to: string;
  words: string;
  /** How many there are, beside the words. */
  count?: number | undefined;
}

interface RouteTabsProps {
  label: string;
  /** What they are the parts of, as the browser's tab says it: a number, never a name. */
  of: string;
  tabs: readonly RouteTab[];
}

/** The parts of a file, each with an address of its own, so that “back” and a link lead to the same place. */
export const RouteTabs = ({ label, of, tabs }: RouteTabsProps) => {
  const path = useLocation({ select: (location) => location.pathname.replace(/(.)\/$/, '$1') });
  const open = tabs.find(({ to }) => to === path);
  useTabTitle(open ? `${open.words} · ${of}` : null);
  // The longest address that fits is where the reader is: /cases/1 begins /cases/1/plan as well.
  const here = tabs
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .reduce<string>((best, { to }) => (to.length > best.length ? to : best), '');
  return (
    <nav className={look.tabs} aria-label={label}>
      <ul>
        {tabs.map(({ to, words, count }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }} aria-current={to === here ? 'page' : undefined}>
              {words}
              {count !== undefined && <span className={look.count}> {count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
