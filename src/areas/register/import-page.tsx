import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { ProgressBar } from '../../web/parts/progress-bar.tsx';
import { PageSkeleton } from '../../web/parts/skeletons.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { PairsStep } from './pairs-step.tsx';
import { ResultShown } from './result-shown.tsx';
import { StartStep } from './start-step.tsx';
import { type StepShown, Steps } from './steps-shown.tsx';
import { type ImportSeen, useGiveUpImport, useImport } from './use-imports.ts';

interface Progress {
  phase: 'reading' | 'comparing' | 'known' | 'bringing-in' | 'undoing';
  done: number;
  of: number | null;
}

const progressOf = ({ state, rows, done, undone, summary }: ImportSeen): Progress => {
  if (state === 'undoing') return { phase: 'undoing', done: undone, of: rows };
  if (state === 'running') return { phase: 'bringing-in', done, of: rows };
  return summary.progress ?? { phase: 'reading', done: 0, of: null };
};

/** What the server is doing with the list, of how much. */
const AtWork = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const { phase, done, of } = progressOf(batch);
  return (
    <Panel title={t(`state.${batch.state}`)}>
      <ProgressBar label={t(`progress.${phase}`)} done={done} all={of} />
      <p className="rr-quiet">{t('progress.leave')}</p>
    </Panel>
  );
};

const GiveUp = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const navigate = useNavigate();
  const giveUp = useGiveUpImport();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('giveUp.open')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('giveUp.title')}
        text={t('giveUp.text')}
        act={t('giveUp.act')}
        grave
        onConfirm={async () => {
          const refused = await giveUp({ params: { id: batch.id } });
          if (!refused) await navigate({ to: '/import' });
          return refused;
        }}
      />
    </>
  );
};

const stepOf = ({ state }: ImportSeen, looked: StepShown): StepShown => {
  if (state === 'columns') return 'columns';
  if (state === 'checking') return 'check';
  return state === 'checked' ? looked : 'start';
};

const Step = ({ batch, here, go }: { batch: ImportSeen; here: StepShown; go: (step: StepShown) => void }) => {
  const { t } = useTranslation('register');
  switch (batch.state) {
    case 'checking':
    case 'running':
    case 'undoing':
      return <AtWork batch={batch} />;
    case 'done':
    case 'undone':
      return <ResultShown batch={batch} />;
    case 'given-up':
      return <EmptyState title={t('giveUp.done')} />;
    case 'columns':
      return <ColumnsStep batch={batch} />;
    case 'checked':
      if (here === 'columns') return <ColumnsStep batch={batch} />;
      if (here === 'pairs') return <PairsStep batch={batch} onNext={() => go('start')} />;
      if (here === 'start') return <StartStep batch={batch} />;
      return <CheckStep batch={batch} onNext={() => go('pairs')} />;
  }
};

/** One list on its way: its columns, what was noticed, who may be one person, bringing in, and back. */
export const ImportPage = () => {
  const { t } = useTranslation('register');
  const { id } = useParams({ strict: false });
  const { data: batch, error } = useImport(id ?? '');
  const [looked, setLooked] = useState<StepShown>('check');
  if (error) throw error;
  if (!batch) return <PageSkeleton />;
  const here = stepOf(batch, looked);
  const isOpen = batch.state === 'columns' || batch.state === 'checked';
  return (
    <Page
      tab={t('title')}
      title={batch.name ?? t(batch.mine ? 'aList' : 'someoneElses')}
      back={{ to: '/import', words: t('back') }}
      below={
        batch.state === 'given-up' ? undefined : (
          <Steps
            here={here}
            onGo={setLooked}
            open={batch.state === 'checked' ? ['columns', 'check', 'pairs', 'start'] : []}
          />
        )
      }
      actions={batch.mine && isOpen && <GiveUp batch={batch} />}
    >
      {!batch.mine && isOpen ? (
        <EmptyState title={t('notYours.title')} text={t('notYours.text')} />
      ) : (
        <Step batch={batch} here={here} go={setLooked} />
      )}
    </Page>
  );
};
