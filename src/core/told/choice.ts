import { z } from 'zod';

/** Nobody sets their evening by the minute. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):00$/);

/** A telephone number with the country before it (E.164), as gateways want it. */
export const phoneSchema = z.string().regex(/^\+[1-9]\d{7,14}$/);

/** How one person wants to be told outside the program. */
export const choiceSchema = z.object({
  language: z.enum(['sq', 'en', 'el']),
  /** `daily` gathers what is not urgent into one letter each morning. */
  email: z.enum(['at-once', 'daily']),
  /** Of immediate danger only, or of all that waits for no daily letter. */
  sms: z.enum(['never', 'danger', 'at-once']),
  phone: phoneSchema.nullable(),
  /** Nothing leaves the program between these hours but what tells of immediate danger; equal hours: no quiet. */
  quietFrom: clockTime,
  quietUntil: clockTime,
});
export type Choice = z.infer<typeof choiceSchema>;

/** For whoever has not chosen: one letter a day, and evenings and nights in peace. */
export const usualChoice: Choice = {
  language: 'sq',
  email: 'daily',
  sms: 'never',
  phone: null,
  quietFrom: '20:00',
  quietUntil: '07:00',
};
