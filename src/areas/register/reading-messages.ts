import { z } from 'zod';
import type { Place } from '../../core/pack/place-schema.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Choice } from './cells.ts';
import type { OfferedPair } from './fates.ts';
import { fieldIds } from './fields.ts';
import type { FindingCode } from './findings.ts';
import type { KnownPerson } from './known.ts';
import type { Guess, Mapping } from './mapping.ts';
import type { RowCustoms } from './rows.ts';
import type { Way } from './ways.ts';

/** What a list is read with; it travels to another thread, so it holds no functions. */
export interface ReadingCustoms {
  today: string;
  choices: RowCustoms['choices'];
  places: readonly Place[];
  /** The code of the municipality whose list it is. */
  municipality: string;
}

/** What the thread that reads lists is asked for. */
export type ReadingAsked =
  | { kind: 'preview'; bytes: Uint8Array }
  | { kind: 'check'; bytes: Uint8Array; sheet: number; mapping: Mapping; customs: ReadingCustoms };

/** The first look at a list: its sheets, each with headings, some rows and proposed fields. */
export const PreviewSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      headings: z.array(z.string()),
      /** The hash of these is what a mapping is remembered by. */
      signature: z.string(),
      rows: z.int(),
      sample: z.array(z.array(z.string())),
      guesses: z.array(
        z.object({
          field: z.enum(fieldIds).nullable(),
          by: z.enum(['heading', 'similar-heading', 'cells', 'nothing']),
        }),
      ),
    }),
  ),
});
export interface Preview {
  sheets: readonly {
    name: string;
    headings: readonly string[];
    signature: string;
    rows: number;
    sample: readonly (readonly string[])[];
    guesses: readonly Guess[];
  }[];
}

/** What it tells while it works. Bodies are JSON, packed. */
export type ReadingTold =
  | { kind: 'preview'; preview: Preview }
  | { kind: 'progress'; phase: 'reading' | 'comparing' | 'known'; done: number; of: number }
  | { kind: 'rows'; place: number; counts: Record<string, number>; body: Uint8Array }
  /** Asks who of those known may be among these rows; answered by `known` with the same number. */
  | { kind: 'who'; n: number; ways: readonly (readonly Way[])[] }
  | { kind: 'pairs'; pairs: readonly OfferedPair[] }
  | { kind: 'done'; rows: number; refused: number; findings: readonly FindingCount[] }
  | { kind: 'refused'; refusal: Refusal };

export interface FindingCount {
  code: FindingCode;
  level: 'error' | 'warning';
  count: number;
}

export interface KnownTold {
  kind: 'known';
  n: number;
  people: readonly KnownPerson[];
}

export type { Choice };
