export { useAgencies } from './use-agencies.ts';
export { useColleagues } from './use-colleagues.ts';
