import { useTranslation } from 'react-i18next';
import { outsider } from '../../core/id.ts';
import { useAnswer } from '../../web/call.ts';
import { useCalled } from '../../web/words/use-called.ts';
import { type Agency, listAgencies } from './contract.ts';

const none: readonly Agency[] = [];

/** The institutions of the municipality, and how to say one's name in the reader's language. */
export const useAgencies = () => {
  const { t } = useTranslation('access');
  const { data, isPending } = useAnswer(listAgencies, {});
  const agencies = data?.agencies ?? none;
  const nameOf = useCalled();
  return {
    agencies,
    isPending,
    nameOf,
    /** By id or by code. */
    sayAgency: (agency: string): string => {
      if (agency === outsider) return t('outside');
      const found = agencies.find(({ id, code }) => id === agency || code === agency);
      if (found) return nameOf(found);
      return isPending ? '…' : t('someInstitution');
    },
  };
};
