import { wordsSchema } from '../../core/forms/definition.ts';
import { formOf } from '../../core/pack/pack.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import { installForm, listInstalledForms, offerForm, previewForm, readInstalledForms } from './contract.ts';
import { installedForms, keepForm, lockForm, newestForms, nextVersion, offer } from './store.ts';
import { importUploaded } from './uploaded.ts';

/** Forms that a municipality brings from outside: looked at first, then installed, each version for ever. */
export const formRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  asMember(previewForm, async ({ query }, { who, request }) => {
    const imported = await importUploaded(request, pack, query);
    if (isRefusal(imported)) throw refusing(imported);
    const { form } = imported;
    const version = await inTenant(store.app, readingAs(who), async (tx) =>
      nextVersion(tx, form?.form ?? ''),
    );
    return {
      form: form && { ...form, version },
      version,
      writtenVersion: imported.writtenVersion,
      faults: [...imported.faults],
      leftOut: [...imported.leftOut],
      outline: [...imported.outline],
      missing: [...imported.missing],
    };
  });

  asMember(installForm, async ({ query }, { who, request }) => {
    const imported = await importUploaded(request, pack, query);
    if (isRefusal(imported)) throw refusing(imported);
    const { form, faults, writtenVersion } = imported;
    if (!form) throw refusing(refuse('forms.has-faults', { values: { count: faults.length } }));
    if (formOf(pack, form.form)) throw refusing(refuse('forms.of-the-pack', { values: { form: form.form } }));
    const version = await inTenant(store.system, systemOf(who), async (tx) => {
      await lockForm(tx, form.form);
      const next = await nextVersion(tx, form.form);
      await keepForm(tx, { ...form, version: next }, { by: who.id, at: store.now(), writtenVersion });
      return next;
    });
    await store.practice.learn?.(store, who.municipality);
    return { form: form.form, version };
  });

  asMember(readInstalledForms, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      forms: [...(await installedForms(tx))],
      retired: (await newestForms(tx)).filter(({ active }) => !active).map(({ form }) => form),
    })),
  );

  asMember(listInstalledForms, async (_, { who }) => {
    const rows = await inTenant(store.app, readingAs(who), newestForms);
    return {
      forms: rows.map((row) => ({
        form: row.form,
        version: row.version,
        section: row.section,
        title: wordsSchema.parse(row.title),
        writtenVersion: row.written_version,
        installedBy: row.installed_by,
        installedAt: row.installed_at,
        active: row.active,
      })),
    };
  });

  asMember(offerForm, async ({ params, body }, { who }) => {
    const given = { offered: body.offered, by: who.id, at: store.now() };
    const found = await inTenant(store.system, systemOf(who), (tx) => offer(tx, params.form, given));
    if (!found) throw notFound();
    return {};
  });
};
