import { useTranslation } from 'react-i18next';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useMe } from '../../web/session.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { Asked } from './asked.tsx';
import { CameOfIt } from './came-of-it.tsx';
import { nextDeadline } from './clocks.ts';
import { DraftView } from './draft-view.tsx';
import { Enclosed } from './enclosed.tsx';
import { FilesGiven } from './files-given.tsx';
import { LinkPanel } from './link-panel.tsx';
import { loopOf } from './loop.ts';
import { LoopLine } from './loop-line.tsx';
import { agencyOf } from './rules.ts';
import { UrgentBadge } from './urgent-badge.tsx';
import { useReferralDeadlines } from './use-referral-deadlines.ts';
import { useReferralNames, useReferralWords } from './use-referral-words.ts';
import { type OpenReferral, useReferral, useReferralId } from './use-referrals.ts';

const Sent = ({ open }: { open: OpenReferral }) => {
  const { t } = useTranslation('referral');
  const me = useMe();
  const { file } = open;
  const { addressee, sayWho } = useReferralNames();
  const late = nextDeadline(useReferralDeadlines(file))?.state === 'overdue';
  const side = file.ask && agencyOf(file.ask.receiver) === me.agency.id ? 'receiver' : 'sender';
  return (
    <>
      <Panel title={t('loop.title')}>
        <LoopLine loop={loopOf(file)} late={late} />
      </Panel>
      <Columns
        aside={
          <>
            <ActsPanel open={open} side={side} />
            {side === 'sender' && <LinkPanel open={open} />}
          </>
        }
      >
        <CameOfIt file={file} sayWho={sayWho} filesGiven={(ids) => <FilesGiven file={file} ids={ids} />} />
        {file.ask && <Asked ask={file.ask} to={addressee(file.ask.receiver)} />}
      </Columns>
      {file.ask?.receiver.kind === 'institution' && (
        <Panel title={t('enclosed.title')}>
          <Enclosed records={file.enclosed} />
          <FilesGiven file={file} ids={file.given.map(({ attachment }) => attachment)} />
        </Panel>
      )}
    </>
  );
};

/** One request: for its sender until it is sent and after, and for the institution that got it. */
export const ReferralPage = () => {
  const { t } = useTranslation('referral');
  const { of } = useReferralWords();
  const open = useReferral(useReferralId());
  const { ask, number, state, of: from } = open.file;
  const title = ask ? t('of', { service: of('service', ask.service) }) : t('title');
  const back = from
    ? { to: `/cases/${from.case}/followup`, words: t('toCase') }
    : { to: '/referrals', words: t('title') };
  return (
    <Page
      tab={number ?? t('title')}
      title={title}
      beside={ask && <UrgentBadge urgency={ask.urgency} />}
      below={[number, t(`state.${state}`)].filter(Boolean).join(' · ')}
      back={back}
    >
      {state === 'drafted' && ask && from ? (
        <DraftView open={open} ask={ask} of={from} />
      ) : (
        <Sent open={open} />
      )}
    </Page>
  );
};
