import type { Form } from '../core/forms/definition.ts';
import { itemNamed } from '../core/forms/index.ts';
import { formOf, type Pack } from '../core/pack/pack.ts';
import { authorityBy } from './authority.ts';
import type { Practice } from './store/store.ts';

/** What the country pack says when a command is decided. `installed` finds forms that this installation added. */
export const practiceOf = (
  pack: Pack,
  installed: (form: string, version: number) => Form | undefined = () => undefined,
): Practice => ({
  sectionOf: (id, version, field) => {
    const form = formOf(pack, id, version) ?? installed(id, version);
    if (!form) return null;
    if (field === null) return form.section;
    return itemNamed(form, field)?.section ?? null;
  },
  authority: authorityBy(pack.protocol),
});
