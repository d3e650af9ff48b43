export { CaseReferrals } from './case-referrals.tsx';
