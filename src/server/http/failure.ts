import type { Refusal } from '../../core/refusal.ts';

/** A refusal on its way out of a handler: thrown so that every depth can say no, caught in one place. */
export class Refusing extends Error {
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, refusal: Refusal) {
    super(refusal.refused);
    this.status = status;
    this.refusal = refusal;
  }
}

/** The status that fits a refusal of the rules: what a person may change and try again. */
export const refusing = (refusal: Refusal, status = 422): Refusing => new Refusing(status, refusal);

export const notFound = (): Refusing => new Refusing(404, { refused: 'not-found' });
export const notAllowed = (): Refusing => new Refusing(403, { refused: 'not-allowed' });
export const signInFirst = (): Refusing => new Refusing(401, { refused: 'sign-in-first' });
