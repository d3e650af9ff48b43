import pg from 'pg';

/** Where a needle was found: the table, and the beginning of the row. */
export interface FoundInDump {
  needle: string;
  table: string;
  row: string;
}

interface Table {
  name: string;
  plain: string[];
  bytes: string[];
}

const tables = `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
    array(select quote_ident(attname) from pg_attribute a
      where attrelid = c.oid and attnum > 0 and not attisdropped and atttypid <> 'bytea'::regtype) as plain,
    array(select quote_ident(attname) from pg_attribute a
      where attrelid = c.oid and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype) as bytes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  order by 1`;

const rowsAtOnce = 2000;

/** A name is found in whatever letters it is written; what PostgreSQL doubles in a row's text is no hiding place. */
const spelled = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('""', '"');

/** Bytes as whoever finds a dump would read them: as text, in either of two ways. */
const readings = (bytes: Buffer): string => `${bytes.toString('latin1')}\n${bytes.toString('utf8')}`;

const beginning = 4;
/** Sealed bytes are random: a word of few letters stands in enough of them by chance. */
const longEnoughForBytes = 6;

/** A number for the four letters from a place on: where no needle begins with such, nothing is looked up. */
const beginningAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 29_791 +
    text.charCodeAt(at + 1) * 961 +
    text.charCodeAt(at + 2) * 31 +
    text.charCodeAt(at + 3)) &
  0xffff;

/** Looks for many needles in one pass: where the first letters of one stand, the rest is compared. */
class Needles {
  readonly #begins = new Uint8Array(0x10000);
  readonly #byBeginning: ReadonlyMap<string, { needle: string; as: string }[]>;
  readonly #short: readonly { needle: string; as: string }[];

  constructor(needles: readonly string[]) {
    const sought = [...new Set(needles)].map((needle) => ({ needle, as: spelled(needle.trim()) }));
    this.#short = sought.filter(({ as }) => as.length > 0 && as.length < beginning);
    this.#byBeginning = Map.groupBy(
      sought.filter(({ as }) => as.length >= beginning),
      ({ as }) => as.slice(0, beginning),
    );
    for (const letters of this.#byBeginning.keys()) this.#begins[beginningAt(letters, 0)] = 1;
  }

  in(text: string, atLeast: number): Set<string> {
    const found = new Set<string>();
    for (const { needle, as } of this.#short)
      if (as.length >= atLeast && text.includes(as)) found.add(needle);
    for (let at = 0; at + beginning <= text.length; at++) {
      if (this.#begins[beginningAt(text, at)] === 0) continue;
      for (const { needle, as } of this.#byBeginning.get(text.slice(at, at + beginning)) ?? [])
        if (as.length >= atLeast && text.startsWith(as, at)) found.add(needle);
    }
    return found;
  }
}

async function* rowsOf(
  client: pg.Client,
  { name, plain, bytes }: Table,
): AsyncGenerator<{ row: string; bytes: (Buffer | null)[] }> {
  const [columns, sealed] = [plain, bytes].map((list) => list.map((column) => `t.${column}`).join(', '));
  await client.query(`begin; declare dump no scroll cursor for
    select row(${columns})::text as row, array[${sealed}]::bytea[] as bytes from ${name} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string; bytes: (Buffer | null)[] }>(
      `fetch ${rowsAtOnce} from dump`,
    );
    yield* rows;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('commit');
}

/**
 * Every row of every table of the database as text, bytes read as text too: what whoever steals a dump would have.
 * Codes that everyone knows are taken out before, so that a name within one is no find. Given back is where any of the needles (names, numbers, telephones, addresses, narratives) stands in it.
 */
export const searchDump = async (
  ownerUrl: string,
  needles: readonly string[],
  codes: readonly string[] = [],
): Promise<FoundInDump[]> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const sought = new Needles(needles);
    const found: FoundInDump[] = [];
    const { rows: all } = await client.query<Table>(tables);
    for (const table of all)
      for await (const { row, bytes } of rowsOf(client, table)) {
        const read = bytes.map((each) => (each === null ? '' : readings(each))).join('\n');
        const said = codes.reduce((text, code) => text.replaceAll(code, ' '), spelled(row));
        const inRow = sought.in(said, 1).union(sought.in(spelled(read), longEnoughForBytes));
        for (const needle of inRow) found.push({ needle, table: table.name, row: row.slice(0, 200) });
      }
    return found;
  } finally {
    await client.end();
  }
};
