export interface CaseNumberParts {
  prefix: string | null;
  year: string | null;
  number: string;
}

/**
 * A case number or a part of one as people say it: `KO-2026-0001`, `ko 2026/1`, `2026-0001`, `0001`. Null when
 * the text is something else.
 */
export const readCaseNumber = (text: string): CaseNumberParts | null => {
  const match = /^(?:([a-zçë]{1,6})[\s./-]*)?(?:((?:19|20)\d\d)[\s./-]+)?0*(\d{1,7})$/iu.exec(text.trim());
  if (!match?.[3]) return null;
  const prefix = match[1]?.toLowerCase() ?? null;
  const year = match[2] ?? null;
  return prefix !== null && year === null ? null : { prefix, year, number: match[3] };
};

/** The ways to name one case number, from the whole to the bare number. */
export const caseNumberForms = (parts: CaseNumberParts): string[] => {
  const forms = [parts.number];
  if (parts.year) forms.unshift(`${parts.year}-${parts.number}`);
  if (parts.year && parts.prefix) forms.unshift(`${parts.prefix}-${parts.year}-${parts.number}`);
  return forms;
};
