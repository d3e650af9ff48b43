import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { collate } from '../../core/names/collate.ts';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import { DataTable } from '../parts/data-table.tsx';
import { DeadlineLabel } from '../parts/deadline-label.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { PhaseBadge } from '../parts/phase-badge.tsx';
import { RiskBadge } from '../parts/risk-badge.tsx';
import type { Column } from '../parts/table-types.ts';
import { useFilters } from '../parts/use-filters.ts';
import { useLanguage } from '../words/use-language.ts';
import { type ExampleCase, exampleCases } from './example-cases.ts';

const rank = (row: ExampleCase): number => (row.risk ? riskLevels.indexOf(row.risk) : -1);

export const ListGallery = () => {
  const filters = useFilters(['risk', 'phase']);
  const compare = collate(useLanguage());
  const columns: readonly Column<ExampleCase>[] = [
    {
      key: 'name',
      header: 'Fëmija',
      primary: true,
      cell: (row) => <PersonName name={row.name} working="Vajza te pazari" />,
      sort: (one, other) => compare(one.name ?? '', other.name ?? ''),
    },
    {
      key: 'number',
      header: 'Numri',
      cell: (row) => row.number,
      sort: (a, b) => compare(a.number, b.number),
    },
    { key: 'age', header: 'Mosha', cell: (row) => row.age, align: 'end', sort: (a, b) => a.age - b.age },
    {
      key: 'risk',
      header: 'Rreziku',
      cell: (row) => <RiskBadge level={row.risk} />,
      sort: (a, b) => rank(a) - rank(b),
    },
    { key: 'phase', header: 'Faza', cell: (row) => <PhaseBadge phase={row.phase} /> },
    { key: 'place', header: 'Vendi', cell: (row) => row.place, wideOnly: true },
    {
      key: 'deadline',
      header: 'Afati i radhës',
      fullOnPhone: true,
      cell: (row) => <DeadlineLabel deadline={row.deadline} />,
      sort: (a, b) => compare(a.deadline.dueAt, b.deadline.dueAt),
    },
  ];
  return (
    <Page
      tab="Rastet"
      title="Rastet"
      below="6 raste të hapura nga 25 të standardit"
      actions={<Button leftSection={<Plus size={16} aria-hidden />}>Regjistro shqetësim</Button>}
    >
      <FilterBar
        list="gallery"
        withText
        state={filters}
        filters={[
          {
            key: 'risk',
            label: 'Rreziku',
            options: riskLevels.map((level) => ({ value: level, label: level, count: 3 })),
          },
          { key: 'phase', label: 'Faza', options: [{ value: 'planning', label: 'Planifikim' }] },
        ]}
      />
      <Panel title="Rastet e mia" count={exampleCases.length} flush>
        <DataTable
          label="Rastet"
          columns={columns}
          rows={exampleCases.filter((row) => !filters.chosen.risk || row.risk === filters.chosen.risk)}
          rowKey={(row) => row.number}
          to={(row) => `/cases/${row.number}`}
          sort={{ column: 'deadline', descending: false }}
          empty={<EmptyState title="Asnjë rast" />}
          total={64}
          onMore={() => undefined}
        />
      </Panel>
    </Page>
  );
};
