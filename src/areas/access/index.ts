export { BreakGlass } from './break-glass.tsx';
export { BrokenGlassWaiting } from './oversight/broken-glass.tsx';
export { useAgencies } from './use-agencies.ts';
export { useColleagues } from './use-colleagues.ts';
export { useDisciplines } from './use-disciplines.ts';
export { useMunicipalities, useSayMunicipality } from './use-municipalities.ts';
