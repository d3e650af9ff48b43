import { useTranslation } from 'react-i18next';
import { useAgencies, useColleagues } from '../access/index.ts';
import type { Made } from './came-of-it.tsx';
import type { Receiver } from './rules.ts';
import { useListWords } from './use-list-words.ts';

/** Codes of a referral in the reader's words, and the institutions. */
export const useReferralWords = () => {
  const { t } = useTranslation('referral');
  const { sayAgency } = useAgencies();
  const receiver = (to: Receiver): string => (to.kind === 'outside' ? to.name : sayAgency(to.agency));
  return {
    ...useListWords(),
    receiver,
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
