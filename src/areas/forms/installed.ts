import type { Form } from '../../core/forms/definition.ts';
import type { Id } from '../../core/id.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Store } from '../../server/store/store.ts';
import { installedForms as readForms } from './store.ts';

/** The forms that municipalities installed, as far as this process has read them. */
export interface InstalledForms {
  find: (municipality: Id, form: string, version: number) => Form | undefined;
  /** Reads the municipality's forms; true when there is one among them that was not known before. */
  learn: (store: Pick<Store, 'system'>, municipality: Id) => Promise<boolean>;
}

/**
 * Remembers installed forms for decisions, which cannot wait for the database. A version never changes once it is
 * installed, so that what is remembered stays right; what another process installed is learnt when it is asked for.
 */
export const installedForms = (): InstalledForms => {
  const known = new Map<Id, ReadonlyMap<string, Form>>();
  const keyOf = (form: string, version: number): string => `${form}/${version}`;
  return {
    find: (municipality, form, version) => known.get(municipality)?.get(keyOf(form, version)),
    learn: async (store, municipality) => {
      const context = { municipality, member: null, holders: [] };
      const forms = await inTenant(store.system, context, readForms);
      const before = known.get(municipality);
      const now = new Map(forms.map((form) => [keyOf(form.form, form.version), form]));
      known.set(municipality, new Map([...now, ...(before ?? [])]));
      return [...now.keys()].some((key) => !before?.has(key));
    },
  };
};
