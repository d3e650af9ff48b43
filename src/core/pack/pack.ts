import { z } from 'zod';
import type { Form, Lists } from '../forms/definition.ts';
import type { Term } from './glossary-schema.ts';
import type { Holidays } from './holiday-schema.ts';
import type { Letter, LetterField } from './letter-schema.ts';
import type { Place } from './place-schema.ts';
import type { Procedure, ProceduresFile } from './procedure-schema.ts';
import type { Protocol } from './protocol-schema.ts';
import type { RiskRules } from './risk-schema.ts';
import type { Agency, Discipline, SectionWords } from './team-schema.ts';
import type { Urgency } from './urgency-schema.ts';
import { code, type Language, words } from './words.ts';

/** packs/…/pack.yaml */
export const packFile = z.strictObject({
  id: code,
  version: z.int().positive(),
  title: words,
  /** ISO 3166. */
  country: z.string().length(2),
  /** IANA. */
  timeZone: z.string().min(1),
  languages: z.array(z.enum(['sq', 'en', 'el'])).min(1),
});

/** A country's practice as plain data: what the server reads from disk, and the browser gets as JSON. */
export interface Pack {
  readonly id: string;
  readonly version: number;
  readonly title: z.infer<typeof words>;
  readonly country: string;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly sections: readonly SectionWords[];
  readonly disciplines: readonly Discipline[];
  readonly agencies: readonly Agency[];
  readonly protocol: Protocol;
  readonly riskLevels: ProceduresFile['riskLevels'];
  /** Whose duties the steps are. */
  readonly parts: ProceduresFile['parts'];
  /** What starts, keeps or ends a clock. */
  readonly events: ProceduresFile['events'];
  readonly standards: ProceduresFile['standards'];
  readonly procedures: readonly Procedure[];
  readonly risk: RiskRules;
  readonly urgency: Urgency;
  readonly holidays: Holidays;
  readonly places: readonly Place[];
  readonly letters: readonly Letter[];
  readonly letterFields: readonly LetterField[];
  readonly glossary: readonly Term[];
  readonly lists: Lists;
  /** Every version of every form that the pack keeps. */
  readonly forms: readonly Form[];
}

/** What a browser works with; places and letters are asked for when they are needed. */
export type PackForDevice = Omit<Pack, 'places' | 'letters' | 'letterFields' | 'glossary'>;

/** A form as it was when a record was filled with it; without a version, the newest. */
export const formOf = (pack: Pick<Pack, 'forms'>, id: string, version?: number): Form | undefined =>
  pack.forms
    .filter(({ form }) => form === id)
    .sort((a, b) => b.version - a.version)
    .find((form) => version === undefined || form.version === version);
