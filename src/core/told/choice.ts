import { z } from 'zod';

/** Nobody sets their evening by the minute. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):00$/);

/** How one person wants to be told outside the program. */
export const choiceSchema = z.object({
  language: z.enum(['sq', 'en', 'el']),
  /** `daily` gathers what is not urgent into one letter each morning. */
  email: z.enum(['at-once', 'daily']),
  /** Nothing leaves the program between these hours but what tells of immediate danger; equal hours: no quiet. */
  quietFrom: clockTime,
  quietUntil: clockTime,
});
export type Choice = z.infer<typeof choiceSchema>;

/** For whoever has not chosen: one letter a day, and evenings and nights in peace. */
export const usualChoice: Choice = {
  language: 'sq',
  email: 'daily',
  quietFrom: '20:00',
  quietUntil: '07:00',
};
