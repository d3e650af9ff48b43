import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import look from './notices.module.css';

export interface Notice {
  text: string;
  tone?: 'good' | 'note' | 'bad';
  /** Takes back what was just done; the notice then stays longer. */
  undo?: () => void;
}

interface Shown extends Notice {
  key: number;
}

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Shown[]) => {
  shown = next;
  for (const listener of listeners) listener();
};
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const dismiss = (key: number) => set(shown.filter((notice) => notice.key !== key));

/** Says briefly what has happened, with a way back where there is one. Never names a person. */
export const tell = (notice: Notice): void => {
  last += 1;
  set([...shown.slice(-2), { ...notice, key: last }]);
};

const icons = { good: CircleCheck, note: Info, bad: TriangleAlert };

const Line = ({ notice }: { notice: Shown }) => {
  const { t } = useTranslation('parts');
  const tone = notice.tone ?? 'good';
  const Icon = icons[tone];
  useEffect(() => {
    // Twenty seconds to take something back (WCAG 2.2.1), six to read that it was done; bad news stays.
    if (tone === 'bad') return;
    const timer = setTimeout(() => dismiss(notice.key), notice.undo ? 20_000 : 6_000);
    return () => clearTimeout(timer);
  }, [notice, tone]);
  return (
    <li className={`${look.notice} ${look[tone]}`}>
      <Icon size={18} aria-hidden />
      <span>{notice.text}</span>
      {notice.undo && (
        <button
          type="button"
          className={look.undo}
          onClick={() => {
            notice.undo?.();
            dismiss(notice.key);
          }}
        >
          {t('undo.undo')}
        </button>
      )}
      <button
        type="button"
        className={look.close}
        aria-label={t('close')}
        onClick={() => dismiss(notice.key)}
      >
        <X size={16} aria-hidden />
      </button>
    </li>
  );
};

/** Where the notices stand; one for the whole app, always there so that screen readers hear what is added. */
export const Notices = () => {
  const { t } = useTranslation('parts');
  const now = useSyncExternalStore(listen, () => shown);
  return (
    <section className={look.notices} aria-label={t('notices')} aria-live="polite">
      <ul>
        {now.map((notice) => (
          <Line key={notice.key} notice={notice} />
        ))}
      </ul>
    </section>
  );
};
