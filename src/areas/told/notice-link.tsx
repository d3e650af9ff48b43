import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import { useColleagues } from '../access/index.ts';
import type { NoticeLine } from './contract.ts';
import look from './told.module.css';
import { useMark, useSaying } from './use-told.ts';

/** One notice: what it says, since when, and the way to what it is about. Whoever goes there has read it. */
export const NoticeLink = ({ notice, onOpen }: { notice: NoticeLine; onOpen?: () => void }) => {
  const { t } = useTranslation(['told', 'absence']);
  const { sayMember } = useColleagues();
  const say = useSaying(t('news'));
  const mark = useMark();
  return (
    <Link
      to={notice.path}
      className={`${look.line} ${notice.read ? '' : look.unread}`}
      onClick={() => {
        if (!notice.read) void mark([notice], true);
        onOpen?.();
      }}
    >
      <span>
        {!notice.read && <span className={look.new}>{t('new')}</span>} {say(notice.message)}
      </span>
      <small>
        {notice.urgency === 'danger' && <strong className="rr-bad">{t('danger')} · </strong>}
        {notice.inPlaceOf && `${t('absence:inPlaceOf', { who: sayMember(notice.inPlaceOf) })} · `}
        <MomentText at={notice.at} away />
      </small>
    </Link>
  );
};
