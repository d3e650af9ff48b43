import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useAgencies } from '../access/index.ts';
import type { Receiver } from './rules.ts';

/** Codes of a referral in the reader's words: from the pack's lists, its steps, and the institutions. */
export const useReferralWords = () => {
  const { t } = useTranslation('referral');
  const { lists, procedures } = usePack();
  const language = useLanguage();
  const { sayAgency } = useAgencies();
  const of = (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
  const choices = (list: string) =>
    (lists[list] ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }));
  const step = (code: string): string =>
    sayLabel(procedures.flatMap(({ steps }) => steps).find((one) => one.code === code)?.label, language);
  const receiver = (to: Receiver): string => (to.kind === 'outside' ? to.name : sayAgency(to.agency));
  return {
    of,
    choices,
    step,
    receiver,
    agency: (id: string | null): string => (id === null ? t('outside') : sayAgency(id)),
  };
};
