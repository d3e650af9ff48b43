import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { BellOff, Mail, MailOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import type { NoticeLine } from './contract.ts';
import { NoticeLink } from './notice-link.tsx';
import look from './told.module.css';
import { useMark, useNotices, useSaying } from './use-told.ts';

const Line = ({ notice }: { notice: NoticeLine }) => {
  const { t } = useTranslation('told');
  const say = useSaying(t('news'));
  const mark = useMark();
  const act = t(notice.read ? 'markUnread' : 'markRead', { what: say(notice.message) });
  const Icon = notice.read ? Mail : MailOpen;
  return (
    <li>
      <NoticeLink notice={notice} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        mr="xs"
        aria-label={act}
        title={act}
        onClick={() => void mark([notice], !notice.read)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
};

/** All that one was told, read and unread. */
export const NoticesPage = () => {
  const { t } = useTranslation('told');
  const [unread, setUnread] = useState(false);
  const { notices, error, more } = useNotices(unread);
  const mark = useMark();
  if (error) throw error;
  const some = notices?.some(({ read }) => !read) ?? false;
  return (
    <Page
      tab={t('title')}
      title={t('title')}
      reading
      actions={
        some && (
          <Button variant="default" onClick={() => void mark('all', true)}>
            {t('markAll')}
          </Button>
        )
      }
    >
      <Checkbox
        label={t('only')}
        checked={unread}
        onChange={(event) => setUnread(event.currentTarget.checked)}
      />
      <Panel title={t('list')} flush>
        {!notices && <LinesSkeleton />}
        {notices?.length === 0 && (
          <EmptyState
            icon={BellOff}
            title={t(unread ? 'emptyUnread' : 'empty')}
            text={unread ? undefined : t('emptyText')}
          />
        )}
        <ul className={look.lines}>
          {notices?.map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
        </ul>
        {more && (
          <div className={look.more}>
            <Button variant="default" size="xs" onClick={more}>
              {t('older')}
            </Button>
          </div>
        )}
      </Panel>
    </Page>
  );
};
