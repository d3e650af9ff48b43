import { calendarOf } from '../../core/clock/pack-calendar.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { referralDeadlines } from './clocks.ts';
import type { Referral } from './rules.ts';

/** The clocks of a referral as they stand now. */
export const useReferralDeadlines = (file: Referral) => {
  const { procedures, holidays } = usePack();
  return referralDeadlines(file, { procedures, calendar: calendarOf(holidays) }, useNow());
};
