import type { Noted } from './hsds/assemble.ts';
import { type HsdsRecord, textOf, withFields, within } from './hsds/record.ts';
import type { Stood } from './hsds/rows.ts';
import {
  type Changed,
  type Directory,
  type Given,
  given,
  type Kept,
  keyOf,
  openIn,
  tellingSecrets,
} from './kept.ts';
import { openly } from './openly.ts';
import { confidentialTerm, lastingId, type Terms } from './terms.ts';

const isMark = ({ taxonomy_term_id: term }: HsdsRecord): boolean => term === confidentialTerm;

/** What the public may have of a directory, without anything that leads to a secret place. */
export const publicPart = (directory: Directory): readonly Stood[] => {
  const isOpen = openIn(directory);
  return [...directory.values()]
    .filter((record) => record.public)
    .map(({ kind, body }) => ({ kind, body: openly(body, isOpen) }));
};

/** The whole directory; what is confidential carries a mark, so that whoever brings it in keeps it so. */
export const wholePart = (directory: Directory): readonly Stood[] =>
  [...directory.values()].map(({ kind, body, confidential }) => ({
    kind,
    body: confidential
      ? withFields(body, {
          attributes: [
            ...within(body, 'attributes'),
            { id: lastingId(`mark/${kind}/${body.id}`), taxonomy_term_id: confidentialTerm, value: 'true' },
          ],
        })
      : body,
  }));

/** The records of an export together with the terms that they are sorted by. */
export const withTerms = (stood: readonly Stood[], terms: Terms): readonly Stood[] => {
  const known = new Set(stood.map(({ kind, body }) => keyOf(kind, body.id)));
  return [...stood, ...terms.stood.filter(({ kind, body }) => !known.has(keyOf(kind, body.id)))];
};

/** What a public package cannot know of a record that is here: what hangs on it and leads to a secret place stays. */
const withHidden = (body: HsdsRecord, before: Kept | undefined, directory: Directory): HsdsRecord => {
  if (!before) return body;
  const open = openly(before.body, openIn(directory));
  const kept = Object.keys(before.body).flatMap((property) => {
    const known = new Set([...within(open, property), ...within(body, property)].map(({ id }) => id));
    const hidden = within(before.body, property).filter(({ id }) => !known.has(id));
    return hidden.length > 0 ? [[property, [...within(body, property), ...hidden]]] : [];
  });
  return withFields(body, Object.fromEntries(kept));
};

/**
 * What a package gives to a directory. A record that is confidential here stays so, whatever the package says: only a
 * person makes it public. The terms of this program are not kept a second time.
 */
export const givenBy = (stood: readonly Stood[], directory: Directory, terms: Terms): readonly Given[] => {
  const own = new Set(terms.stood.map(({ kind, body }) => keyOf(kind, body.id)));
  return stood
    .filter(({ kind, body }) => !own.has(keyOf(kind, body.id)))
    .map(({ kind, body }) => {
      const before = directory.get(keyOf(kind, body.id));
      const attributes = within(body, 'attributes');
      const isMarked = attributes.some(isMark);
      const unmarked = isMarked
        ? withFields(body, { attributes: attributes.filter((each) => !isMark(each)) })
        : body;
      return {
        kind,
        body: withHidden(unmarked, before, directory),
        confidential: isMarked || before?.confidential === true,
      };
    });
};

const withoutNeed = ({ kind, body }: Stood, terms: Terms): boolean =>
  kind === 'service' &&
  within(body, 'attributes').every((held) => terms.needOf(textOf(held, 'taxonomy_term_id')) === undefined);

/** What taking a package would do. */
export interface Trial {
  news: readonly Given[];
  changed: readonly Changed[];
  /** Records of the package that stand here already just so. */
  same: number;
  /** Organisations, services and locations that the package does not speak of; they stay. */
  untouched: number;
  faults: readonly Noted[];
  notes: readonly Noted[];
}

const noted = (where: string, code: string, values: Record<string, string>): Noted => ({
  where,
  field: '',
  code,
  values,
});

/** Tries a package on a directory and takes nothing. */
export const tryPackage = (
  { stood, faults, notes }: { stood: readonly Stood[]; faults: readonly Noted[]; notes: readonly Noted[] },
  directory: Directory,
  terms: Terms,
  at: string,
): Trial => {
  const news = givenBy(stood, directory, terms);
  const next = given(directory, news, at);
  const named = new Set(news.map(({ kind, body }) => keyOf(kind, body.id)));
  const changed = next.changed.filter(({ now }) => named.has(keyOf(now.kind, now.id)));
  const telling = tellingSecrets(next.directory).map(({ record }) =>
    noted(textOf(record.body, 'name') || record.id, 'tells-secret-place', {}),
  );
  return {
    news,
    changed,
    same: news.length - changed.length,
    untouched: [...directory.keys()].filter((key) => !named.has(key)).length,
    faults: [...faults, ...telling],
    notes: [
      ...notes,
      ...stood
        .filter((each) => withoutNeed(each, terms))
        .map(({ body }) => noted(textOf(body, 'name') || body.id, 'without-need', {})),
    ],
  };
};
