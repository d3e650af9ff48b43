import type { FileKind } from '../../core/chronology/entry.ts';
import { fileKinds } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from './context.ts';
import { type ProjectionName, projectionNames, shapes, type TableChange } from './projection.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** The rows that files give, by table; a table in which they have none may be absent. */
export type GivenRows = ReadonlyMap<ProjectionName, readonly PlainRow[]>;

interface Found extends Record<string, unknown> {
  /** The place among the given rows of one that is missing or differs; null for a row too many. */
  nth: number | null;
  key: PlainRow | null;
}

const same = (columns: readonly string[], one: string, other: string): string =>
  columns.map((column) => `${one}.${column} = ${other}.${column}`).join(' and ');

const listed = (columns: readonly string[], of: string): string =>
  columns.map((column) => `${of}.${column}`).join(', ');

const keyOf = (name: ProjectionName, of: string): string =>
  `json_build_object(${shapes[name].key.map((column) => `'${column}', ${of}.${column}`).join(', ')})`;

// The rows that the files have are few; the table is asked once, by the files, and not once for each row.
const comparing = (name: ProjectionName): string => {
  const { key, rest, of } = shapes[name];
  const sameRest =
    rest.length === 0 ? '' : `and (${listed(rest, 'l')}) is not distinct from (${listed(rest, 'g')})`;
  return `with given as materialized (
      select * from json_populate_recordset(null::public.${name}, $3::json) with ordinality),
    live as materialized (select * from ${name} where municipality = $1 and ${of} = any ($2))
    select (g.ordinality - 1)::integer as nth, null::json as key from given g
      where not exists (select from live l where ${same(key, 'l', 'g')} ${sameRest})
    union all
    select null, ${keyOf(name, 'l')} from live l
      where not exists (select from given g where ${same(key, 'g', 'l')})`;
};

const compared = (name: ProjectionName, kind: FileKind): boolean =>
  shapes[name].kind === null || shapes[name].kind === kind;

/** Where the tables differ from the rows that these files of one kind give: what to put there, what to take away. */
export const differencesOf = async (
  tx: Tx,
  kind: FileKind,
  ids: readonly Id[],
  given: GivenRows,
): Promise<readonly TableChange[]> => {
  const changes = projectionNames
    .filter((name) => compared(name, kind))
    .map(async (name): Promise<TableChange> => {
      const rows = given.get(name) ?? [];
      const found = await tx.ask<Found>(`compare-${name}`, comparing(name), [
        tx.context.municipality,
        ids,
        JSON.stringify(rows),
      ]);
      return {
        name,
        gone: found.map(({ key }) => key).filter((key) => key !== null),
        put: found
          .map(({ nth }) => (nth === null ? undefined : rows[nth]))
          .filter((row) => row !== undefined),
      };
    });
  return (await Promise.all(changes)).filter(({ gone, put }) => gone.length + put.length > 0);
};

/** Holds for a row `t` whose file is not there, or was erased. */
const ofNoFile = (name: ProjectionName): string => {
  const kinds = shapes[name].kind ? [shapes[name].kind] : fileKinds;
  const among = kinds.map((kind) => `'${kind}'`).join(', ');
  return `not exists (select from file f where f.municipality = t.municipality and f.kind in (${among})
    and f.id = t.${shapes[name].of} and f.erased_at is null)`;
};

/** Rows that follow from no file at all. */
export const rowsOfNoFile = async (tx: Tx): Promise<readonly TableChange[]> => {
  const changes = projectionNames.map(async (name): Promise<TableChange> => {
    const found = await tx.ask<{ key: PlainRow }>(
      `of-no-file-${name}`,
      `select ${keyOf(name, 't')} as key from ${name} t where t.municipality = $1 and ${ofNoFile(name)}`,
      [tx.context.municipality],
    );
    return { name, gone: found.map(({ key }) => key), put: [] };
  });
  return (await Promise.all(changes)).filter(({ gone }) => gone.length > 0);
};
