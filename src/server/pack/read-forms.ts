import type { Choice, Form, Item, Lists } from '../../core/forms/definition.ts';
import { loadForm, loadList, type PlacedFault } from '../../core/forms/load.ts';
import type { PackFolder, TextFile } from './folder.ts';
import type { Problem } from './written-file.ts';

const asProblems = (faults: readonly PlacedFault[]): Problem[] =>
  faults.map(({ file, line, reason }) => ({ file, line, reason }));

const lineWith = (text: string, pattern: RegExp): number =>
  Math.max(
    0,
    text.split('\n').findIndex((line) => pattern.test(line)),
  ) + 1;

const sectionsIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) => [
    item.section,
    ...(item.type === 'group' || item.type === 'repeat' ? sectionsIn(item.children) : []),
  ]);

/** A question in a section that the protocol does not know would be open to nobody, or to everybody. */
const unknownSections = (form: Form, { file, text }: TextFile, known: ReadonlySet<string>): Problem[] =>
  [...new Set([form.section, ...sectionsIn(form.survey)])]
    .filter((section) => !known.has(section))
    .map((section) => ({
      file,
      line: lineWith(text, new RegExp(`\\bsection:\\s*["']?${section}\\b`)),
      reason: `there is no section "${section}"`,
    }));

/** The choice lists of a pack, by name. */
export const readLists = async (folder: PackFolder): Promise<Lists> => {
  const lists: Record<string, readonly Choice[]> = {};
  for (const { file, text } of await folder.texts('lists')) {
    const { list, choices, faults } = loadList(text, file);
    folder.problems.push(...asProblems(faults));
    if (list === null) continue;
    if (lists[list])
      folder.problems.push({
        file,
        line: lineWith(text, /^list:/),
        reason: `the list "${list}" stands in two files`,
      });
    lists[list] = choices;
  }
  return lists;
};

/** The forms of a pack, every version that it keeps. */
export const readForms = async (
  folder: PackFolder,
  lists: Lists,
  sections: ReadonlySet<string>,
): Promise<Form[]> => {
  const forms: Form[] = [];
  for (const written of await folder.texts('forms')) {
    const { form, faults } = loadForm(written.text, written.file, lists);
    folder.problems.push(...asProblems(faults));
    if (!form) continue;
    folder.problems.push(...unknownSections(form, written, sections));
    if (forms.some((other) => other.form === form.form && other.version === form.version))
      folder.problems.push({
        file: written.file,
        line: lineWith(written.text, /^version:/),
        reason: `the form "${form.form}" stands twice in version ${form.version}`,
      });
    forms.push(form);
  }
  return forms;
};
