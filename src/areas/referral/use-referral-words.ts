import { useTranslation } from 'react-i18next';
import { useAgencies, useColleagues } from '../access/index.ts';
import type { Made } from './came-of-it.tsx';
import type { Receiver } from './rules.ts';
import { referralStates } from './steps.ts';
import { useListWords } from './use-list-words.ts';

/** Codes of a referral in the reader's words, and the institutions. */
export const useReferralWords = () => {
  const { t } = useTranslation('referral');
  const { sayAgency } = useAgencies();
  const receiver = (to: Receiver): string => (to.kind === 'outside' ? to.name : sayAgency(to.agency));
  const words = useListWords();
  const sayState = (code: string): string => {
    const state = referralStates.find((one) => one === code);
    return state ? t(`state.${state}`) : '';
  };
  const sayOutcome = (code: string): string =>
    ['referral-outcome', 'referral-decline-reason']
      .map((list) => words.of(list, code))
      .find((said) => said !== code) ?? sayState(code);
  return {
    ...words,
    receiver,
    /** Where it stands, and what came of it once something did. */
    cameOfIt: (state: string, outcome: string | null): string =>
      [...new Set([sayState(state), outcome === null ? '' : sayOutcome(outcome)])]
        .filter(Boolean)
        .join(' · '),
    agency: (id: string | null): string => (id === null ? t('outside') : sayAgency(id)),
  };
};

/** Who is asked, with the person who is named there, and who made a step: for whoever is signed in. */
export const useReferralNames = () => {
  const { t } = useTranslation('referral');
  const { receiver } = useReferralWords();
  const { sayMember } = useColleagues();
  const addressee = (to: Receiver): string => {
    const person = to.kind === 'institution' ? to.person : null;
    return [receiver(to), person ? sayMember(person) : ''].filter(Boolean).join(' · ');
  };
  const sayWho = ({ by, partner }: Pick<Made, 'by' | 'partner'>): string =>
    partner ? t('byLink', { ...partner }) : sayMember(by);
  return { addressee, sayWho };
};
