/** The form engine for browser and server. Reading YAML, spreadsheets and markdown stands in `load.ts` and `import/`. */
export * from './answers.ts';
export type {
  Choice,
  Form,
  Group,
  Item,
  Language,
  Lists,
  Question,
  QuestionType,
  Repeat,
  Words,
} from './definition.ts';
export { describeAnswer, label, sentence } from './describe.ts';
export { answerAt, rowsOf, withAnswer, withoutRow, withRow } from './edit.ts';
export { answersOf, diffAnswers, editsBySection, fieldOf } from './edits.ts';
export { evaluate, prune, questionStates } from './evaluate.ts';
export { addRow, openForm } from './open.ts';
export { languages, questionTypes } from './vocabulary.ts';
export { isLifeDate, itemNamed, items, questions, sectionOf, sectionsOf } from './walk.ts';
