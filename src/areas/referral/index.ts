export { CaseReferrals } from './case-referrals.tsx';
export { OpenReferrals } from './open-referrals.tsx';
export { ReferralsWaiting } from './waiting-panel.tsx';
