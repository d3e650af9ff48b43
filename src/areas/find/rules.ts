export { casesAsked } from './case-numbers.ts';
export { concernAsked } from './concern-numbers.ts';
export { meetsNarrowing, reasonsOfTerms } from './meeting.ts';
export { type Question, questionOf } from './question.ts';
