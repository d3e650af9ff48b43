import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useThisCase } from '../case/index.ts';
import { useReferralWords } from './use-referral-words.ts';
import { useReferralsOfCase } from './use-referrals.ts';

/** Whether anything that was asked from the case still waits: one line of what stands before its closing. */
export const OpenReferrals = () => {
  const { t } = useTranslation('referral');
  const { open } = useThisCase();
  const { of, agency } = useReferralWords();
  const waiting = useReferralsOfCase(open.file.ref.id)?.filter(({ waitsFor }) => waitsFor !== null);
  if (!waiting) return null;
  if (waiting.length === 0)
    return (
      <li>
        <CircleCheck size={16} aria-hidden />
        {t('open.none')}
      </li>
    );
  return waiting.map(({ id, service, agency: asked, state }) => (
    <li key={id}>
      <CircleAlert size={16} aria-hidden />
      <span>
        {t('open.waits')} <Link to={`/referrals/${id}`}>{of('service', service)}</Link> · {agency(asked)} ·{' '}
        {t(`state.${state}`)}
      </span>
    </li>
  ));
};
