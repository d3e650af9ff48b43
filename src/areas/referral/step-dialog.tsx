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

/** Makes one step as whoever is signed in. */
export const StepDialog = ({ open, ...props }: Props) => (
  <StepAsking
    {...props}
    act={useReferralActs(open)}
    files={useWaitingFiles(open.file).map(({ id }) => id)}
    attaching={<StepFiles file={open.file} />}
  />
);
