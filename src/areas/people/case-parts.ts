import { casePersonParts } from '../case/rules.ts';

export type CasePart = (typeof casePersonParts)[number];

export const isCasePart = (part: string): part is CasePart => casePersonParts.some((known) => known === part);

/** What somebody can be in a case beside its child. */
export const othersParts = casePersonParts.filter((part) => part !== 'child');
