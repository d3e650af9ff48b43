import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../core/id.ts';
import { asking } from '../../web/call.ts';
import { sayPlace } from '../../web/form/places.ts';
import { usePlaces } from '../../web/pack.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { listMunicipalities } from './contract.ts';

/** A municipality by its place, as the reader's language has it. */
export const useSayMunicipality = (): ((place: string) => string) => {
  const places = usePlaces();
  const language = useLanguage();
  return (place) => sayPlace(places, place, language);
};

/** The other municipalities of the installation, and how one of all of them is called. */
export const useMunicipalities = () => {
  const me = useMe();
  // Only the unit offers a case to another municipality; a form that others fill in asks about theirs alone.
  const mayKnow = hasRole(me, 'worker', 'supervisor');
  const { data } = useQuery({ ...asking(listMunicipalities, {}), enabled: mayKnow });
  const municipalities = data?.municipalities ?? [];
  const say = useSayMunicipality();
  return {
    municipalities,
    sayById: (id: Id): string => {
      const place =
        id === me.municipality.id
          ? me.municipality.code
          : municipalities.find((municipality) => municipality.id === id)?.place;
      return place ? say(place) : '…';
    },
    say,
  };
};
