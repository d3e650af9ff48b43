import type { Tx } from './context.ts';

/** Takes several numbers at once and gives the last of them; see `nextNumber`. */
export const takeNumbers = async (tx: Tx, name: string, count: number): Promise<number> => {
  const rows = await tx.ask<{ value: number }>(
    'next-number',
    `insert into counter (municipality, name, value) values ($1, $2, $3)
     on conflict (municipality, name) do update set value = counter.value + $3 returning value`,
    [tx.context.municipality, name, count],
  );
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`The count ${name} gave no number.`);
  return value;
};

/**
 * The next number in a municipality's count (`case-2026`). It is taken in the transaction that uses it, so that a
 * number is neither given twice nor lost when the act is undone.
 */
export const nextNumber = (tx: Tx, name: string): Promise<number> => takeNumbers(tx, name, 1);

/** `KO-2026-0001`: the municipality, the year, the count of that year; reserved in the transaction that uses it. */
export const reservedNumber =
  (kind: string, prefix: string, year: string) =>
  async (tx: Tx): Promise<string> =>
    `${prefix}-${year}-${String(await nextNumber(tx, `${kind}-${year}`)).padStart(4, '0')}`;

/** What gets a number when it is begun: which count it is taken from, and the mark that tells it from a case's. */
export const numbered: Readonly<Record<string, { count: string; mark: string }>> = {
  'case.open': { count: 'case', mark: '' },
  'referral.draft': { count: 'referral', mark: '-R' },
  'concern.receive': { count: 'concern', mark: '-S' },
};

/** Reserves the number that a command gets in the year of `now`; null for one that begins nothing with a number. */
export const numberFor = (
  kind: string,
  prefix: string,
  now: string,
): ReturnType<typeof reservedNumber> | null => {
  const counted = numbered[kind];
  return counted ? reservedNumber(counted.count, `${prefix}${counted.mark}`, now.slice(0, 4)) : null;
};
