import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

/** Chosen filters by their key; a key that is absent filters nothing. All values are codes, never names. */
export type Chosen = Readonly<Record<string, string>>;

export interface Filters {
  chosen: Chosen;
  choose: (key: string, value: string | undefined) => void;
  chooseAll: (chosen: Chosen) => void;
  /** Free words. They may name a person, so they stay out of the address and out of what is saved. */
  text: string;
  setText: (text: string) => void;
}

/** The filters of a list, kept in the address, so that “back” and a link show the same list again. */
export const useFilters = (keys: readonly string[]): Filters => {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const chosen = Object.fromEntries(
    keys.flatMap((key) => {
      const value = search[key];
      return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
    }),
  );
  const chooseAll = (next: Chosen) => {
    const others = Object.entries(search).filter(([key]) => !keys.includes(key));
    void navigate({ to: '.', search: { ...Object.fromEntries(others), ...next }, replace: true });
  };
  return {
    chosen,
    chooseAll,
    choose: (key, value) => {
      const { [key]: _gone, ...rest } = chosen;
      chooseAll(value === undefined ? rest : { ...rest, [key]: value });
    },
    text,
    setText,
  };
};
