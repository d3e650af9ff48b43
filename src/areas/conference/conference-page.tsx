import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../core/contract/route.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { Agenda } from './agenda.tsx';
import { ChangePlan } from './change-plan.tsx';
import look from './conference.module.css';
import { meetingCalendar } from './contract.ts';
import { InvitedMembers } from './invited-members.tsx';
import { MyAnswer } from './my-answer.tsx';
import { stateOf } from './rules.ts';
import { Signatures } from './signatures.tsx';
import { type OpenMeeting, useConferenceId, useMeeting } from './use-conferences.ts';

const Plan = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  const language = useLanguage();
  const { file } = meeting.open;
  const { plan, chair, next, cancelled } = file;
  if (!plan) return null;
  const calendar = addressOf(meetingCalendar.path, { id: file.ref.id }, { language });
  return (
    <Panel title={t('whenWhere')} {...(cancelled ? { tone: 'bad' as const } : {})}>
      <Facts
        facts={[
          [t('when'), <MomentText key="at" at={plan.at} length="long" />],
          [t('length'), t('lasts', { count: plan.minutes })],
          [t('place'), plan.place],
          ...(plan.remote ? [[t('remote'), plan.remote] as const] : []),
          [t('chair'), chair ? sayMember(chair) : '–'],
          ...(next ? [[t('next'), next] as const] : []),
          ...(cancelled ? [[t('cancelledWhy'), cancelled.reason] as const] : []),
        ]}
      />
      <Button component="a" href={calendar} variant="light" size="compact-sm" mt="sm">
        {t('calendar')}
      </Button>
    </Panel>
  );
};

const Planned = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const inUnit = hasRole(useMe(), 'worker', 'supervisor');
  const { file } = meeting.open;
  const state = stateOf(file);
  return (
    <Page
      tab={t('one')}
      title={t('one')}
      below={t(`state.${state}`)}
      back={{ to: '/conferences', words: t('title') }}
      actions={
        state !== 'cancelled' && (
          <span className={look.acts}>
            <Button component={Link} to={`/conferences/${file.ref.id}/meeting`}>
              {t(state === 'planned' && inUnit ? 'toMeeting' : 'toCases')}
            </Button>
            {inUnit && state === 'planned' && <ChangePlan meeting={meeting} />}
          </span>
        )
      }
    >
      <Columns
        aside={
          <>
            <Plan meeting={meeting} />
            <InvitedMembers meeting={meeting} />
          </>
        }
      >
        {state === 'planned' && <MyAnswer meeting={meeting} />}
        {(state === 'signing' || state === 'sealed') && <Signatures meeting={meeting} />}
        <Agenda meeting={meeting} />
      </Columns>
    </Page>
  );
};

/** A meeting of the team as it is planned: when, who, which cases; and after it, who has signed. */
export const ConferencePage = () => {
  const { meeting, error } = useMeeting(useConferenceId());
  if (error) throw error;
  return meeting ? <Planned meeting={meeting} /> : <PanelSkeleton rows={10} />;
};
