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
export { languages, questionTypes } from './vocabulary.ts';
