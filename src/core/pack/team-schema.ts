import { z } from 'zod';
import { code, words } from './words.ts';

/** A part of a file that the sharing protocol opens or closes as one. */
export const section = z.strictObject({ code, label: words, hint: words.optional() });
export type SectionWords = z.infer<typeof section>;

/** A profession's or institution's part in the team: the protocol speaks of disciplines, not of people. */
export const discipline = z.strictObject({ code, label: words });
export type Discipline = z.infer<typeof discipline>;

/** An institution that takes part in the team of one municipality, or that works with it from abroad. */
export const agency = z.strictObject({
  code,
  label: words,
  discipline: code,
  /** The municipality (a place's code) whose team it sits in. */
  municipality: code,
  state: z.enum(['active', 'in-discussion']),
  /** True for the unit that calls and chairs the team. */
  chairs: z.boolean().optional(),
  /** ISO country when the institution is not in the pack's country. */
  country: z.string().length(2).optional(),
});
export type Agency = z.infer<typeof agency>;

export const sectionsFile = z.strictObject({ sections: z.array(section).min(1) });
export const disciplinesFile = z.strictObject({ disciplines: z.array(discipline).min(1) });
export const agenciesFile = z.strictObject({ agencies: z.array(agency).min(1) });
