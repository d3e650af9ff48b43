export { CaseReferrals } from './case-referrals.tsx';
export { ReferralsWaiting } from './waiting-panel.tsx';
