import { z } from 'zod';
import { Edit } from '../../core/chronology/edit.ts';
import type { Section, Sharing } from '../../core/chronology/entry.ts';
import type { FormRecord, Records } from '../../core/chronology/record.ts';
import { inPart } from '../../core/chronology/section.ts';
import {
  type Answers,
  answersOf,
  diffAnswers,
  type Form,
  type Item,
  itemNamed,
} from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';

/** One form as it stood on the day of sending: the answers of the chosen parts and no others. */
export const Enclosed = z.object({
  record: z.uuid(),
  form: z.string().min(1),
  version: z.int().positive(),
  /** The institution whose own part of the section it is; null for what is the team's. */
  part: z.uuid().nullable(),
  edits: z.array(Edit).min(1),
});
export type Enclosed = z.infer<typeof Enclosed>;

/** What a referral may carry at all, by the form that holds it; the protocol then says to whom. */
const carriers: Readonly<Record<Section, readonly string[]>> = {
  identity: ['registration'],
  family: ['registration'],
  'assessment-summary': ['initial-assessment', 'comprehensive-assessment'],
  plan: ['plan-goal', 'plan-action'],
};
export const carried: readonly Section[] = Object.keys(carriers);

interface To {
  agency: Id;
  discipline: string;
}

/** The part of a section that a receiver could be given: all of it, only its own part, or nothing. */
export const partGiven = (section: Section, to: To, sharing: Sharing): 'whole' | 'own' | null => {
  if (sharing.opens(to, section)) return 'whole';
  return sharing.opens(to, inPart(section, to.agency)) ? 'own' : null;
};

/** Answers that only have meaning inside the case: other people's files, attached papers. */
const staysBehind = (item: Item): boolean =>
  item.type === 'file' || item.appearance === 'person' || item.appearance === 'member';

const within = (form: Form, answers: Answers, section: Section): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([name]) => {
      const item = itemNamed(form, name);
      return item !== null && item.section === section && !staysBehind(item);
    }),
  );

const enclose = (form: Form, record: FormRecord, section: Section): readonly Enclosed[] => {
  const edits = diffAnswers({}, within(form, answersOf(form, record), section));
  return edits.length === 0
    ? []
    : [
        {
          record: record.id,
          form: form.form,
          version: form.version,
          part: record.part?.of ?? null,
          edits: [...edits],
        },
      ];
};

/** Of an assessment only the latest goes along; of a plan all that stands. */
const meant = (records: Records, section: Section): readonly FormRecord[] => {
  const standing = Object.values(records).filter(
    ({ form, state }) => carriers[section]?.includes(form) && state !== 'withdrawn',
  );
  if (section !== 'assessment-summary') return standing;
  return standing
    .filter(({ state }) => state === 'completed')
    .sort((one, other) => one.touched.at.localeCompare(other.touched.at))
    .slice(-1);
};

interface Sources {
  /** The case and the child as the sender reads them. */
  records: readonly Records[];
  formOf: (form: string, version: number) => Form | undefined;
}

/** The answers of one part of the case, as a receiver would get them today; empty where there is nothing to give. */
const enclosedFrom = (
  { records, formOf }: Sources,
  section: Section,
  to: To,
  sharing: Sharing,
): readonly Enclosed[] => {
  const given = partGiven(section, to, sharing);
  if (given === null) return [];
  return records
    .flatMap((some) => meant(some, section))
    .filter((record) => given === 'whole' || record.part?.of === to.agency)
    .flatMap((record) => {
      const form = formOf(record.form, record.formVersion);
      return form ? enclose(form, record, section) : [];
    });
};

/** All that goes along with a referral: the chosen parts, in the order of the file. */
export const packetOf = (
  sources: Sources,
  sections: readonly Section[],
  to: To,
  sharing: Sharing,
): readonly Enclosed[] =>
  carried
    .filter((section) => sections.includes(section))
    .flatMap((section) => enclosedFrom(sources, section, to, sharing));
