import { Button } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../core/chronology/entry.ts';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { FilterBar } from '../../web/parts/filter-bar.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useFilters } from '../../web/parts/use-filters.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import look from './chronology.module.css';
import { filterStory, storyOf } from './rules.ts';
import { Story } from './story.tsx';

const keys = ['section', 'author', 'form', 'corrections', 'from', 'to'];
const step = 60;

/** A file's whole story on one page: filtered by part, person, form and time, printable, nothing left out. */
export const ChronologyView = ({ entries }: { entries: readonly Entry[] }) => {
  const { t } = useTranslation('chronology');
  const pack = usePack();
  const language = useLanguage();
  const { sayMember } = useColleagues();
  const filters = useFilters(keys);
  const [shown, setShown] = useState(step);
  const story = useMemo(() => storyOf(entries), [entries]);
  const { section, author, form, corrections, from, to } = filters.chosen;
  const found = filterStory(story, { section, author, form, from, to, corrections: corrections === 'yes' });
  const once = (values: readonly string[]) => [...new Set(values)];
  const printAll = () => {
    setShown(Number.POSITIVE_INFINITY);
    // The browser prints what is drawn: the whole story first.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <>
      <FilterBar
        list="chronology"
        state={filters}
        filters={[
          {
            key: 'section',
            label: t('filter.section'),
            options: once(story.flatMap(({ sections }) => sections)).map((value) => ({
              value,
              label: sayLabel(pack.sections.find(({ code }) => code === value)?.label, language),
            })),
          },
          {
            key: 'author',
            label: t('filter.author'),
            options: once(story.map((act) => act.author)).map((value) => ({
              value,
              label: sayMember(value),
            })),
          },
          {
            key: 'form',
            label: t('filter.form'),
            options: once(story.flatMap((act) => act.form?.code ?? [])).map((value) => ({
              value,
              label: sayLabel(formOf(pack, value)?.title, language) || value,
            })),
          },
          {
            key: 'corrections',
            label: t('filter.corrections'),
            options: [{ value: 'yes', label: t('filter.only') }],
          },
        ]}
      >
        <span className={look.days}>
          {(['from', 'to'] as const).map((key) => (
            <label key={key}>
              {t(`filter.${key}`)}
              <input
                type="date"
                value={filters.chosen[key] ?? ''}
                onChange={(event) => filters.choose(key, event.currentTarget.value || undefined)}
              />
            </label>
          ))}
        </span>
        <Button
          variant="default"
          size="xs"
          leftSection={<Printer size={15} aria-hidden />}
          className="rr-no-print"
          onClick={printAll}
        >
          {t('print')}
        </Button>
      </FilterBar>
      <Panel title={t('title')} count={found.length}>
        {found.length === 0 ? <EmptyState title={t('empty')} /> : <Story story={found.slice(0, shown)} />}
        {found.length > shown && (
          <Button variant="default" onClick={() => setShown(shown + step)}>
            {t('more')}
          </Button>
        )}
      </Panel>
    </>
  );
};
