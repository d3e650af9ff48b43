import type { Term } from '../../core/pack/glossary-schema.ts';
import { twice } from './check-team.ts';
import type { Problem, Written } from './written-file.ts';

/** One term each: a code stands once. */
export const checkGlossary = (file: Written<{ terms: Term[] }>): Problem[] =>
  twice(file, file.value.terms, (at) => ['terms', at]);
