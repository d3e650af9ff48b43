import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may call: anyone, anyone who is signed in, or members who hold one of the roles. */
export type Callers = 'anyone' | 'signed-in' | readonly string[];

/**
 * One agreement between browser and server: where, with what, and what comes back. The server parses by it, the
 * browser's client is typed by it and OpenAPI is written from it, so that the three cannot differ.
 */
export interface Contract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  method: Method;
  /** With parameters as `:id`. */
  path: `/api/${string}`;
  summary: string;
  callers: Callers;
  /** Asked by the program itself, while nobody touches it: such asking keeps no session alive. */
  unasked?: true;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
}

/** Declares a contract; exists for its types. */
export const route = <
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodType,
>(
  contract: Contract<P, Q, B, A>,
): Contract<P, Q, B, A> => contract;

type Part<K extends string, T> = undefined extends T ? { [key in K]?: T } : { [key in K]: T };

/** What the caller gives: only the parts that the contract names. */
export type Input<C> =
  C extends Contract<infer P, infer Q, infer B, z.ZodType>
    ? Part<'params', z.input<P>> & Part<'query', z.input<Q>> & Part<'body', z.input<B>>
    : never;

/** What the server's handler is given, parsed. */
export interface Asked<C> {
  params: C extends Contract<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
  query: C extends Contract<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
  body: C extends Contract<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
}

export type Answer<C> = C extends Contract<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never;

/** The address of a call: parameters in the path, the rest as a query; what is undefined is left out. */
export const addressOf = (
  path: string,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
};
