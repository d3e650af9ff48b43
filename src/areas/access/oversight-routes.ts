import { z } from 'zod';
import { notFound } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readFile } from '../../server/store/read.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import { listBreakGlass, readAccessLog, readBreakGlassReason } from './oversight-contract.ts';
import { accessLines, brokenGlass, brokenGlassOf, casesNumbered, numbersOf } from './store.ts';

const page = 100;
const latest = 100;

const Stated = z.object({ reason: z.string() });

/** Midnight of a day in the municipality's time zone, as an instant. */
const midnight = (day: string, zone: string, plus = 0): string =>
  Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime(zone).toInstant().toString();

/** Who looked where, and who went in without being in the circle: for those who answer for it. */
export const oversightRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  asMember(readAccessLog, async ({ query }, { who }) => {
    const { member, file, number, act, from, until, before } = query;
    const files = number
      ? await inTenant(store.system, systemOf(who), (tx) => casesNumbered(tx, number))
      : file
        ? [file]
        : undefined;
    if (files?.length === 0) return { lines: [], more: false };
    const sought = {
      member,
      files,
      act,
      before,
      from: from && midnight(from, pack.timeZone),
      until: until && midnight(until, pack.timeZone, 1),
    };
    const rows = await inTenant(store.app, readingAs(who), (tx) => accessLines(tx, sought, page + 1));
    const shown = rows.slice(0, page);
    const ids = [...new Set(shown.flatMap(({ file_id }) => file_id ?? []))];
    const numbers = await inTenant(store.system, systemOf(who), (tx) => numbersOf(tx, ids));
    return {
      more: rows.length > page,
      lines: shown.map(({ file_kind, file_id, ...line }) => ({
        ...line,
        kind: file_kind,
        file: file_id,
        number: (file_id && numbers.get(file_id)) ?? null,
      })),
    };
  });

  asMember(listBreakGlass, async (_, { who }) => {
    const rows = await inTenant(store.app, readingAs(who), (tx) => brokenGlass(tx, latest));
    const ids = [...new Set(rows.map(({ file_id }) => file_id))];
    const numbers = await inTenant(store.system, systemOf(who), (tx) => numbersOf(tx, ids));
    return {
      broken: rows.map(({ file_kind, file_id, looked_by, ...row }) => ({
        ...row,
        waits: row.member !== who.id && !looked_by.includes(who.id),
        kind: file_kind,
        file: file_id,
        number: numbers.get(file_id) ?? null,
      })),
    };
  });

  // Overseers stand in no circle: the server opens this one entry for them and nothing else of the file.
  asMember(readBreakGlassReason, async ({ params }, { who }) => {
    const broken = await inTenant(store.app, readingAs(who), (tx) => brokenGlassOf(tx, params.id));
    if (!broken) throw notFound();
    const file = { kind: broken.file_kind, id: broken.file_id };
    const { entries } = await inTenant(store.system, systemOf(who), (tx) =>
      readFile(tx, store, file, ({ id }) => id === broken.id, { purpose: 'oversight', device: who.device }),
    );
    const [entry] = entries;
    if (!entry) throw notFound();
    return Stated.parse(entry.body);
  });
};
