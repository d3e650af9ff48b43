import { ChronologyView } from '../chronology/index.ts';
import { useThisCase } from './case-context.tsx';

/** The case's whole story. */
export const ChronologyTab = () => <ChronologyView entries={useThisCase().open.entries} />;
