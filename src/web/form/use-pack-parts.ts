import { useQuery } from '@tanstack/react-query';
import { readPlaces } from '../../core/contract/pack.ts';
import type { Place } from '../../core/pack/place-schema.ts';
import { asking } from '../call.ts';
import { packQuery } from '../pack.ts';
import { sayLabel } from '../words/label.ts';
import { useLanguage } from '../words/use-language.ts';

const always = { staleTime: Number.POSITIVE_INFINITY };

const byCode = (places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.map((place) => [place.code, place]));

/**
 * Every place by its code, or that they are still coming, or cannot come now. A form that is being filled in does
 * not give way to a page that waits or fails; it does without.
 */
export const useKnownPlaces = () => useQuery({ ...asking(readPlaces, {}), ...always, select: byCode });

/** The name of a section in the reader's language; its code while nobody knows it. */
export const useSaySection = (): ((code: string) => string) => {
  const language = useLanguage();
  const { data } = useQuery(packQuery);
  return (code) => {
    const found = data?.sections.find((section) => section.code === code);
    return found ? sayLabel(found.label, language) : code;
  };
};
