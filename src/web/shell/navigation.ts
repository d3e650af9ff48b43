import {
  ArrowRightLeft,
  BookOpen,
  CalendarDays,
  ClipboardList,
  Ear,
  FileInput,
  FolderHeart,
  type LucideIcon,
  MailWarning,
  Network,
  ScrollText,
  Search,
  Send,
  Sun,
  UserCog,
  UsersRound,
} from 'lucide-react';
import type { Role } from '../session.tsx';

export interface NavigationItem {
  /** Where it leads; everything below this address counts as being there. */
  to: string;
  words:
    | 'today'
    | 'cases'
    | 'concerns'
    | 'people'
    | 'find'
    | 'referrals'
    | 'directory'
    | 'network'
    | 'team'
    | 'conferences'
    | 'transfers'
    | 'import'
    | 'members'
    | 'forms'
    | 'accessLog'
    | 'unsent';
  icon: LucideIcon;
  group: 'work' | 'unit';
  /** Who sees it. */
  roles: readonly Role[];
  /** Stands in the bar at the foot of a phone. */
  foot?: boolean;
}

const work: readonly Role[] = ['worker', 'supervisor', 'team-member'];

/** The main menu, in its order. An area that brings a page for everyone adds a line here. */
export const navigation: readonly NavigationItem[] = [
  {
    to: '/',
    words: 'today',
    icon: Sun,
    group: 'work',
    roles: [...work, 'administrator', 'data-protection-officer', 'analyst'],
    foot: true,
  },
  { to: '/cases', words: 'cases', icon: FolderHeart, group: 'work', roles: work, foot: true },
  {
    to: '/concerns',
    words: 'concerns',
    icon: Ear,
    group: 'work',
    roles: ['worker', 'supervisor'],
    foot: true,
  },
  { to: '/people', words: 'people', icon: UsersRound, group: 'work', roles: ['worker', 'supervisor'] },
  { to: '/referrals', words: 'referrals', icon: Send, group: 'work', roles: work },
  { to: '/conferences', words: 'conferences', icon: CalendarDays, group: 'work', roles: work },
  { to: '/find', words: 'find', icon: Search, group: 'work', roles: work, foot: true },
  {
    to: '/directory',
    words: 'directory',
    icon: BookOpen,
    group: 'work',
    roles: [...work, 'administrator', 'data-protection-officer'],
  },
  {
    to: '/network',
    words: 'network',
    icon: Network,
    group: 'unit',
    roles: [...work, 'administrator', 'data-protection-officer'],
  },
  { to: '/team', words: 'team', icon: UserCog, group: 'unit', roles: ['supervisor'] },
  { to: '/transfers', words: 'transfers', icon: ArrowRightLeft, group: 'unit', roles: ['supervisor'] },
  { to: '/import', words: 'import', icon: FileInput, group: 'unit', roles: ['worker', 'supervisor'] },
  { to: '/members', words: 'members', icon: UserCog, group: 'unit', roles: ['administrator'] },
  {
    to: '/access-log',
    words: 'accessLog',
    icon: ScrollText,
    group: 'unit',
    roles: ['data-protection-officer', 'supervisor'],
  },
  { to: '/unsent', words: 'unsent', icon: MailWarning, group: 'unit', roles: ['administrator'] },
  {
    to: '/settings/forms',
    words: 'forms',
    icon: ClipboardList,
    group: 'unit',
    roles: ['administrator', 'supervisor'],
  },
];

export const navigationFor = (roles: readonly Role[]): readonly NavigationItem[] =>
  navigation.filter((item) => item.roles.some((role) => roles.includes(role)));

const lies = (path: string, to: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);

/** Tells whether an address lies in an item of the menu, and in none that stands below it. */
export const isThere = ({ to }: NavigationItem, path: string): boolean =>
  lies(path, to) && !navigation.some((other) => other.to.startsWith(`${to}/`) && lies(path, other.to));
