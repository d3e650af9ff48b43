import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import type { OpenFile } from '../../web/files/open-file.ts';
import { useFile } from '../../web/files/use-file.ts';
import { untouchedByCommands } from '../../web/pack.ts';
import { acceptOffer, declineOffer, listOffers } from './contract.ts';
import { type Offer, type OfferState, transferRules } from './rules.ts';

/** The cases that are offered to the unit. */
export const useOffers = (state: OfferState | 'all') => useAnswer(listOffers, { query: { state } });

/** The offer of this page's address. */
export const useOffer = (): OpenFile<Offer> => {
  const id = useParams({ strict: false, select: ({ id: of }) => of ?? '' });
  return useFile(transferRules, id);
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
