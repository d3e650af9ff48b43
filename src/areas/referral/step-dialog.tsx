import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readFile } from '../../core/contract/files.ts';
import { useKeptWords } from '../../web/form/use-kept-words.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { AnsweredMeanwhile } from './answered-meanwhile.tsx';
import { StepAsking } from './step-asking.tsx';
import { StepFiles } from './step-files.tsx';
import type { StepName } from './step-forms.ts';
import { useWaitingFiles } from './use-referral-files.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';

const answeredMeanwhile = 'referral.answered-meanwhile';

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
  const queries = useQueryClient();
  const act = useReferralActs(open);
  return (
    <StepAsking
      {...props}
      step={step}
      typed={typed}
      act={async (wish) => {
        const refused = await act(wish);
        // What somebody else has answered is read before anything is sent again.
        if (refused?.refused === answeredMeanwhile)
          await queries.invalidateQueries({ queryKey: [readFile.path] });
        return refused;
      }}
      beside={({ refused }) => refused === answeredMeanwhile && <AnsweredMeanwhile file={open.file} />}
      files={useWaitingFiles(open.file).map(({ id }) => id)}
      attaching={<StepFiles file={open.file} />}
    />
  );
};
