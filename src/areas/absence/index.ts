export { AwayPanel } from './away-panel.tsx';
export { OwnAbsences } from './own-panel.tsx';
export { useAway } from './use-absences.ts';
