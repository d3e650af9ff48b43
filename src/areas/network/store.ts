import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';

/** The institutions of the municipality as the network shows them. */
export const institutionsOf = async ({ db, context }: Tx) =>
  db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'discipline', 'mandate', 'active', 'left_at'])
    .where('municipality', '=', context.municipality)
    .orderBy('name')
    .execute();

export const institutionRow = async ({ db, context }: Tx, id: Id) =>
  db
    .selectFrom('agency')
    .select(['id', 'active', 'left_at'])
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .executeTakeFirst();

/** Everyone who has or had a place, by institution. */
export const peopleOf = async ({ db, context }: Tx) =>
  db
    .selectFrom('member')
    .select(['id', 'name', 'agency', 'roles', 'state'])
    .where('municipality', '=', context.municipality)
    .orderBy('name')
    .execute();

export const addInvitedInstitution = async (
  { db, context }: Tx,
  { id, name, discipline, mandate }: { id: Id; name: string; discipline: string; mandate: string },
): Promise<void> => {
  await db
    .insertInto('agency')
    .values({
      municipality: context.municipality,
      id,
      code: `own-${id}`,
      discipline,
      name,
      mandate,
      active: false,
      left_at: null,
    })
    .execute();
};

export const changeInstitutionRow = async (
  { db, context }: Tx,
  id: Id,
  { mandate, active, leftAt }: { mandate: string; active: boolean; leftAt: string | null },
): Promise<void> => {
  await db
    .updateTable('agency')
    .set({ mandate, active, left_at: leftAt })
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .execute();
};

/** Every version of the protocol that the municipality has worked with, the newest first. */
export const protocolVersions = async ({ db, context }: Tx) =>
  db
    .selectFrom('protocol_version')
    .select(['digest', 'version', 'body', 'since'])
    .where('municipality', '=', context.municipality)
    .orderBy('since', 'desc')
    .execute();

export const signaturesOf = async ({ db, context }: Tx) =>
  db
    .selectFrom('protocol_signature')
    .select(['id', 'agency', 'digest', 'signer', 'capacity', 'signed_on', 'recorded_by'])
    .where('municipality', '=', context.municipality)
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .execute();

export interface NewSignature {
  id: Id;
  agency: Id;
  digest: string;
  signer: string;
  capacity: string;
  signedOn: string;
  by: Id;
  at: string;
}

export const addSignature = async ({ db, context }: Tx, { signedOn, by, at, ...said }: NewSignature) => {
  await db
    .insertInto('protocol_signature')
    .values({
      municipality: context.municipality,
      ...said,
      signed_on: signedOn,
      recorded_by: by,
      recorded_at: at,
    })
    .execute();
};
