import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../web/pack.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { type Filter, FilterBar } from '../../web/parts/filter-bar.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Sort } from '../../web/parts/table-types.ts';
import { type Chosen, useFilters } from '../../web/parts/use-filters.ts';
import { useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { listPeople, peopleFilters, peopleSorts } from './contract.ts';
import { usePeopleColumns } from './people-columns.tsx';
import { type PeopleWanted, usePeople } from './use-people.ts';

const keys = ['age', 'sex', 'born', 'place', 'registration'];

const fiveYears = (year: number): { value: string; label: string } => ({
  value: `${year}-${year + 4}`,
  label: `${year}–${year + 4}`,
});

const usePeopleFilters = (): readonly Filter[] => {
  const { t } = useTranslation('people');
  const { lists } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const { municipality } = useMe();
  const ofList = (list: string) =>
    (lists[list] ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }));
  const thisYear = new Date().getFullYear();
  const latest = thisYear - (thisYear % 5);
  return [
    {
      key: 'age',
      label: t('filter.age'),
      options: (['child', 'adult'] as const).map((value) => ({ value, label: t(`filter.${value}`) })),
    },
    { key: 'sex', label: t('filter.sex'), options: ofList('sex') },
    {
      key: 'born',
      label: t('filter.born'),
      options: Array.from({ length: 16 }, (_, step) => fiveYears(latest - step * 5)),
    },
    {
      key: 'place',
      label: t('filter.place'),
      options: [...places.values()]
        .filter(({ kind, parent }) => kind === 'unit' && parent === municipality.code)
        .map(({ code, name }) => ({ value: code, label: name })),
    },
    { key: 'registration', label: t('filter.registration'), options: ofList('birth-registration') },
  ];
};

/** What is asked of the server; a filter from an address that it does not know narrows nothing. */
const wantedFrom = ({ born, ...chosen }: Chosen): PeopleWanted => {
  const [bornFrom, bornTo] = born?.split('-') ?? [];
  const read = peopleFilters.safeParse({ ...chosen, bornFrom, bornTo });
  return read.success ? read.data : {};
};

/** Everyone who stands in the reader's cases: children and the people around them. */
export const PeoplePage = () => {
  const { t } = useTranslation('people');
  const filters = useFilters(keys);
  const [sort, setSort] = useState<Sort>({ column: 'last-entry', descending: true });
  const { people, total, error, more } = usePeople({
    ...wantedFrom(filters.chosen),
    sort: peopleSorts.find((one) => one === sort.column) ?? 'last-entry',
    descending: sort.descending ? 'yes' : 'no',
  });
  const columns = usePeopleColumns();
  const bar = usePeopleFilters();
  if (error) throw error;
  return (
    <Page tab={t('title')} title={t('title')}>
      <FilterBar list={listPeople.path} filters={bar} state={filters} />
      <Panel title={t('list')} {...(people ? { count: total } : {})} flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={people}
          rowKey={({ id }) => id}
          to={({ id }) => `/people/${id}`}
          sort={sort}
          onSort={setSort}
          total={total}
          {...(more ? { onMore: more } : {})}
          empty={<EmptyState icon={UsersRound} title={t('empty.title')} text={t('empty.text')} />}
        />
      </Panel>
    </Page>
  );
};
