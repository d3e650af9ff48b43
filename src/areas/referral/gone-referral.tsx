import { Button } from '@mantine/core';
import { type ErrorComponentProps, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallRefused } from '../../web/call.ts';
import { takeDraftAway } from '../../web/device/drafts.ts';
import { useDrafts } from '../../web/device/use-drafts.ts';
import { tell } from '../../web/parts/notices.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useMe } from '../../web/session.tsx';
import { Broken } from '../../web/shell/failures.tsx';
import look from './referral.module.css';
import { wordsTyped } from './words-typed.ts';

const isGone = (error: unknown): boolean =>
  error instanceof CallRefused && ['not-found', 'not-in-circle'].includes(error.refusal.refused);

/** What stands in place of a request that is closed to the reader: what they had typed for it, to copy or let go. */
export const GoneReferral = (props: ErrorComponentProps) => {
  const { t } = useTranslation(['referral', 'form']);
  const { id: referral } = useParams({ strict: false });
  const { id } = useMe();
  const kept = useDrafts()?.filter(({ place }) => place.startsWith(`referral/${referral}/`)) ?? [];
  if (!isGone(props.error) || kept.length === 0) return <Broken {...props} />;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    tell({ text: t('gone.copied') });
  };
  const drop = async (place: string) => {
    const giveBack = await takeDraftAway(id, place);
    tell({ text: t('form:resumed.dropped'), undo: () => void giveBack() });
  };
  return (
    <Page
      tab={t('gone.title')}
      title={t('gone.title')}
      reading
      back={{ to: '/referrals', words: t('gone.back') }}
    >
      <p>{t('gone.text')}</p>
      {kept.map(({ place, title, answers }) => (
        <Panel key={place} title={title}>
          <p className={look.typed}>{wordsTyped(answers)}</p>
          <div className={look.acts}>
            <Button size="compact-sm" onClick={() => void copy(wordsTyped(answers))}>
              {t('gone.copy')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void drop(place)}>
              {t('gone.drop')}
            </Button>
          </div>
        </Panel>
      ))}
    </Page>
  );
};
