import { useTranslation } from 'react-i18next';
import { sayPlace } from '../../web/form/places.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { OpeningHours } from './card.ts';

interface Aged {
  minimumAge: number | null;
  maximumAge: number | null;
}
interface Roomy {
  placesFree: number | null;
  placesInAll: number | null;
}

/** How the directory says codes, ages, hours and room in the reader's language. */
export const useDirectorySayings = () => {
  const { t } = useTranslation('directory');
  const { lists } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const choice = (list: string) => (code: string) =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
  return {
    need: choice('service'),
    language: choice('languages'),
    place: (code: string) => sayPlace(places, code, language),
    ages: ({ minimumAge: from, maximumAge: until }: Aged): string => {
      if (from === null && until === null) return t('ages.any');
      if (from === null) return t('ages.until', { until });
      return until === null ? t('ages.from', { from }) : t('ages.between', { from, until });
    },
    room: ({ placesFree: free, placesInAll: all }: Roomy): string => {
      if (free === null) return all === null ? t('room.unknown') : t('room.inAll', { all });
      if (free === 0) return t('room.full');
      return all === null ? t('room.free', { count: free }) : t('room.of', { count: free, all });
    },
    hours: ({ days, opens, closes }: OpeningHours): string =>
      t('hours.said', { days: days.map((day) => t(`day.${day}`)).join(', '), opens, closes }),
  };
};
