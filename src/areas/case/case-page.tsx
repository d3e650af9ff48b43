import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { conflictsIn } from '../../core/chronology/conflict.ts';
import { usePlaces } from '../../web/pack.ts';
import { Page } from '../../web/parts/page.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { PhaseBadge } from '../../web/parts/phase-badge.tsx';
import { RiskBadge } from '../../web/parts/risk-badge.tsx';
import { type RouteTab, RouteTabs } from '../../web/parts/route-tabs.tsx';
import { riskNow } from '../assessment/rules.ts';
import { actsIn } from '../chronology/rules.ts';
import { identityOf } from '../people/rules.ts';
import { AgeText } from './age-text.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseContext } from './case-context.tsx';
import { standing } from './circle.ts';
import { phaseOf } from './phase.ts';
import { type OpenCase, useCase, useCaseId, useCasePeople } from './use-case.ts';

const useTabs = ({ file, entries }: OpenCase): readonly RouteTab[] => {
  const { t } = useTranslation('case');
  const conflicts = conflictsIn(file.records).length;
  const at = (tab: string) => `/cases/${file.ref.id}${tab}`;
  return [
    { to: at(''), words: t('tab.summary') },
    { to: at('/chronology'), words: t('tab.chronology'), count: actsIn(entries) },
    { to: at('/people'), words: t('tab.people'), count: file.spine.people.length },
    { to: at('/assessment'), words: t('tab.assessment') },
    { to: at('/plan'), words: t('tab.plan') },
    { to: at('/followup'), words: t('tab.followup') },
    { to: at('/circle'), words: t('tab.circle'), count: standing(file.circle).length },
    { to: at('/documents'), words: t('tab.documents') },
    ...(conflicts > 0 ? [{ to: at('/conflicts'), words: t('tab.conflicts'), count: conflicts }] : []),
  ];
};

/** Everything about one case: who it is about stands above, its parts below, each under an address of its own. */
export const CasePage = () => {
  const { t } = useTranslation('case');
  const open = useCase(useCaseId());
  const people = useCasePeople(open.file);
  const places = usePlaces();
  const tabs = useTabs(open);
  const { spine, risk } = open.file;
  const { opened } = spine;
  const child = opened ? people.get(opened.child) : undefined;
  const identity = identityOf(child?.file.records ?? {});
  const name = [identity.given, identity.surname].filter(Boolean).join(' ');
  const number = opened?.number ?? '';
  return (
    <CaseContext value={{ open, people }}>
      <Page
        tab={null}
        title={<PersonName name={name || null} working={identity.workingLabel || number} />}
        beside={
          <>
            <RiskBadge level={riskNow(risk)} />
            <PhaseBadge phase={phaseOf(open.file)} />
          </>
        }
        below={
          <>
            {number} · <AgeText birth={identity.birth} />
            {spine.place && ` · ${places.get(spine.place)?.name ?? spine.place}`}
          </>
        }
        back={{ to: '/cases', words: t('title') }}
        actions={<CaseActions />}
      >
        <RouteTabs label={t('file')} of={number} tabs={tabs} />
        <Outlet />
      </Page>
    </CaseContext>
  );
};
