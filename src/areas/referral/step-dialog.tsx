import { useTranslation } from 'react-i18next';
import { useKeptWords } from '../../web/form/use-kept-words.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { StepAsking } from './step-asking.tsx';
import { StepFiles } from './step-files.tsx';
import type { StepName } from './step-forms.ts';
import { useWaitingFiles } from './use-referral-files.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';

interface Props {
  open: OpenReferral;
  step: StepName;
  /** True where the sender puts it down for the institution. */
  byHand: boolean;
  onClose: () => void;
}

/** Makes one step as whoever is signed in; what they typed is found again when they come back to it. */
export const StepDialog = ({ open, step, ...props }: Props) => {
  const { t } = useTranslation('referral');
  const { ref, number } = open.file;
  const typed = useKeptWords(
    {
      place: `referral/${ref.id}/${step}`,
      title: [t(`act.${step}`), number].filter(Boolean).join(' · '),
      to: `/referrals/${ref.id}`,
    },
    { on: useNow().slice(0, 10) },
  );
  return (
    <StepAsking
      {...props}
      step={step}
      typed={typed}
      act={useReferralActs(open)}
      files={useWaitingFiles(open.file).map(({ id }) => id)}
      attaching={<StepFiles file={open.file} />}
    />
  );
};
