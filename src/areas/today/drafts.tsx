import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDrafts } from '../../web/device/use-drafts.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import look from './today.module.css';

/** Forms that were begun on this device and not sent yet. */
export const Drafts = () => {
  const { t } = useTranslation('today');
  const drafts = useDrafts();
  if (!drafts || drafts.length === 0) return null;
  return (
    <Panel title={t('drafts')} count={drafts.length} flush>
      <ul className={look.lines} aria-label={t('drafts')}>
        {drafts.map((draft) => (
          <li key={draft.place}>
            <Link to={draft.to} className={look.line}>
              <span>{draft.title}</span>
              <span className="rr-quiet">
                <MomentText at={draft.savedAt} away />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
