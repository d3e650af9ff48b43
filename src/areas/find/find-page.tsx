import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import type { findPeople, Narrowed } from './contract.ts';
import look from './find.module.css';
import { FoundCases, FoundConcerns, FoundPeople, KnownToOthers } from './found-lists.tsx';
import { Narrowing } from './narrowing.tsx';
import { isAsked, useFind } from './use-find.ts';
import { walkResults } from './walk-results.ts';

const Results = ({ found }: { found: Answer<typeof findPeople> }) => {
  const { t } = useTranslation('find');
  const { cases, concerns, people, known } = found;
  if (cases.length + concerns.length + people.length + known.length === 0)
    return <EmptyState icon={SearchX} title={t('nothing.title')} text={t('nothing.text')} />;
  return (
    <>
      {cases.length > 0 && (
        <Panel title={t('cases')} count={cases.length} flush>
          <FoundCases cases={cases} />
        </Panel>
      )}
      {concerns.length > 0 && (
        <Panel title={t('concerns')} count={concerns.length} flush>
          <FoundConcerns concerns={concerns} />
        </Panel>
      )}
      {people.length > 0 && (
        <Panel title={t('people')} count={people.length} flush>
          <FoundPeople people={people} />
        </Panel>
      )}
      {known.length > 0 && (
        <Panel title={t('known.title')} count={known.length}>
          <KnownToOthers known={known} />
        </Panel>
      )}
    </>
  );
};

/** Finding a child, an adult or a case from whatever is known of them, with why each was found. */
export const FindPage = () => {
  const { t } = useTranslation('find');
  const [text, setText] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>({});
  const { data, error, isFetching } = useFind(text, narrowed);
  if (error) throw error;
  const asked = isAsked(text, narrowed);
  return (
    <Page tab={t('title')} title={t('title')} below={t('below')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between links that are there anyway */}
      <div className={look.page} onKeyDown={walkResults}>
        <search className={look.search}>
          <TextInput
            size="md"
            type="search"
            label={t('text')}
            description={t('hint')}
            leftSection={<Search size={18} aria-hidden />}
            autoComplete="off"
            maxLength={200}
            value={text}
            data-walk
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Narrowing narrowed={narrowed} onNarrow={setNarrowed} />
        </search>
        <div role="status" className="rr-quiet">
          {asked && data?.many && t('many')}
          {asked && data?.tooWideForOthers && ` ${t('tooWide')}`}
        </div>
        {asked && !data && isFetching && <PanelSkeleton rows={4} />}
        {asked && data && <Results found={data} />}
        {!asked && (
          <p className="rr-quiet">
            {t('start')} <Link to="/cases">{t('allCases')}</Link>
          </p>
        )}
      </div>
    </Page>
  );
};
