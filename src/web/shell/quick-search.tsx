import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, FolderHeart, Search as SearchIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../parts/person-name.tsx';
import look from './quick-search.module.css';
import type { Found } from './search-sources.ts';
import { useSearch } from './use-search.ts';

const Option = ({ item, id, on, open }: { item: Found; id: string; on: boolean; open: () => void }) => (
  // The keyboard moves the choice from the field above (aria-activedescendant); the pointer clicks.
  // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys for its list
  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
  <div role="option" id={id} aria-selected={on} className={look.option} onClick={open}>
    {item.key.startsWith('page') ? (
      <ArrowRight size={17} aria-hidden />
    ) : (
      <FolderHeart size={17} aria-hidden />
    )}
    <span>
      {item.isName ? <PersonName name={item.title} /> : item.title}
      {item.detail && <small>{item.detail}</small>}
    </span>
  </div>
);

const Field = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const id = useId();
  const { pages, found, searching } = useSearch(text);
  const all = [...found, ...pages];
  const open = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    void navigate({ to: item.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((at + move + all.length) % all.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(all[at]);
    }
  };
  const group = (label: string, items: readonly Found[], from: number) =>
    items.length > 0 && (
      // biome-ignore lint/a11y/useSemanticElements: groups of a listbox have no element of their own
      <div role="group" aria-label={label}>
        <div className={look.group} aria-hidden>
          {label}
        </div>
        {items.map((item, index) => (
          <Option
            key={item.key}
            id={`${id}-${from + index}`}
            item={item}
            on={from + index === at}
            open={() => open(item)}
          />
        ))}
      </div>
    );
  return (
    <>
      <div className={look.field}>
        <SearchIcon size={20} aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened in order to type
          autoFocus
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={all.length > 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          aria-label={t('search.open')}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={t('search.results')}
        aria-busy={searching}
        className={look.list}
      >
        {group(t('search.results'), found, 0)}
        {group(t('search.pages'), pages, found.length)}
      </div>
      <p className={look.hint} role="status">
        {all.length === 0 && !searching ? t('search.nothing') : t('search.hint')}
      </p>
    </>
  );
};

/** The instant search over everything (Ctrl-K): pages at once, children and cases as the letters come. */
export const QuickSearch = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={look.dialog}
      aria-label={t('search.open')}
      closedby="any"
      onClose={onClose}
    >
      <Field onClose={() => dialog.current?.close()} />
    </dialog>
  );
};
