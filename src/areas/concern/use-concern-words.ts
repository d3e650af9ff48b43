import { useTranslation } from 'react-i18next';
import { type Typed, useKeptWords, type Words } from '../../web/form/use-kept-words.ts';
import { dayOf, sayDay } from '../../web/words/days.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { OpenConcern } from './use-concerns.ts';

/** What is being written on a concern, kept on the device until it was sent; `act` says what for. */
export const useConcernWords = (
  { file: { ref, triage } }: OpenConcern,
  act: 'accept' | 'secure' | 'conversation',
  blank: Words,
): Typed => {
  const { t } = useTranslation('concern');
  const language = useLanguage();
  const day = triage.received && t('of', { day: sayDay(dayOf(triage.received.receivedAt), language) });
  return useKeptWords(
    {
      place: `concern/${ref.id}/${act}`,
      title: [t(`${act}.title`), day].filter(Boolean).join(' · '),
      to: `/concerns/${ref.id}`,
    },
    blank,
  );
};
