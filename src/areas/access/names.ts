import type { Pack } from '../../core/pack/pack.ts';
import type { Place } from '../../core/pack/place-schema.ts';
import type { Words } from '../../core/pack/words.ts';

const wordsOfPlace = ({ name, names }: Place): Words => ({
  sq: name,
  en: names?.en ?? name,
  el: names?.el ?? name,
});

/** What institutions and municipalities are called in each language, by their codes. */
export const namesIn = (pack: Pick<Pack, 'agencies' | 'places'>) => {
  const agencies = new Map(pack.agencies.map(({ code, label }) => [code, label]));
  const municipalities = new Map(
    pack.places
      .filter(({ kind }) => kind === 'municipality')
      .map((place) => [place.code, wordsOfPlace(place)]),
  );
  return {
    agency: (code: string): Words | null => agencies.get(code) ?? null,
    municipality: (code: string): Words | null => municipalities.get(code) ?? null,
  };
};
