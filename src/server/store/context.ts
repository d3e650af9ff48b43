import { Kysely } from 'kysely';
import type pg from 'pg';
import type { Id } from '../../core/id.ts';
import { ClientDialect } from './client-dialect.ts';
import { isAfterAnError } from './database-error.ts';
import type { Tables } from './tables.ts';

/** For whom a transaction works: the one municipality it may touch, and as whom it may read. */
export interface TenantContext {
  municipality: Id;
  /** The member who acts; null for the work of the server itself and for the public page. */
  member: Id | null;
  /** `member:<uuid>`, `agency:<uuid>` and `role:<role>`: the places in circles that the member holds. */
  holders: readonly string[];
  /** The signed-in person, where their municipality is still to be found. */
  user?: string;
}

/** One open transaction within a municipality. */
export class Tx {
  readonly context: TenantContext;
  readonly client: pg.PoolClient;
  #db: Kysely<Tables> | null = null;
  #over = false;
  #committed = false;
  #committing: Promise<void> | null = null;
  #afterCommit: (() => void)[] = [];
  #sent: Promise<unknown>[] = [];
  #brokenBy: unknown = null;

  constructor(client: pg.PoolClient, context: TenantContext) {
    this.client = client;
    this.context = context;
  }

  /** Typed queries over this transaction's connection. */
  get db(): Kysely<Tables> {
    this.#stillOpen();
    this.#db ??= new Kysely<Tables>({ dialect: new ClientDialect(this.client) });
    return this.#db;
  }

  /** A statement that is asked often: named, so that each connection plans it once. */
  async ask<R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<R[]> {
    this.#stillOpen();
    return (await this.#noting(this.client.query<R>({ name, text, values }))).rows;
  }

  /** A statement whose answer nobody waits for; should it fail, so does the commit. */
  send(name: string, text: string, values: unknown[]): void {
    this.#stillOpen();
    const sent = this.#noting(this.client.query({ name, text, values }));
    sent.catch(() => undefined);
    this.#sent.push(sent);
  }

  /** The transaction's last statement, sent together with its commit to save a round trip. */
  async finish(name: string, text: string, values: unknown[]): Promise<pg.QueryResultRow[]> {
    const [answer, committed] = await Promise.all([
      this.#noting(this.client.query({ name, text, values })),
      this.client.query('commit'),
      ...this.#sent,
    ]);
    this.#settle(committed);
    return answer.rows;
  }

  /** Ends the transaction. Whoever asks nothing more of it may do so early, and work while the database writes. */
  commit(): Promise<void> {
    this.#committing ??= this.#committed ? Promise.resolve() : this.#commit();
    return this.#committing;
  }

  async #commit(): Promise<void> {
    const [committed] = await Promise.all([this.client.query('commit'), ...this.#sent]);
    this.#settle(committed);
  }

  /** What holds only once the database has it for good, such as a cache. */
  afterCommit(act: () => void): void {
    if (this.#committed) act();
    else this.#afterCommit.push(act);
  }

  /**
   * A part of this transaction that happens in another municipality: both of them have it afterwards, or neither. It
   * is for the few acts that two municipalities do together; each sees within its own part only what is its own.
   */
  async inAnother<T>(context: TenantContext, work: (there: Tx) => Promise<T>): Promise<T> {
    const there = new Tx(this.client, context);
    await this.client.query(entering(context));
    const result = await work(there).catch((error: unknown) => {
      throw there.causeOf(error);
    });
    await this.client.query(entering(this.context));
    this.#sent.push(...there.#sent);
    this.#afterCommit.push(...there.#afterCommit);
    return result;
  }

  /** Its connection serves somebody else from now on: whatever of its work is still under way asks nothing more. */
  over(): void {
    this.#over = true;
  }

  /** What broke the transaction, where `error` only says that something had: it may be heard of first. */
  causeOf(error: unknown): unknown {
    return isAfterAnError(error) && this.#brokenBy ? this.#brokenBy : error;
  }

  #noting<T>(asked: Promise<T>): Promise<T> {
    asked.catch((error: unknown) => {
      this.#brokenBy ??= error;
    });
    return asked;
  }

  #stillOpen(): void {
    if (this.#over) throw new Error('The transaction is over.');
  }

  #settle(answer: pg.QueryResult): void {
    // PostgreSQL answers the commit of a failed transaction with a rollback, not with an error.
    if (answer.command !== 'COMMIT') throw new Error('The transaction did not commit.');
    this.#committed = true;
    for (const act of this.#afterCommit) act();
  }
}

const enter = `select set_config('rrjet.municipality', $1, true), set_config('rrjet.member', $2, true),
  set_config('rrjet.holders', $3, true), set_config('rrjet.user', $4, true)`;

const entering = ({ municipality, member, holders, user }: TenantContext) => ({
  name: 'enter-tenant',
  text: enter,
  values: [municipality, member ?? '', holders.join(','), user ?? ''],
});

/** A transaction writes; or it looks at several tables as they stood at one moment. */
const beginnings = { write: 'begin', look: 'begin isolation level repeatable read read only' } as const;

/** A pool of connections signed in as one role of the database. */
export type Pool = Pick<pg.Pool, 'connect'>;

/**
 * Runs work in one transaction within one municipality. Row-level security decides what the role of the pool
 * sees there: without a context it sees nothing. What the work throws undoes all of it.
 */
export const inTenant = async <T>(
  pool: Pool,
  context: TenantContext,
  work: (tx: Tx) => Promise<T>,
  does: keyof typeof beginnings = 'write',
): Promise<T> => {
  const client = await pool.connect();
  // Sent without waiting: the work's first statement travels in the same round trip.
  const begun = Promise.all([client.query(beginnings[does]), client.query(entering(context))]);
  begun.catch(() => undefined);
  const tx = new Tx(client, context);
  try {
    const result = await work(tx);
    await begun;
    await tx.commit();
    tx.over();
    client.release();
    return result;
  } catch (error) {
    tx.over();
    await leave(client);
    throw tx.causeOf(error);
  }
};

const leave = async (client: pg.PoolClient): Promise<void> => {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
};
