import type { FormRecord } from '../../core/chronology/record.ts';
import { isGone } from '../../core/chronology/row.ts';
import type { Ground } from '../../core/pack/protocol-schema.ts';
import type { GroundGiven, ReadingFacts } from '../../core/protocol/index.ts';
import { chosen, completedOf, recordsOf, text } from './records.ts';
import type { CaseFile } from './rules.ts';

const grounds: Readonly<Record<string, Ground>> = {
  consent: 'consent',
  'vital-interest': 'vital-interest',
  'legal-duty': 'legal-duty',
  'court-order': 'court-order',
};

const day = (of: string, otherwise: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(of) ? `${of}T00:00:00Z` : otherwise;
const endOf = (until: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(until) ? `${until}T23:59:59Z` : null;

const earlier = (one: string | null, other: string | null): string | null =>
  one === null ? other : other === null ? one : one < other ? one : other;

/** Ethnicity is the person's own to tell: only a consent that names it opens it. */
const sectionsOf = (purposes: readonly string[]): GroundGiven['sections'] =>
  purposes.includes('ethnicity') ? (purposes.length === 1 ? ['ethnicity'] : 'all') : [];

const giving = ['services', 'sharing-with-team', 'sharing-with-institution', 'sharing-abroad'];

/** The institutions that a consent to giving data names; all of them where it names none. */
const sharedWith = (consent: FormRecord, purposes: readonly string[]): GroundGiven['sharedWith'] => {
  if (!purposes.some((purpose) => giving.includes(purpose))) return undefined;
  const named = Object.values(consent.rows.institutions ?? {}).flatMap((row) => {
    const institution = row.fields.institution?.value;
    return isGone(row) || typeof institution !== 'string' ? [] : [institution];
  });
  return named.length > 0 ? named : 'all';
};

/**
 * What the protocol must know about a case before anything of it is read: the consents and other grounds on
 * record, and the institutions named in its plan. Read with the server's own authority.
 */
export const factsOf = (file: CaseFile): Omit<ReadingFacts, 'now'> => ({
  grounds: completedOf(file.records, 'consent').flatMap((consent): GroundGiven[] => {
    const ground = grounds[text(consent, 'ground')];
    if (!ground) return [];
    const withdrawn = file.plan.withdrawn[consent.id];
    const purposes = chosen(consent, 'purposes');
    const shared = ground === 'consent' ? sharedWith(consent, purposes) : undefined;
    return [
      {
        ground,
        sections: ground === 'consent' ? sectionsOf(purposes) : 'all',
        agencies: 'all',
        from: day(text(consent, 'given_on'), consent.touched.at),
        until: earlier(
          endOf(text(consent, 'until')),
          withdrawn ? day(withdrawn.on, consent.touched.at) : null,
        ),
        ...(shared === undefined ? {} : { sharedWith: shared }),
      },
    ];
  }),
  named: [
    ...new Set(
      recordsOf(file.records, 'plan-action').flatMap(({ part }) => (part === null ? [] : [part.of])),
    ),
  ],
});
