import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, addressOf, type Contract, type Input } from '../core/contract/route.ts';
import { isRefusal, type Refusal } from '../core/refusal.ts';
import { askedIn, onceAtATime } from './under-way.ts';

/** The server could not be asked at all: no connection, or none that answers in time. */
export class Unreachable extends Error {
  constructor() {
    super('the server cannot be reached');
    this.name = 'Unreachable';
  }
}

/** A refusal on its way through a query; the error page and `Refused` say its sentence. */
export class CallRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.name = 'CallRefused';
    this.refusal = refusal;
  }
}

interface Parts {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: File;
  /** What goes with a file in fields of the same form, before it. */
  fields?: Readonly<Record<string, string>>;
}

/** What is sent along: a file as multipart, anything else as JSON. */
const sentWith = ({ body, file, fields = {} }: Parts): RequestInit => {
  if (file) {
    const parts = new FormData();
    for (const [name, value] of Object.entries(fields)) parts.append(name, value);
    parts.append('file', file);
    return { headers: { accept: 'application/json' }, body: parts };
  }
  if (body === undefined) return { headers: { accept: 'application/json' } };
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return { headers, body: JSON.stringify(body) };
};

const fetchFrom = async (
  contract: Contract,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Response> => {
  try {
    return await fetch(addressOf(contract.path, parts.params, parts.query), {
      method: contract.method,
      ...sentWith(parts),
      ...(signal ? { signal } : {}),
    });
  } catch (problem) {
    if (signal?.aborted) throw problem;
    throw new Unreachable();
  }
};

const acting = onceAtATime<Response>();

/** An act that is asked again while it is under way is not done twice; what is sent with a file is. */
const ask = async (contract: Contract, parts: Parts, signal: AbortSignal | undefined): Promise<Response> => {
  if (contract.method === 'GET' || parts.file || signal) return fetchFrom(contract, parts, signal);
  const asked = askedIn([contract.method, contract.path, parts]);
  return (await acting(asked, () => fetchFrom(contract, parts, signal))).clone();
};

const whenSignedOut = new Set<() => void>();

/** Refusals of the door: they are about the session and not about what was asked. */
const atTheDoor = new Set(['sign-in-first', 'second-factor-first', 'password-change-first']);

/** Tells when the server no longer lets in who is asking: the session ended, or something must be done first. */
export const onSignedOut = (listener: () => void): (() => void) => {
  whenSignedOut.add(listener);
  return () => void whenSignedOut.delete(listener);
};

const answerTo = async <C extends Contract>(
  contract: C,
  parts: Parts,
  signal?: AbortSignal,
): Promise<Answer<C> | Refusal> => {
  const answer = await ask(contract, parts, signal);
  // A gateway that answers for a server that is down speaks no JSON of ours.
  if (answer.status >= 502 && answer.status <= 504) throw new Unreachable();
  const body: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => undefined);
  if (isRefusal(body) && atTheDoor.has(body.refused)) for (const tell of whenSignedOut) tell();
  if (!answer.ok) return isRefusal(body) ? body : { refused: 'server-failed' };
  return contract.answer.parse(body) as Answer<C>;
};

/**
 * The one way to ask the server: typed and parsed by the contract. A refusal comes back as a value; only a server
 * that cannot be reached throws (`Unreachable`).
 */
export const call = <C extends Contract>(
  contract: C,
  input: Input<C>,
  signal?: AbortSignal,
): Promise<Answer<C> | Refusal> => answerTo(contract, input as Parts, signal);

/** The same with a file, for contracts that say they take one. */
export const callWithFile = <C extends Contract>(
  contract: C,
  input: Input<C>,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer<C> | Refusal> => answerTo(contract, { ...(input as Parts), file, fields });

/** The options of a query that asks by a contract; its key is the address, so that it can be made stale by it. */
export const asking = <C extends Contract>(contract: C, input: Input<C>) =>
  queryOptions({
    queryKey: [contract.path, input] as const,
    queryFn: async ({ signal }): Promise<Answer<C>> => {
      const answer = await call(contract, input, signal);
      if (isRefusal(answer)) throw new CallRefused(answer);
      return answer;
    },
  });

/** What the server answers to a question of a list or a page; undefined in `data` while it is on its way. */
export const useAnswer = <C extends Contract>(contract: C, input: Input<C>) =>
  useQuery(asking(contract, input));
