import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../web/parts/use-filters.ts';
import { type ReferralShow, referralShows } from './contract.ts';
import look from './referral.module.css';

/** Which part of the list is shown; it stands in the address with the filters. */
export const Shows = ({ show, filters }: { show: ReferralShow; filters: Filters }) => {
  const { t } = useTranslation('referral');
  return (
    <ul className={look.shows} aria-label={t('show.label')}>
      {referralShows.map((one) => (
        <li key={one}>
          <Button
            size="compact-sm"
            variant={one === show ? 'filled' : 'default'}
            aria-pressed={one === show}
            onClick={() => filters.choose('show', one === 'waiting' ? undefined : one)}
          >
            {t(`show.${one}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
};
