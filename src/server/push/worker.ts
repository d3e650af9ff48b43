import { readFileSync } from 'node:fs';
import { messages } from '../../core/told/messages.ts';

const news = {
  sq: 'Ju pret një njoftim.',
  en: 'A notice waits for you.',
  el: 'Σας περιμένει μια ειδοποίηση.',
};

/** The program that a browser keeps for the time in which ours is closed. */
export const pushWorker = `const messages = ${JSON.stringify({ ...messages, news })};
${readFileSync(new URL('./worker.js', import.meta.url), 'utf8')}`;
