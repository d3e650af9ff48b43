import type { z } from 'zod';

/** The way to a place in a file: keys and positions. */
export type Path = readonly (string | number)[];

interface Wrong {
  path: Path;
  reason: string;
}

type Issue = z.core.$ZodIssue;

const languages = new Map<unknown, string>([
  ['sq', 'Albanian (sq)'],
  ['en', 'English (en)'],
  ['el', 'Greek (el)'],
]);

const pathOf = (path: readonly PropertyKey[]): Path =>
  path.map((key) => (typeof key === 'symbol' ? String(key) : key));

const said = (path: Path): string =>
  path
    .filter((key) => typeof key === 'string')
    .at(-1)
    ?.toString() ?? 'the file';

/** Of the ways in which it could have been meant, the one that it comes closest to. */
const closest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  return (
    branches.toSorted((a, b) => a.length - b.length || depth(b) - depth(a)).find((one) => one.length > 0) ??
    []
  );
};

const ofIssue = (issue: Issue, under: Path): Wrong[] => {
  const path = [...under, ...pathOf(issue.path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], reason: `"${key}" is not known here` }));
    case 'invalid_union': {
      const branch = closest(issue.errors);
      if (branch.length === 0) return [{ path, reason: `${said(path)}: ${issue.message}` }];
      const onlyKind = branch.every(
        ({ code, path: deeper }) => code === 'invalid_type' && deeper.length === 0,
      );
      if (onlyKind && issue.errors.length > 1)
        return [{ path, reason: `${said(path)}: none of the forms in which this can be written` }];
      return branch.flatMap((inner) => ofIssue(inner, path));
    }
    case 'invalid_type': {
      const language = languages.get(path.at(-1));
      if (issue.message.endsWith('received undefined'))
        return [
          {
            path,
            reason: language
              ? `${said(path.slice(0, -1))}: the ${language} text is missing`
              : `"${said(path)}" is missing`,
          },
        ];
      return [{ path, reason: `${said(path)}: ${issue.message}` }];
    }
    case 'invalid_value':
      return [{ path, reason: `${said(path)}: must be one of ${issue.values.map(String).join(', ')}` }];
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, reason: `${said(path)}: ${inner.message}` }));
    default:
      return [{ path, reason: `${said(path)}: ${issue.message}` }];
  }
};

/** What keeps a file from being read by its schema, in sentences for whoever wrote it. */
export const whatIsWrong = (error: z.ZodError): Wrong[] =>
  error.issues.flatMap((issue) => ofIssue(issue, []));
