import { sql } from 'kysely';
import type { Form, Words } from '../../core/forms/definition.ts';
import { formSchema } from '../../core/forms/form-schema.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';

/** Every version that was ever installed: records go on being read with the one they were filled with. */
export const installedForms = async (tx: Tx): Promise<readonly Form[]> => {
  const rows = await tx.db
    .selectFrom('installed_form')
    .select('definition')
    .where('municipality', '=', tx.context.municipality)
    .orderBy('form')
    .orderBy('version')
    .execute();
  return rows.map(({ definition }) => formSchema.parse(definition));
};

/** The newest version of each form, by title. */
export const newestForms = (tx: Tx) =>
  tx.db
    .selectFrom('installed_form')
    .distinctOn('form')
    .select([
      'form',
      'version',
      'section',
      'title',
      'written_version',
      'installed_by',
      'installed_at',
      'active',
    ])
    .where('municipality', '=', tx.context.municipality)
    .orderBy('form')
    .orderBy('version', 'desc')
    .execute();

/** The number under which a form would be installed now. */
export const nextVersion = async (tx: Tx, form: string): Promise<number> => {
  const { newest } = await tx.db
    .selectFrom('installed_form')
    .select(({ fn }) => fn.max('version').as('newest'))
    .where('municipality', '=', tx.context.municipality)
    .where('form', '=', form)
    .executeTakeFirstOrThrow();
  return (newest ?? 0) + 1;
};

/** Holds off everyone else who installs a version of this form until the transaction ends. */
export const lockForm = async (tx: Tx, form: string): Promise<void> => {
  const lock = `installed_form/${tx.context.municipality}/${form}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx.db);
};

export const keepForm = async (
  tx: Tx,
  form: Form,
  installed: { by: Id; at: string; writtenVersion: string },
): Promise<void> => {
  await tx.db
    .insertInto('installed_form')
    .values({
      municipality: tx.context.municipality,
      form: form.form,
      version: form.version,
      section: form.section,
      title: JSON.stringify(form.title satisfies Words),
      definition: JSON.stringify(form),
      written_version: installed.writtenVersion,
      installed_by: installed.by,
      installed_at: installed.at,
    })
    .execute();
};

/** Retires all versions of a form or offers it again; false when the municipality has no such form. */
export const offer = async (
  tx: Tx,
  form: string,
  { offered, by, at }: { offered: boolean; by: Id; at: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db
    .updateTable('installed_form')
    .set({ active: offered, offered_by: by, offered_at: at })
    .where('municipality', '=', tx.context.municipality)
    .where('form', '=', form)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
