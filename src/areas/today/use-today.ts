import { useAnswer } from '../../web/call.ts';
import { readTeam, readToday } from './contract.ts';

/** What the day holds for the reader. */
export const useToday = () => useAnswer(readToday, {});

/** The load of the unit's workers. */
export const useTeam = () => useAnswer(readTeam, {});
