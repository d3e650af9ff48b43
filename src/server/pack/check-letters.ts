import { fieldsOf, type Letter, type LetterField } from '../../core/pack/letter-schema.ts';
import type { Problem, Written } from './written-file.ts';

/**
 * A letter uses known fields, and names exactly the sections that they come from: the protocol decides by those
 * who may make it.
 */
export const checkLetters = (
  letters: readonly Written<Letter>[],
  fields: Written<{ fields: LetterField[] }>,
  sections: ReadonlySet<string>,
): Problem[] => {
  const known = new Map(fields.value.fields.map((field) => [field.name, field]));
  return [
    ...fields.value.fields.flatMap(({ name, section }, at) => [
      ...(fields.value.fields.findIndex((field) => field.name === name) < at
        ? [fields.problem(['fields', at, 'name'], `the field "${name}" stands twice`)]
        : []),
      ...(section === undefined || sections.has(section)
        ? []
        : [fields.problem(['fields', at, 'section'], `there is no section "${section}"`)]),
    ]),
    ...letters.flatMap((letter) => ofLetter(letter, known)),
  ];
};

const ofLetter = (
  { value, problem }: Written<Letter>,
  known: ReadonlyMap<string, LetterField>,
): Problem[] => {
  const used = fieldsOf(value);
  const drawn = new Set(used.flatMap((name) => known.get(name)?.section ?? []));
  return [
    ...used.flatMap((name) =>
      known.has(name) ? [] : [problem(['body'], `there is no letter field "${name}"`)],
    ),
    ...[...drawn].flatMap((section) =>
      value.sections.includes(section)
        ? []
        : [problem(['sections'], `it draws from the section "${section}" and does not say so`)],
    ),
    ...value.sections.flatMap((section, at) =>
      drawn.has(section) ? [] : [problem(['sections', at], `it draws nothing from the section "${section}"`)],
    ),
    ...value.body.flatMap((block, at) => {
      const needed = 'list' in block ? block.list : 'table' in block ? block.table : undefined;
      const field = needed === undefined ? undefined : known.get(needed);
      if (!field) return [];
      if (!field.many) return [problem(['body', at], `"${field.name}" is one value, not a list`)];
      return 'table' in block && !field.columns
        ? [problem(['body', at], `"${field.name}" has no columns for a table`)]
        : [];
    }),
  ];
};
