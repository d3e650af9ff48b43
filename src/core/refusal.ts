/**
 * The answer of a rule that does not let something happen. `refused` is a stable code; the sentence that tells
 * the reader what to do stands in the words under `refusal.<code>`, filled with `values`. `where` names the
 * place (a field, a row, a line) when there is one.
 */
export interface Refusal {
  refused: string;
  where?: string;
  values?: Record<string, string | number>;
}

/** Says no with a code from the words, so that no rule throws for what a person did. */
export const refuse = (refused: string, detail: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused,
  ...detail,
});

/** Tells an answer that was refused from one that holds. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string';
