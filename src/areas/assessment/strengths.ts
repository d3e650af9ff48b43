import type { Records } from '../../core/chronology/record.ts';
import { itemNamed } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import type { Words } from '../../core/pack/words.ts';

/** Something that protects the child, with who saw it first and when. */
export interface StrengthSeen {
  code: string;
  label: Words | null;
  at: string;
  by: Id;
  record: Id;
}

const question = 'strengths';

/**
 * Every strength that an assessment named and nobody took back, once each, the one that was seen first leading: a
 * plan is built on them (Inter-Agency Guidelines 2014, strengths-based work).
 */
export const strengthsSeen = (records: Records, pack: Pick<Pack, 'forms'>): readonly StrengthSeen[] => {
  const seen = Object.values(records)
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((record) => {
      const form = formOf(pack, record.form, record.formVersion);
      const asked = form && itemNamed(form, question);
      const list = asked?.type === 'select_multiple' && asked.list ? (form?.lists[asked.list] ?? []) : [];
      return Object.entries(record.sets[question] ?? {}).flatMap(([code, said]) =>
        said.map(({ at, by }) => ({
          code,
          label: list.find(({ name }) => name === code)?.label ?? null,
          at,
          by,
          record: record.id,
        })),
      );
    })
    .sort((one, other) => one.at.localeCompare(other.at));
  return [...new Map(seen.toReversed().map((each) => [each.code, each])).values()].sort((one, other) =>
    one.at.localeCompare(other.at),
  );
};
