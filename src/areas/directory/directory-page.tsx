import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../web/pack.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { type Filter, FilterBar } from '../../web/parts/filter-bar.tsx';
import { Page } from '../../web/parts/page.tsx';
import { useFilters } from '../../web/parts/use-filters.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { ServiceLine } from './contract.ts';
import { ServiceMap } from './map/service-map.tsx';
import { useServiceColumns } from './service-columns.tsx';
import { useServices } from './use-directory.ts';
import { useDirectorySayings } from './use-sayings.ts';

const keys = ['need', 'age', 'place', 'language', 'room'] as const;
const grownUp = 18;

/** What services are looked for by: need, the child's age, place, language, and whether there is room. */
const useDirectoryFilters = (): readonly Filter[] => {
  const { t } = useTranslation('directory');
  const { lists, agencies } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const { place } = useDirectorySayings();
  const choices = (list: string) =>
    (lists[list] ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }));
  const municipalities = new Set(agencies.map(({ municipality }) => municipality));
  const served = [...places.values()].filter(
    ({ code, kind, parent = '' }) =>
      municipalities.has(code) || (kind === 'unit' && municipalities.has(parent)),
  );
  const ages = Array.from({ length: grownUp + 1 }, (_, age) => age);
  return [
    { key: 'need', label: t('filter.need'), options: choices('service') },
    {
      key: 'age',
      label: t('filter.age'),
      options: ages.map((age) => ({ value: String(age), label: t('ages.one', { count: age }) })),
    },
    {
      key: 'place',
      label: t('filter.place'),
      options: served
        .map(({ code }) => ({ value: code, label: place(code) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    },
    { key: 'language', label: t('filter.language'), options: choices('languages') },
    { key: 'room', label: t('filter.room'), options: [{ value: 'free', label: t('filter.free') }] },
  ];
};

/** The places that services serve, with how many serve each, most first. */
const servedBy = (services: readonly ServiceLine[]): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  for (const code of services.flatMap(({ places }) => places))
    counted.set(code, (counted.get(code) ?? 0) + 1);
  return new Map([...counted].toSorted(([, one], [, other]) => other - one));
};

/** The services of the county's institutions, found by what a child needs. */
export const DirectoryPage = () => {
  const { t } = useTranslation('directory');
  const me = useMe();
  const filters = useDirectoryFilters();
  const state = useFilters(keys);
  const [text] = useDebouncedValue(state.text.trim(), 200);
  const { data } = useServices({
    ...state.chosen,
    room: state.chosen.room === 'free' ? 'free' : undefined,
    ...(text ? { text } : {}),
  });
  const columns = useServiceColumns();
  const ids = useMemo(() => data?.services.map(({ id }) => id) ?? [], [data]);
  const served = useMemo(() => servedBy(data?.services ?? []), [data]);
  return (
    <Page
      tab={t('title')}
      title={t('title')}
      below={me.demo ? t('invented') : t('text')}
      actions={
        <>
          <Button component={Link} to="/directory/organizations" variant="default">
            {t('organizations.title')}
          </Button>
          {hasRole(me, 'administrator') && (
            <Button component={Link} to="/directory/exchange" variant="default">
              {t('exchange.title')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar list="directory" filters={filters} state={state} withText />
      {data && data.silent > 0 && <p role="status">{t('room.silent', { count: data.silent })}</p>}
      <DataTable
        label={t('title')}
        columns={columns}
        rows={data?.services}
        rowKey={({ id }) => id}
        to={({ id }) => `/directory/services/${id}`}
        empty={<EmptyState icon={BookOpen} title={t('none')} text={t('noneText')} />}
      />
      {data && data.services.length > 0 && (
        <ServiceMap title={t('map.ofAll')} services={ids} areas={served} />
      )}
    </Page>
  );
};
