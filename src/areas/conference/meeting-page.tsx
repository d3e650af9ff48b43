import { Button } from '@mantine/core';
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { useHiddenNames } from '../../web/parts/hidden-names.tsx';
import { Page } from '../../web/parts/page.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { CaseAtTable } from './case-at-table.tsx';
import look from './conference.module.css';
import { EndMeeting } from './end-meeting.tsx';
import { quorumIn, stateOf } from './rules.ts';
import { type OpenMeeting, useConferenceId, useMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

/** The meeting for which names were asked for; they stay as they were asked until another one is opened. */
let askedFor: Id | null = null;

/** What is projected shows no name until somebody asks for it; whoever leaves finds names as they were. */
const useProjection = (meeting: Id) => {
  const { hidden, setHidden } = useHiddenNames();
  const before = useRef(hidden);
  const set = useRef(setHidden);
  useEffect(() => {
    const [restore, was] = [set.current, before.current];
    restore(askedFor !== meeting);
    return () => restore(was);
  }, [meeting]);
  return {
    hidden,
    turn: () => {
      askedFor = hidden ? meeting : null;
      setHidden(!hidden);
    },
  };
};

const Cases = ({
  meeting,
  chosen,
  onChoose,
}: {
  meeting: OpenMeeting;
  chosen: Id | null;
  onChoose: (id: Id) => void;
}) => {
  const { t } = useTranslation('conference');
  return (
    <nav aria-label={t('agenda')}>
      <ol className={look.cases}>
        {meeting.open.file.items.map((item) => {
          const of = meeting.cases.get(item.case);
          return (
            <li key={item.case}>
              <button
                type="button"
                className={look.choice}
                aria-current={item.case === chosen}
                onClick={() => onChoose(item.case)}
              >
                {of ? (
                  <PersonName name={of.child?.name ?? null} working={of.child?.working ?? of.number} />
                ) : (
                  t('closedCase')
                )}
                <small>
                  {of?.number} {t(`item.${item.state}`)}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

const Held = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const inUnit = hasRole(useMe(), 'worker', 'supervisor');
  const { hidden, turn } = useProjection(meeting.open.file.ref.id);
  const act = useMeetingActs(meeting);
  const { refusal, attempt } = useTried();
  const { file } = meeting.open;
  const [chosen, setChosen] = useState<Id | null>(file.items[0]?.case ?? null);
  const item = file.items.find((one) => one.case === chosen) ?? file.items[0];
  const state = stateOf(file);
  const quorum = quorumIn(file);
  return (
    <Page
      tab={t('one')}
      title={t('one')}
      below={`${t(`state.${state}`)} · ${t('quorum', { present: quorum.present, invited: quorum.invited })}`}
      back={{ to: `/conferences/${file.ref.id}`, words: t('backToPlan') }}
      actions={
        <span className={look.acts}>
          <Button
            variant="default"
            leftSection={hidden ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
            onClick={turn}
          >
            {t(hidden ? 'showNames' : 'hideNames')}
          </Button>
          {inUnit && state === 'planned' && (
            <Button onClick={() => void attempt(act([{ kind: 'conference.begin' }]))}>{t('begin')}</Button>
          )}
          {inUnit && state === 'running' && <EndMeeting meeting={meeting} />}
        </span>
      }
    >
      {refusal && <Refused refusal={refusal} />}
      {inUnit && state === 'running' && <AttendanceList meeting={meeting} />}
      <div className={look.meeting}>
        <Cases meeting={meeting} chosen={item?.case ?? null} onChoose={setChosen} />
        {item && <CaseAtTable key={item.case} meeting={meeting} item={item} />}
      </div>
    </Page>
  );
};

/** The meeting itself: case after case on one screen that can be projected. */
export const MeetingPage = () => {
  const { meeting, error } = useMeeting(useConferenceId());
  if (error) throw error;
  return meeting ? <Held meeting={meeting} /> : <PanelSkeleton rows={12} />;
};
