import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import { useFile } from '../../web/files/use-file.ts';
import { sayPlace } from '../../web/form/places.ts';
import { untouchedByCommands, usePlaces } from '../../web/pack.ts';
import { useMe } from '../../web/session.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { acceptOffer, declineOffer, listMunicipalities, listOffers } from './contract.ts';
import { type Offer, type OfferState, transferRules } from './rules.ts';

/** The cases that are offered to the unit. */
export const useOffers = (state: OfferState | 'all') => useAnswer(listOffers, { query: { state } });

/** The offer of this page's address. */
export const useOffer = (): OpenFile<Offer> => {
  const id = useParams({ strict: false, select: ({ id: of }) => of ?? '' });
  return useFile(transferRules, id);
};

/** A municipality by its place, as the reader's language has it. */
export const useSayMunicipality = (): ((place: string) => string) => {
  const places = usePlaces();
  const language = useLanguage();
  return (place) => sayPlace(places, place, language);
};

/** The other municipalities of the installation, and how one of all of them is called. */
export const useMunicipalities = () => {
  const me = useMe();
  const { data } = useAnswer(listMunicipalities, {});
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

/** Answers an offer; the file and the lists are asked anew afterwards. */
export const useAnswering = (offer: Id) => {
  const queries = useQueryClient();
  const asked = async <T>(answer: Promise<T | Refusal>): Promise<T | Refusal> => {
    try {
      const said = await answer;
      if (!isRefusal(said))
        await queries.invalidateQueries({
          predicate: ({ queryKey: [path] }) =>
            String(path).startsWith('/api/') && !untouchedByCommands.has(path),
        });
      return said;
    } catch (problem) {
      if (problem instanceof Unreachable) return { refused: 'unreachable' };
      throw problem;
    }
  };
  return {
    accept: (manager: Id) =>
      asked(call(acceptOffer, { params: { id: offer }, body: { id: newId(), manager } })),
    decline: (reason: string) =>
      asked(call(declineOffer, { params: { id: offer }, body: { id: newId(), reason } })),
  };
};
