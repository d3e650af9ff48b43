import { NotTaken, type Sms } from './sms.ts';

export interface HttpGateway {
  url: string;
  /** The header `Authorization`, as the gateway wants it; null where the address alone lets in. */
  authorization: string | null;
  /** Who it comes from: a number or a name that the gateway has registered; null where the gateway knows. */
  from: string | null;
  format: 'json' | 'form';
  /** What the gateway calls the receiver, the text and the sender. */
  fields: { to: string; text: string; from: string };
}

const patience = 20_000;

const faultOf = (status: number): NotTaken['fault'] => {
  if (status === 401 || status === 403) return 'not-let-in';
  if (status === 400 || status === 404 || status === 422) return 'address-refused';
  // It is busy or down, and may take the message later.
  return status === 408 || status === 429 || status >= 500 ? 'unreachable' : 'refused';
};

/** The way out for short messages through a gateway that takes one request for each. */
export const httpGateway = ({ url, authorization, from, format, fields }: HttpGateway): Sms => {
  const headers = {
    'content-type': format === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    ...(authorization ? { authorization } : {}),
  };
  return async ({ to, text, id }) => {
    const said = { [fields.to]: to, [fields.text]: text, ...(from ? { [fields.from]: from } : {}) };
    const answer = await fetch(url, {
      method: 'POST',
      // Gateways that know the header take a message that is tried again for the one that they had.
      headers: { ...headers, 'idempotency-key': id },
      body: format === 'json' ? JSON.stringify(said) : new URLSearchParams(said),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw new NotTaken('unreachable');
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new NotTaken(faultOf(answer.status));
  };
};
