import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { NoticeLink } from './notice-link.tsx';
import look from './told.module.css';
import { useLatest, useMark } from './use-told.ts';

/** The newest few below the bell, and the way to all of them. */
export const Latest = ({ unread, onLeave }: { unread: number; onLeave: () => void }) => {
  const { t } = useTranslation('told');
  const { data } = useLatest();
  const mark = useMark();
  return (
    <section className={look.latest} aria-label={t('latest')}>
      {!data && <LinesSkeleton />}
      {data?.notices.length === 0 && <EmptyState icon={BellOff} title={t('empty')} />}
      {data && data.notices.length > 0 && (
        <ul className={look.lines}>
          {data.notices.map((notice) => (
            <li key={notice.id}>
              <NoticeLink notice={notice} onOpen={onLeave} />
            </li>
          ))}
        </ul>
      )}
      <div className={look.foot}>
        <Button component={Link} to="/notices" variant="subtle" size="compact-sm" onClick={onLeave}>
          {t('all')}
        </Button>
        {unread > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => void mark('all', true)}>
            {t('markAll')}
          </Button>
        )}
      </div>
    </section>
  );
};
