import { Bookmark, Search, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session.tsx';
import { Drop, DropItem } from './drop.tsx';
import look from './filter-bar.module.css';
import { useSavedFilters } from './saved-filters.ts';
import type { Filters } from './use-filters.ts';

export interface Filter {
  key: string;
  label: string;
  options: readonly { value: string; label: string; count?: number | undefined }[];
  /** What the list shows while nothing is chosen, where that is not all of it. */
  unchosen?: string;
}

interface Props {
  /** The list's name, for its saved filters. */
  list: string;
  filters: readonly Filter[];
  state: Filters;
  /** Shows the field for free words. */
  withText?: boolean;
  children?: ReactNode;
}

const SavedFilters = ({ list, state }: Pick<Props, 'list' | 'state'>) => {
  const { t } = useTranslation('parts');
  const { saved, save, remove } = useSavedFilters(list, useMe().id);
  const [name, setName] = useState('');
  return (
    <Drop
      className={look.button}
      align="end"
      content={(close) => (
        <div className={look.saved}>
          {saved.map((one) => (
            <div key={one.name} className={look.one}>
              <DropItem
                onClick={() => {
                  state.chooseAll(one.chosen);
                  close();
                }}
              >
                {one.name}
              </DropItem>
              <button
                type="button"
                className={look.remove}
                aria-label={t('filter.remove', { name: one.name })}
                onClick={() => remove(one.name)}
              >
                <X size={15} aria-hidden />
              </button>
            </div>
          ))}
          <form
            className={look.save}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              save(name.trim(), state.chosen);
              setName('');
            }}
          >
            <input
              aria-label={t('filter.name')}
              placeholder={t('filter.name')}
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <button type="submit" className={look.button}>
              {t('filter.save')}
            </button>
          </form>
        </div>
      )}
    >
      <Bookmark size={15} aria-hidden />
      {t('filter.saved')}
    </Drop>
  );
};

/** The filters above a list: one choice each, free words, and those that were saved under a name. */
export const FilterBar = ({ list, filters, state, withText, children }: Props) => {
  const { t } = useTranslation('parts');
  const any = Object.keys(state.chosen).length > 0 || state.text !== '';
  return (
    <search className={look.bar} aria-label={t('filter.label')}>
      {withText && (
        <label className={look.text}>
          <Search size={15} aria-hidden />
          <input
            type="search"
            aria-label={t('filter.search')}
            placeholder={t('filter.search')}
            autoComplete="off"
            value={state.text}
            onChange={(event) => state.setText(event.currentTarget.value)}
          />
        </label>
      )}
      {filters.map(({ key, label, options, unchosen }) => (
        <label key={key} className={look.filter} data-on={state.chosen[key] !== undefined || undefined}>
          <span>{label}</span>
          <select
            value={state.chosen[key] ?? ''}
            onChange={(event) => state.choose(key, event.currentTarget.value || undefined)}
          >
            <option value="">{unchosen ?? t('filter.any')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.count === undefined ? option.label : `${option.label} (${option.count})`}
              </option>
            ))}
          </select>
        </label>
      ))}
      {any && (
        <button
          type="button"
          className={look.button}
          onClick={() => {
            state.chooseAll({});
            state.setText('');
          }}
        >
          <X size={15} aria-hidden />
          {t('filter.clear')}
        </button>
      )}
      <div className={look.end}>
        {children}
        <SavedFilters list={list} state={state} />
      </div>
    </search>
  );
};
