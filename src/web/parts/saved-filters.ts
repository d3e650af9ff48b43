import { useState } from 'react';
import { z } from 'zod';
import type { Chosen } from './use-filters.ts';

const Saved = z.array(z.object({ name: z.string(), chosen: z.record(z.string(), z.string()) }));
type Saved = z.infer<typeof Saved>;

const read = (place: string): Saved => {
  try {
    return Saved.parse(JSON.parse(localStorage.getItem(place) ?? '[]'));
  } catch {
    return [];
  }
};

/** Filters that a member gave a name, per list, on this device; they hold codes only. */
export const useSavedFilters = (list: string, member: string) => {
  const place = `rrjet.filters.${member}.${list}`;
  const [saved, setSaved] = useState(() => read(place));
  const keep = (next: Saved) => {
    setSaved(next);
    localStorage.setItem(place, JSON.stringify(next));
  };
  return {
    saved,
    save: (name: string, chosen: Chosen) =>
      keep([...saved.filter((one) => one.name !== name), { name, chosen: { ...chosen } }]),
    remove: (name: string) => keep(saved.filter((one) => one.name !== name)),
  };
};
