import { Button } from '@mantine/core';
import { FileText, FolderHeart, House, Pencil, Scale } from 'lucide-react';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.tsx';
import { LifeDate, MomentText } from '../parts/date-text.tsx';
import { DeadlineLabel } from '../parts/deadline-label.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Facts } from '../parts/facts.tsx';
import { tell } from '../parts/notices.tsx';
import { Columns, Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { PhaseBadge } from '../parts/phase-badge.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { Refused } from '../parts/refused.tsx';
import { RiskBadge } from '../parts/risk-badge.tsx';
import { RouteTabs } from '../parts/route-tabs.tsx';
import { LinesSkeleton } from '../parts/skeletons.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Closed, Why } from '../parts/why.tsx';
import { exampleCases, now } from './example-cases.ts';

const tabs = [
  { to: '/', words: 'Përmbledhje' },
  { to: '/chronology', words: 'Kronologji', count: 48 },
  { to: '/people', words: 'Fëmijë dhe familje' },
  { to: '/assessment', words: 'Vlerësimi' },
  { to: '/plan', words: 'Plani' },
  { to: '/followup', words: 'Ndjekja' },
  { to: '/team', words: 'Rrethi i rastit', count: 5 },
  { to: '/documents', words: 'Dokumente' },
];

const Story = () => (
  <Timeline
    label="Kronologjia"
    items={[
      {
        key: '1',
        heading: 'Nëntor 2026',
        icon: House,
        tone: 'good',
        when: <MomentText at="2026-11-22T10:00:00Z" />,
        title: 'Vizitë në shtëpi',
        meta: 'Elira Hoxha · Njësia për Mbrojtjen e Fëmijës',
        children: 'Fëmija u pa vetëm. «Dua të shkoj në shkollë me motrën.»',
      },
      {
        key: '2',
        icon: Pencil,
        tone: 'warn',
        when: <MomentText at="2026-11-20T08:15:00Z" />,
        title: 'Adresa u korrigjua',
        meta: 'Besnik Leka · Drejtoria e Policisë',
      },
      {
        key: '3',
        icon: Scale,
        tone: 'bad',
        when: <MomentText at="2026-11-18T12:40:00Z" />,
        title: 'Niveli i rrezikut: i menjëhershëm',
        meta: 'Elira Hoxha',
      },
    ]}
  />
);

const Aside = () => (
  <>
    <Panel title="Fëmija" actions={<Why because="case-manager" level="write" />}>
      <Facts
        facts={[
          ['Datëlindja', <LifeDate key="born" date="2017~" />],
          ['Gjinia', 'vajzë'],
          ['Gjuha', 'shqip, arumanisht'],
          ['Banon me', 'gjyshen'],
          ['Adresa', 'Korçë, Lagjja 12'],
        ]}
      />
    </Panel>
    <Panel title="Po hapet">
      <LinesSkeleton />
    </Panel>
    <Closed because="protocol" level="existence" />
  </>
);

/** Every part of the screens on one page, to be looked at and to be examined by axe. */
export const PartsGallery = () => {
  const [asking, setAsking] = useState(false);
  return (
    <Page
      tab="Rasti KO-2026-0184"
      title={<PersonName name="Arta Çela Gjergji" />}
      beside={
        <>
          <RiskBadge level="immediate" />
          <PhaseBadge phase="initial-assessment" />
        </>
      }
      below="KO-2026-0184 · 9 vjeç · Korçë, Lagjja 12"
      back={{ to: '/list', words: 'Rastet' }}
      actions={
        <>
          <Button onClick={() => tell({ text: 'Vizita u regjistrua.', undo: () => undefined })}>
            Regjistro vizitë
          </Button>
          <Button variant="default" onClick={() => setAsking(true)}>
            Mbyll rastin
          </Button>
        </>
      }
    >
      <RouteTabs label="Dosja e rastit" of="KOR-2026-0001" tabs={tabs} />
      <Columns aside={<Aside />}>
        <Panel title="Afatet" count={exampleCases.length} tone="bad">
          <Facts
            facts={exampleCases.map((one) => [
              one.step,
              <DeadlineLabel key={one.number} deadline={one.deadline} />,
            ])}
          />
        </Panel>
        <Panel
          title="Kronologjia"
          actions={
            <Button size="compact-sm" variant="subtle">
              Hap të gjithën
            </Button>
          }
        >
          <Story />
        </Panel>
        <Refused refusal={{ refused: 'file-changed' }} />
        <ProgressBar label="Po lexohet regjistri" done={12_480} all={50_000} left="20 s" />
        <Panel title="Vizitat">
          <EmptyState
            icon={FolderHeart}
            title="Ende asnjë vizitë"
            text="Vizita e parë pritet brenda 7 ditëve, sepse rreziku është i lartë."
            action={
              <Button variant="light" leftSection={<FileText size={16} aria-hidden />}>
                Regjistro vizitë
              </Button>
            }
          />
        </Panel>
      </Columns>
      <p className="rr-quiet">
        {(['immediate', 'high', 'medium', 'low', null] as const).map((level) => (
          <RiskBadge key={level} level={level} />
        ))}{' '}
        <PhaseBadge phase="closed" /> <MomentText at={now} away />
      </p>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title="Të mbyllet rasti?"
        text="Mbikëqyrësi e miraton. Rasti mund të rihapet."
        act="Kërko mbylljen"
        withReason
        onConfirm={() => undefined}
      />
    </Page>
  );
};
