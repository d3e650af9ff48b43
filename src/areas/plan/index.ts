export { RecordsPanel } from './records-panel.tsx';
export { goalsUnderReview } from './under-review.ts';
