import { FolderHeart } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import type { UrgencyFact } from '../../core/pack/urgency-schema.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { type Filter, FilterBar } from '../../web/parts/filter-bar.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Sort } from '../../web/parts/table-types.ts';
import { type Chosen, useFilters } from '../../web/parts/use-filters.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { useCaseColumns } from './case-columns.tsx';
import { type CaseLine, caseFilters, caseSorts, listCases } from './contract.ts';
import { phases } from './phases.ts';
import { useCaseCounts, useCases } from './use-cases.ts';

const keys = [
  'status',
  'manager',
  'risk',
  'phase',
  'due',
  'unseen',
  'place',
  'harm',
  'situation',
  'conflicts',
];

const useCaseFilters = (supervises: boolean): readonly Filter[] => {
  const { t } = useTranslation(['case', 'parts']);
  const { lists } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const { colleagues } = useColleagues();
  const counts = useCaseCounts();
  const { municipality } = useMe();
  const ofList = (list: string) =>
    (lists[list] ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }));
  const workers = colleagues.filter(({ roles }) => roles.includes('worker') || roles.includes('supervisor'));
  return [
    {
      key: 'status',
      label: t('filter.status'),
      unchosen: t('status.open'),
      options: (['closed', 'all'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
    },
    {
      key: 'manager',
      label: t('filter.manager'),
      options: [
        { value: 'me', label: t('filter.me') },
        ...(supervises ? [{ value: 'none', label: t('noManager') }] : []),
        ...(supervises
          ? workers.map(({ id, name }) => ({
              value: id,
              label: name,
              count: counts?.byManager.find(({ manager }) => manager === id)?.open ?? 0,
            }))
          : []),
      ],
    },
    {
      key: 'risk',
      label: t('column.risk'),
      options: [...riskLevels.toReversed(), 'none' as const].map((value) => ({
        value,
        label: t(`parts:risk.${value}`),
        count: counts?.byRisk[value] ?? 0,
      })),
    },
    {
      key: 'phase',
      label: t('column.phase'),
      options: phases
        .filter((phase) => phase !== 'closed')
        .map((value) => ({ value, label: t(`parts:phase.${value}`), count: counts?.byPhase[value] ?? 0 })),
    },
    {
      key: 'due',
      label: t('column.due'),
      options: [
        { value: 'overdue', label: t('filter.overdue'), count: counts?.overdue },
        { value: 'week', label: t('filter.week') },
      ],
    },
    {
      key: 'unseen',
      label: t('filter.unseen'),
      options: [14, 30, 60, 90].map((days) => ({
        value: String(days),
        label: t('filter.days', { count: days }),
      })),
    },
    {
      key: 'place',
      label: t('column.place'),
      options: [...places.values()]
        .filter(({ kind, parent }) => kind === 'unit' && parent === municipality.code)
        .map(({ code, name }) => ({ value: code, label: name })),
    },
    { key: 'harm', label: t('filter.harm'), options: ofList('harm') },
    { key: 'situation', label: t('filter.situation'), options: ofList('situation') },
    {
      key: 'conflicts',
      label: t('filter.conflicts'),
      options: [{ value: 'yes', label: t('filter.inConflict') }],
    },
  ];
};

/** The columns and filters that tell a fact which a reader's place in the circle may not open to them. */
const telling: Readonly<Record<string, UrgencyFact>> = {
  risk: 'risk',
  due: 'overdue',
  unseen: 'unseen',
  'last-seen': 'unseen',
  conflicts: 'contradictions',
};

/** Whether all that a column or a filter could tell is closed to the reader in every case that is listed. */
const closedIn =
  (cases: readonly CaseLine[] = []) =>
  ({ key }: { key: string }): boolean => {
    const fact = telling[key];
    return fact !== undefined && cases.length > 0 && cases.every(({ closed }) => closed.includes(fact));
  };

const wantedFrom = (chosen: Chosen) => {
  const parsed = caseFilters.safeParse(chosen);
  return parsed.success ? parsed.data : caseFilters.parse({});
};

/** The caseload: every case that the reader works on, filtered, in order, with counts. */
export const CasesPage = () => {
  const { t } = useTranslation('case');
  const supervises = hasRole(useMe(), 'supervisor');
  const filters = useFilters(keys);
  const [sort, setSort] = useState<Sort>({ column: 'urgency', descending: false });
  const order = caseSorts.find((one) => one === sort.column) ?? 'urgency';
  const { cases, total, error, more } = useCases({
    ...wantedFrom(filters.chosen),
    sort: order,
    descending: sort.descending ? 'yes' : 'no',
  });
  const isClosed = closedIn(cases);
  const columns = useCaseColumns(true).filter((column) => !isClosed(column));
  const bar = useCaseFilters(supervises).filter(
    (filter) => filters.chosen[filter.key] !== undefined || !isClosed(filter),
  );
  if (error) throw error;
  return (
    <Page tab={t('title')} title={t('title')}>
      <FilterBar list={listCases.path} filters={bar} state={filters} />
      <Panel title={t('list')} {...(cases ? { count: total } : {})} flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={cases}
          rowKey={({ id }) => id}
          to={({ id }) => `/cases/${id}`}
          sort={sort}
          onSort={setSort}
          total={total}
          {...(more ? { onMore: more } : {})}
          empty={<EmptyState icon={FolderHeart} title={t('empty.title')} text={t('empty.text')} />}
        />
      </Panel>
    </Page>
  );
};
