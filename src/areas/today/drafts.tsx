import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { takeDraftAway } from '../../web/device/drafts.ts';
import { useDrafts } from '../../web/device/use-drafts.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useMe } from '../../web/session.tsx';
import look from './today.module.css';

/** The place within a page stands behind its address. */
const addressed = (address: string): { to: string; hash?: string } => {
  const [to = address, hash] = address.split('#');
  return hash ? { to, hash } : { to };
};

/** Forms that were begun on this device and not sent yet. */
export const Drafts = () => {
  const { t } = useTranslation(['today', 'form']);
  const { id } = useMe();
  const drafts = useDrafts();
  const drop = async (place: string) => {
    const giveBack = await takeDraftAway(id, place);
    tell({ text: t('form:resumed.dropped'), undo: () => void giveBack() });
  };
  if (!drafts || drafts.length === 0) return null;
  return (
    <Panel title={t('drafts')} count={drafts.length} flush>
      <ul className={look.lines} aria-label={t('drafts')}>
        {drafts.map((draft) => (
          <li key={draft.place} className={look.draft}>
            <Link {...addressed(draft.to)} className={look.line}>
              <span>{draft.title}</span>
              <span className="rr-quiet">
                <MomentText at={draft.savedAt} away />
              </span>
            </Link>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('dropDraft', { title: draft.title })}
              onClick={() => void drop(draft.place)}
            >
              <X size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
