import { Button } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Columns } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useCalled } from '../../web/words/use-called.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import look from './case.module.css';
import { useThisCase } from './case-context.tsx';
import { type Circle, type CirclePlace, managerOf, standing } from './circle.ts';
import { JoinDialog } from './join-dialog.tsx';
import { OpenSections } from './open-sections.tsx';
import { closed } from './rules.ts';
import { useCaseActs } from './use-case.ts';

/** The case's manager and any supervisor call people in and let them go, a supervisor only another; anyone but the manager may leave. */
const useMayDo = () => {
  const me = useMe();
  const { open } = useThisCase();
  const supervises = hasRole(me, 'supervisor');
  const steers = managerOf(open.file.circle) === me.id || supervises;
  return {
    callIn: steers && !closed(open.file),
    letGo: ({ member, part }: CirclePlace) =>
      part !== 'case-manager' && (member === me.id || (part === 'supervisor' ? supervises : steers)),
  };
};

const Member = ({ place, onLeave }: { place: CirclePlace; onLeave: (() => void) | undefined }) => {
  const { t } = useTranslation('case');
  const { colleagues, sayMember } = useColleagues();
  const { disciplines } = usePack();
  const language = useLanguage();
  const called = useCalled();
  const agency = colleagues.find(({ id }) => id === place.member)?.agency;
  const discipline = disciplines.find(({ code }) => code === place.discipline)?.label;
  return (
    <li>
      <span>
        <strong>{sayMember(place.member)}</strong>
        <small>
          {t(`circle.part.${place.part}`)} · {sayLabel(discipline, language)}
          {agency && ` · ${called(agency)}`}
        </small>
        <small>
          {t('circle.since')} <MomentText at={place.since} />
        </small>
      </span>
      {onLeave && (
        <Button variant="subtle" size="compact-sm" onClick={onLeave}>
          {t('circle.leave')}
        </Button>
      )}
    </li>
  );
};

/** Who works on the case in the place of a colleague until that one is back. */
const StandIns = ({ circle }: { circle: Circle }) => {
  const { t } = useTranslation(['case', 'absence']);
  const { sayMember } = useColleagues();
  const now = useNow();
  const some = circle.standIns.filter(({ until }) => until > now);
  if (some.length === 0) return null;
  return (
    <Panel title={t('circle.standIns')} count={some.length}>
      <ul className={look.people}>
        {some.map(({ absence, member, absent, since, until }) => (
          <li key={`${absence} ${member}`}>
            <span>
              <strong>{sayMember(member)}</strong>
              <small>{t('absence:inPlaceOf', { who: sayMember(absent) })}</small>
            </span>
            <small>
              <MomentText at={since} /> – <MomentText at={until} />
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** The people around the case, who may be called to it, who left, and what each part of the file opens to the reader. */
export const CircleTab = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const may = useMayDo();
  const [joining, setJoining] = useState<'team-member' | 'case-manager' | null>(null);
  const [leaving, setLeaving] = useState<Id | null>(null);
  const { circle } = open.file;
  const now = standing(circle);
  const before = circle.places.filter(({ until }) => until !== null);
  return (
    <Columns aside={<OpenSections />}>
      <Panel
        title={t('tab.circle')}
        count={now.length}
        actions={
          may.callIn && (
            <>
              <Button
                size="xs"
                leftSection={<UserPlus size={15} aria-hidden />}
                onClick={() => setJoining('team-member')}
              >
                {t('circle.call')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setJoining('case-manager')}>
                {t('circle.handOver')}
              </Button>
            </>
          )
        }
      >
        <ul className={look.people}>
          {now.map((place) => (
            <Member
              key={place.member}
              place={place}
              onLeave={may.letGo(place) ? () => setLeaving(place.member) : undefined}
            />
          ))}
        </ul>
      </Panel>
      {circle.broken.length > 0 && (
        <Panel title={t('circle.emergency')} count={circle.broken.length} tone="warn">
          <ul className={look.people}>
            {circle.broken.map(({ entry, member, reason, at, until, looked }) => (
              <li key={entry}>
                <span>
                  <strong>{sayMember(member)}</strong>
                  <small>{reason}</small>
                  {looked.map(({ by }) => (
                    <small key={by}>{t('circle.lookedAt', { name: sayMember(by) })}</small>
                  ))}
                </span>
                <small>
                  <MomentText at={at} /> – <MomentText at={until} />
                </small>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <StandIns circle={circle} />
      {before.length > 0 && (
        <Panel title={t('circle.before')} count={before.length}>
          <ul className={look.people}>
            {before.map((place) => (
              <li key={`${place.member} ${place.since}`}>
                <span>
                  {sayMember(place.member)}
                  <small>{t(`circle.part.${place.part}`)}</small>
                </span>
                {place.until && <MomentText at={place.until} />}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {joining && <JoinDialog part={joining} onClose={() => setJoining(null)} />}
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('circle.leaveTitle', { name: leaving ? sayMember(leaving) : '' })}
        text={t('circle.leaveText')}
        act={t('circle.leave')}
        withReason
        onConfirm={(reason) => (leaving ? act({ kind: 'circle.leave', member: leaving, reason }) : undefined)}
      />
    </Columns>
  );
};
