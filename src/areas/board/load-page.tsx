import { useParams } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { useColleagues } from '../access/index.ts';
import { useCases } from '../case/index.ts';
import { ChooseCases } from './choose-cases.tsx';

/** The open cases of one worker, the most urgent first, to be given to others when the load is too much. */
export const LoadPage = () => {
  const { t } = useTranslation('board');
  const member = useParams({ strict: false, select: ({ member: of }) => of ?? '' });
  const { sayMember } = useColleagues();
  const { standards } = usePack();
  const standard = standards.find(({ code }) => code === 'caseload')?.value ?? 25;
  const { cases, total, error } = useCases({ status: 'open', manager: member, sort: 'urgency' });
  if (error) throw error;
  const title = t('loadOf', { name: sayMember(member) });
  return (
    <Page tab={t('title')} title={title} back={{ to: '/team', words: t('back') }}>
      {!cases && <PanelSkeleton rows={8} />}
      {cases?.length === 0 && <EmptyState icon={UsersRound} title={t('noCases')} />}
      <ChooseCases
        title={t('cases')}
        count={total}
        standard={standard}
        cases={(cases ?? []).map(({ nextDue, ...line }) => ({ ...line, step: nextDue?.code ?? null }))}
      />
    </Page>
  );
};
