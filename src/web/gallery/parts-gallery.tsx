import { Button } from '@mantine/core';
import { FolderHeart } from 'lucide-react';
import { EmptyState } from '../parts/empty-state.tsx';
import { tell } from '../parts/notices.tsx';
import { Columns, Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { LinesSkeleton, TableSkeleton } from '../parts/skeletons.tsx';

/** Every part of the screens on one page, to be looked at and to be examined by axe. */
export const PartsGallery = () => (
  <Page
    tab="Rasti KO-2026-0001"
    title={<PersonName name="Arta Çela Gjergji" />}
    below="KO-2026-0001 · 9 vjeç · Korçë, Lagjja 12"
    back={{ to: '/cases', words: 'Rastet' }}
    actions={
      <>
        <Button onClick={() => tell({ text: 'Vizita u regjistrua.', undo: () => undefined })}>
          Regjistro vizitë
        </Button>
        <Button variant="default">Më shumë</Button>
      </>
    }
  >
    <Columns
      aside={
        <Panel title="Rrethi i rastit" count={4}>
          <LinesSkeleton />
        </Panel>
      }
    >
      <Panel title="Afatet" count={3} tone="bad">
        Kryej vlerësimin fillestar
      </Panel>
      <Panel title="Rastet" flush>
        <TableSkeleton rows={4} />
      </Panel>
      <Panel title="Vizitat">
        <EmptyState
          icon={FolderHeart}
          title="Ende asnjë vizitë"
          text="Vizita e parë pritet brenda 7 ditëve, sepse rreziku është i lartë."
          action={<Button variant="light">Regjistro vizitë</Button>}
        />
      </Panel>
    </Columns>
  </Page>
);
