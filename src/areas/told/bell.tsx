import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking } from '../../web/call.ts';
import { Drop } from '../../web/parts/drop.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { useLive } from '../../web/use-live.ts';
import look from './bell.module.css';
import { countUnread, followNotices } from './contract.ts';
import { useToldChanged } from './use-told.ts';

const Latest = lazy(async () => ({ default: (await import('./latest.tsx')).Latest }));

/** Says politely that there is something new, and never what. */
const Arrival = ({ unread }: { unread: number | undefined }) => {
  const { t } = useTranslation('told');
  const before = useRef(unread);
  const [said, setSaid] = useState(0);
  useEffect(() => {
    if (unread !== undefined && before.current !== undefined && unread > before.current)
      setSaid((times) => times + 1);
    before.current = unread;
  }, [unread]);
  return (
    <span role="status" className={look.said}>
      {said > 0 && <span key={said}>{t('arrived')}</span>}
    </span>
  );
};

/** What one was told: the count in the top bar, the newest below it. It changes by itself. */
export const Bell = ({ className }: { className?: string | undefined }) => {
  const { t } = useTranslation('told');
  const changed = useToldChanged();
  useLive(followNotices.path, changed);
  const unread = useQuery(asking(countUnread, {})).data?.unread;
  const count = unread ?? 0;
  return (
    <>
      <Drop
        align="end"
        className={`${className ?? ''} ${look.bell}`}
        label={t('bell')}
        after={count > 0 ? t('unread', { count }) : t('noneUnread')}
        content={(close) => (
          <div className={look.latest}>
            <Suspense fallback={<LinesSkeleton />}>
              <Latest unread={count} onLeave={close} />
            </Suspense>
          </div>
        )}
      >
        <BellIcon size={20} aria-hidden />
        {count > 0 && (
          <span aria-hidden className={look.count}>
            {count > 99 ? '99+' : count}
          </span>
        )}
      </Drop>
      <Arrival unread={unread} />
    </>
  );
};
