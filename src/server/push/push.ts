import { createECDH } from 'node:crypto';
import webPush from 'web-push';
import { NotTaken } from '../sms/sms.ts';

/** A browser's own address at its push service, and the keys under which messages to it are sealed. */
export interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** The browser no longer wants to be told, or its push service has forgotten it. */
export class Gone extends Error {}

export interface Push {
  /** By which a browser knows that messages come from this installation. */
  publicKey: string;
  /** True for the address of a push service that this installation knows: it asks nobody else. */
  knows: (endpoint: string) => boolean;
  /** Sends a code; throws `Gone` or `NotTaken`. */
  send: (to: Subscription, code: string, urgent: boolean) => Promise<void>;
}

const patience = 20_000;
/** What was not fetched within a day is seen in the inbox. */
const kept = 24 * 60 * 60;

/** The push services of the browsers there are; an origin stands for itself alone. */
export const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  'notify.windows.com',
];

const isOf = (hosts: readonly string[], endpoint: string): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, origin } = new URL(endpoint);
  return hosts.some(
    (known) => known === origin || (protocol === 'https:' && `.${hostname}`.endsWith(`.${known}`)),
  );
};

/** Whom a push service may ask when something is wrong: the installation, or who answers for its mail. */
const subjectOf = ({ url, mailFrom }: { url: string; mailFrom: string }): string =>
  url.startsWith('https:') ? url : `mailto:${mailFrom.match(/[^<\s]+@[^>\s]+/)?.[0] ?? 'rrjet@localhost'}`;

/**
 * The way out for web push. Its key pair (VAPID, RFC 8292) follows from a secret of the installation, so that it is
 * as safe as the other keys, outlives an exchange of the master key, and is stored nowhere.
 */
export const openPush = (
  secret: Buffer,
  settings: { url: string; mailFrom: string },
  hosts: readonly string[] = services,
): Push => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  const publicKey = pair.getPublicKey().toString('base64url');
  const vapidDetails = { subject: subjectOf(settings), publicKey, privateKey: secret.toString('base64url') };
  return {
    publicKey,
    knows: (endpoint) => isOf(hosts, endpoint),
    send: async ({ endpoint, p256dh, auth }, code, urgent) => {
      if (!isOf(hosts, endpoint)) throw new Gone();
      const urgency = urgent ? 'high' : 'normal';
      const asked = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify({ code }),
        {
          ...{ vapidDetails, urgency, TTL: kept },
          contentEncoding: 'aes128gcm',
        },
      );
      const { 'Content-Length': _length, ...headers } = asked.headers;
      const answer = await fetch(asked.endpoint, {
        method: 'POST',
        headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
        body: new Uint8Array(asked.body),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      }).catch(() => {
        throw new NotTaken('unreachable');
      });
      await answer.body?.cancel();
      if (answer.status === 404 || answer.status === 410) throw new Gone();
      if (answer.status === 429 || answer.status >= 500) throw new NotTaken('unreachable');
      if (!answer.ok) throw new NotTaken('refused');
    },
  };
};
