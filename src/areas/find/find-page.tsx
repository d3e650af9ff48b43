import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../web/pack.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { Narrowed } from './contract.ts';
import look from './find.module.css';
import { FoundCases, FoundPeople, KnownToOthers } from './found-lists.tsx';
import { useFind } from './use-find.ts';

const yearOf = (typed: string | number): number | undefined => {
  const year = Number(typed);
  return year >= 1900 && year <= 2200 ? year : undefined;
};

const Narrowing = ({ narrowed, onNarrow }: { narrowed: Narrowed; onNarrow: (next: Narrowed) => void }) => {
  const { t } = useTranslation('find');
  const { lists } = usePack();
  const language = useLanguage();
  const { municipality } = useMe();
  const places = [...usePlaces().values()].filter(
    ({ kind, parent }) => kind === 'unit' && parent === municipality.code,
  );
  const whole = [{ value: '', label: t('narrow.any') }];
  return (
    <div className={look.narrow}>
      <NumberInput
        label={t('narrow.bornFrom')}
        hideControls
        min={1900}
        max={2200}
        onChange={(typed) => onNarrow({ ...narrowed, bornFrom: yearOf(typed) })}
      />
      <NumberInput
        label={t('narrow.bornUntil')}
        hideControls
        min={1900}
        max={2200}
        onChange={(typed) => onNarrow({ ...narrowed, bornUntil: yearOf(typed) })}
      />
      <NativeSelect
        label={t('narrow.place')}
        data={[...whole, ...places.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={({ currentTarget }) => onNarrow({ ...narrowed, place: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('narrow.sex')}
        data={[
          ...whole,
          ...(lists.sex ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) })),
        ]}
        onChange={({ currentTarget }) => onNarrow({ ...narrowed, sex: currentTarget.value || undefined })}
      />
      <Checkbox
        label={t('narrow.onlyChildren')}
        onChange={({ currentTarget }) =>
          onNarrow({ ...narrowed, onlyChildren: currentTarget.checked || undefined })
        }
      />
    </div>
  );
};

/** Finding a child, an adult or a case from whatever is known of them, with why each was found. */
export const FindPage = () => {
  const { t } = useTranslation('find');
  const [text, setText] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>({});
  const { data, error, isFetching } = useFind(text, narrowed);
  if (error) throw error;
  const asked = text.trim().length >= 2;
  const nothing = data && data.people.length + data.known.length + data.cases.length === 0;
  return (
    <Page tab={t('title')} title={t('title')} below={t('below')}>
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
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Narrowing narrowed={narrowed} onNarrow={setNarrowed} />
      </search>
      <div role="status" className="rr-quiet">
        {asked && data?.many && t('many')}
        {asked && data?.tooWideForOthers && ` ${t('tooWide')}`}
      </div>
      {asked && !data && isFetching && <PanelSkeleton rows={4} />}
      {asked && nothing && <EmptyState icon={SearchX} title={t('nothing.title')} text={t('nothing.text')} />}
      {asked && data && data.cases.length > 0 && (
        <Panel title={t('cases')} count={data.cases.length} flush>
          <FoundCases cases={data.cases} />
        </Panel>
      )}
      {asked && data && data.people.length > 0 && (
        <Panel title={t('people')} count={data.people.length} flush>
          <FoundPeople people={data.people} />
        </Panel>
      )}
      {asked && data && data.known.length > 0 && (
        <Panel title={t('known.title')} count={data.known.length}>
          <KnownToOthers known={data.known} />
        </Panel>
      )}
      {!asked && (
        <p className="rr-quiet">
          {t('start')} <Link to="/cases">{t('allCases')}</Link>
        </p>
      )}
    </Page>
  );
};
