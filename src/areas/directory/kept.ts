import type { Id } from '../../core/id.ts';
import { normalise } from '../../core/names/index.ts';
import type { Standing } from './hsds/hanging.ts';
import { type HsdsRecord, textOf, within, written } from './hsds/record.ts';
import { type IsOpen, openly } from './openly.ts';

/** A record of the directory as it is kept. */
export interface Kept {
  kind: Standing;
  id: Id;
  /** The organisation that it belongs to; for an organisation, itself. */
  organization: Id | null;
  /** The institution of the team that its organisation is. */
  agency: Id | null;
  body: HsdsRecord;
  confidential: boolean;
  public: boolean;
  revision: number;
  changedAt: string;
}

/** What somebody gives: a record that is new, or another state of one that is there. */
export interface Given {
  kind: Standing;
  body: HsdsRecord;
  confidential: boolean;
  /** For an organisation only; its services and locations follow it. */
  agency?: Id | null;
}

export const keyOf = (kind: Standing, id: Id): string => `${kind}/${id}`;

const isTerm = (kind: Standing): boolean => kind === 'taxonomy' || kind === 'taxonomy_term';

const organizationOf = ({ kind, body }: Pick<Kept, 'kind' | 'body'>): Id | null => {
  if (kind === 'organization') return body.id;
  return textOf(body, 'organization_id') || null;
};

/** Works out anew what follows from the organisations: whose each record is, and whether the public may see it. */
const settle = (records: ReadonlyMap<string, Kept>): ReadonlyMap<string, Kept> =>
  new Map(
    [...records].map(([key, record]) => {
      const organization = organizationOf(record);
      const owner = organization === null ? undefined : records.get(keyOf('organization', organization));
      return [
        key,
        {
          ...record,
          organization,
          agency: owner?.agency ?? null,
          public: isTerm(record.kind) || (!record.confidential && owner?.confidential !== true),
        },
      ];
    }),
  );

export type Directory = ReadonlyMap<string, Kept>;

export const directoryOf = (records: readonly Kept[]): Directory =>
  new Map(records.map((record) => [keyOf(record.kind, record.id), record]));

export interface Changed {
  was: Kept | null;
  now: Kept;
}

const isSame = (one: Kept, other: Kept): boolean =>
  one.confidential === other.confidential &&
  one.public === other.public &&
  one.agency === other.agency &&
  one.organization === other.organization &&
  written(one.body) === written(other.body);

/** The directory after some records were given, and which of them (and of what hangs on them) are different now. */
export const given = (
  directory: Directory,
  news: readonly Given[],
  at: string,
): { directory: Directory; changed: readonly Changed[] } => {
  const next = new Map(directory);
  for (const { kind, body, confidential, agency } of news) {
    const key = keyOf(kind, body.id);
    const before = next.get(key);
    next.set(key, {
      kind,
      id: body.id,
      organization: null,
      agency: agency === undefined ? (before?.agency ?? null) : agency,
      body,
      confidential,
      public: false,
      revision: before?.revision ?? 0,
      changedAt: before?.changedAt ?? at,
    });
  }
  const settled = settle(next);
  const changed: Changed[] = [];
  const numbered = new Map<string, Kept>();
  for (const [key, now] of settled) {
    const was = directory.get(key) ?? null;
    if (was && isSame(was, now)) {
      numbered.set(key, was);
      continue;
    }
    const told = { ...now, revision: now.revision + 1, changedAt: at };
    numbered.set(key, told);
    changed.push({ was, now: told });
  }
  return { directory: numbered, changed };
};

/** What the public may know of: everything that is public, and nothing else. */
export const openIn =
  (directory: Directory): IsOpen =>
  (resource, id) => {
    if (resource !== 'organization' && resource !== 'service' && resource !== 'location') return true;
    return directory.get(keyOf(resource, id))?.public === true;
  };

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

const digits = (text: string): string => text.replace(/\D/gu, '');

/** By what a secret place would be recognised: its street with the number, its telephones. */
const marksOf = ({ body }: Kept): { streets: readonly string[]; numbers: readonly string[] } => ({
  streets: within(body, 'addresses')
    .map((address) => normalise(textOf(address, 'address_1')))
    .filter((street) => street.length >= 5),
  numbers: [...within(body, 'phones'), ...within(body, 'contacts').flatMap((each) => within(each, 'phones'))]
    .map((phone) => digits(textOf(phone, 'number')))
    .filter((number) => number.length >= 6),
});

/** A public record that would tell where a secret place is. */
export interface Telling {
  record: Kept;
  /** The secret location. */
  place: Kept;
}

/** The records that the public would read and that tell a secret place in their own words. */
export const tellingSecrets = (directory: Directory): readonly Telling[] => {
  const records = [...directory.values()];
  const secret = records
    .filter(({ kind, public: isPublic }) => kind === 'location' && !isPublic)
    .map((place) => ({ place, ...marksOf(place) }));
  if (secret.length === 0) return [];
  const isOpen = openIn(directory);
  return records
    .filter((record) => record.public && !isTerm(record.kind))
    .flatMap((record) => {
      const texts = textsIn(openly(record.body, isOpen));
      const words = texts.map((text) => ` ${normalise(text)} `);
      const numbers = texts.map(digits);
      const told = secret.find(
        ({ streets, numbers: secretNumbers }) =>
          streets.some((street) => words.some((text) => text.includes(` ${street} `))) ||
          secretNumbers.some((number) => numbers.some((text) => text.includes(number))),
      );
      return told ? [{ record, place: told.place }] : [];
    });
};
