import { z } from 'zod';
import { code, isoDate, provenance, words } from './words.ts';

/** From closed to open. `own-part`: reads and writes only what concerns the reader's own institution. */
export const accessLevels = ['none', 'existence', 'own-part', 'read', 'write'] as const;
export const access = z.enum(accessLevels);
export type Access = z.infer<typeof access>;

export const purposeCodes = ['casework', 'referral', 'return', 'transfer', 'supervision'] as const;
export const purpose = z.enum(purposeCodes);
export type Purpose = z.infer<typeof purpose>;

export const groundCodes = ['consent', 'vital-interest', 'legal-duty', 'court-order'] as const;
export const ground = z.enum(groundCodes);
export type Ground = z.infer<typeof ground>;

const openCell = z.strictObject({
  access,
  /** The cell holds only while this ground is on record; without it the reader has nothing of the section. */
  needs: ground.optional(),
  /** The cell holds only for an institution that the case names for this part of the work. */
  ifNamed: z.literal(true).optional(),
  /** The reader gets only what a packet (a referral or return sent to them) holds, never the living section. */
  byPacket: z.literal(true).optional(),
  /** The cell holds only for these purposes; without the list, for every purpose that opens the section. */
  purposes: z.array(purpose).min(1).optional(),
});

/** In the file a plain word (`read`) is the short way to write `{access: read}`. */
export const cell = z.union([access.transform((level) => ({ access: level })), openCell]);
export type Cell = z.infer<typeof openCell>;

/** Places on a case that stand outside the table of disciplines. */
export const standing = z.enum(['author', 'manager', 'head']);
export type Standing = z.infer<typeof standing>;

const protocolSection = z.strictObject({
  /** Only these read the section, whatever else the protocol says: not even an institution's own part. */
  reserved: z.array(standing).min(1).optional(),
  cells: z.record(code, cell),
});

/**
 * The information-sharing protocol that the agencies sign: discipline × section × purpose → access and the
 * ground it needs. A cell that is not written is `none`.
 */
export const protocol = z.strictObject({
  version: z.int().positive(),
  validFrom: isoDate,
  ...provenance,
  grounds: z.array(z.strictObject({ code: ground, label: words })).min(1),
  purposes: z
    .array(
      z.strictObject({
        code: purpose,
        label: words,
        /** The sections that this purpose opens at all. */
        opens: z.union([z.literal('all'), z.array(code).min(1)]),
        /** No cell gives more than this for the purpose. */
        atMost: access,
      }),
    )
    .min(1),
  always: z.strictObject({
    /** What the case's manager and that manager's head may do in every section that is not reserved. */
    manager: access,
    head: access,
    /** True: what an institution wrote stays readable by that institution. */
    ownContributions: z.boolean(),
  }),
  /** Authorities that never read a file's content, whatever their discipline. */
  excluded: z.array(z.string().min(1)),
  sections: z.record(code, protocolSection),
});
export type Protocol = z.infer<typeof protocol>;
