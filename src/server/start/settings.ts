import { resolve } from 'node:path';
import { z } from 'zod';
import type { KeyService } from '../keys/vault.ts';
import type { HttpGateway } from '../sms/http-gateway.ts';
import { CannotStart } from './stopping.ts';

const flag = z
  .enum(['on', 'off', '1', '0', 'true', 'false'])
  .transform((said) => ['on', '1', 'true'].includes(said));

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RRJET_DATA: z.string().min(1).default('data'),
  RRJET_KEY_FILE: z.string().min(1).optional(),
  RRJET_MASTER_KEY: z.string().min(1).optional(),
  RRJET_VAULT_URL: z.url({ protocol: /^https?$/ }).optional(),
  RRJET_VAULT_TOKEN: z.string().min(1).optional(),
  RRJET_VAULT_KEY: z.string().min(1).default('rrjet'),
  RRJET_URL: z.url().optional(),
  RRJET_PROXIES: z.coerce.number().int().min(0).max(10).optional(),
  RRJET_DEMO: flag.default(true),
  RRJET_PACK: z.string().min(1).default('packs/al'),
  RRJET_DIST: z.string().min(1).default('dist'),
  RRJET_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Rrjet <rrjet@localhost>'),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_AUTHORIZATION: z.string().min(1).optional(),
  SMS_FROM: z.string().min(1).optional(),
  SMS_FORMAT: z.enum(['json', 'form']).default('json'),
  SMS_FIELDS: z
    .string()
    .regex(/^[^,\s]+,[^,\s]+,[^,\s]+$/)
    .default('to,text,from'),
  RRJET_METRICS_TOKEN: z.string().min(20).optional(),
  RRJET_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1200),
  RRJET_IDLE_MINUTES: z.coerce.number().int().min(5).max(240).default(30),
  RRJET_SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  RRJET_OIDC_ISSUER: z.url().optional(),
  RRJET_OIDC_CLIENT_ID: z.string().min(1).optional(),
  RRJET_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  RRJET_OIDC_NAME: z.string().min(1).default('OpenID Connect'),
  RRJET_OIDC_SECOND_FACTOR: flag.default(false),
});

/** An OpenID Connect provider at which members may sign in: all three of its variables, or none. */
export interface IdentityProvider {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whether it asks everyone for a second factor itself, so that ours need not. */
  provesSecondFactor: boolean;
}

const identityProvider = (it: z.infer<typeof environment>): IdentityProvider | null => {
  const {
    RRJET_OIDC_ISSUER: issuer,
    RRJET_OIDC_CLIENT_ID: clientId,
    RRJET_OIDC_CLIENT_SECRET: clientSecret,
  } = it;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new CannotStart({
      sq: 'RRJET_OIDC_ISSUER, RRJET_OIDC_CLIENT_ID dhe RRJET_OIDC_CLIENT_SECRET vendosen të tria, ose asnjëra.',
      en: 'Set all of RRJET_OIDC_ISSUER, RRJET_OIDC_CLIENT_ID and RRJET_OIDC_CLIENT_SECRET, or none of them.',
    });
  return {
    id: 'oidc',
    name: it.RRJET_OIDC_NAME,
    issuer,
    clientId,
    clientSecret,
    provesSecondFactor: it.RRJET_OIDC_SECOND_FACTOR,
  };
};

const keyService = (it: z.infer<typeof environment>): KeyService | null => {
  const { RRJET_VAULT_URL: url, RRJET_VAULT_TOKEN: token, RRJET_VAULT_KEY: key } = it;
  if (!url && !token) return null;
  if (!url || !token)
    throw new CannotStart({
      sq: 'RRJET_VAULT_URL dhe RRJET_VAULT_TOKEN vendosen të dyja, ose asnjëra.',
      en: 'Set both RRJET_VAULT_URL and RRJET_VAULT_TOKEN, or neither.',
    });
  return { url, token, key };
};

const smsGateway = (it: z.infer<typeof environment>): HttpGateway | null => {
  if (!it.SMS_URL) return null;
  const [to = '', text = '', from = ''] = it.SMS_FIELDS.split(',');
  return {
    url: it.SMS_URL,
    authorization: it.SMS_AUTHORIZATION ?? null,
    from: it.SMS_FROM ?? null,
    format: it.SMS_FORMAT,
    fields: { to, text, from },
  };
};

/** What the environment says; docs/operations.md explains each. */
export interface Settings {
  port: number;
  host: string;
  databaseUrl: string | null;
  data: string;
  keyFile: string;
  masterKey: string | null;
  /** The service that seals the master key; null where the key lies in a file or in the environment. */
  keyService: KeyService | null;
  /** The address under which people reach the program. */
  url: string;
  /** How many proxies stand before the server, each of which adds whom it heard. */
  proxies: number;
  demo: boolean;
  pack: string;
  /** The built web app. */
  dist: string;
  /** Requests a minute that one address may make. */
  requestsPerMinute: number;
  /** The word for reading the server's numbers from elsewhere; null where they are read on the machine alone. */
  metricsToken: string | null;
  logLevel: string;
  smtp: string | null;
  mailFrom: string;
  /** The gateway for short messages; null where none are sent. */
  sms: HttpGateway | null;
  /** A session ends after so long without anything asked of the server. */
  idleMinutes: number;
  /** A session ends after so long, whatever is done in it: a working day. */
  sessionHours: number;
  identityProvider: IdentityProvider | null;
}

/** Reads the settings; a wrong one names its variable and what it must be. */
export const readSettings = (from: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = issue?.path.join('.') ?? '';
    throw new CannotStart({
      sq: `Vlera e ${name} nuk pranohet: ${issue?.message ?? ''}.`,
      en: `The value of ${name} cannot be used: ${issue?.message ?? ''}.`,
    });
  }
  const it = parsed.data;
  const data = resolve(it.RRJET_DATA);
  const url = it.RRJET_URL ?? `http://localhost:${it.PORT}`;
  return {
    port: it.PORT,
    host: it.HOST,
    databaseUrl: it.DATABASE_URL ?? null,
    data,
    keyFile: resolve(it.RRJET_KEY_FILE ?? `${data}/master.key`),
    masterKey: it.RRJET_MASTER_KEY ?? null,
    keyService: keyService(it),
    url,
    proxies: it.RRJET_PROXIES ?? (url.startsWith('https:') ? 1 : 0),
    demo: it.RRJET_DEMO,
    pack: resolve(it.RRJET_PACK),
    dist: resolve(it.RRJET_DIST),
    requestsPerMinute: it.RRJET_REQUESTS_PER_MINUTE,
    metricsToken: it.RRJET_METRICS_TOKEN ?? null,
    logLevel: it.RRJET_LOG,
    smtp: it.SMTP_URL ?? null,
    mailFrom: it.MAIL_FROM,
    sms: smsGateway(it),
    idleMinutes: it.RRJET_IDLE_MINUTES,
    sessionHours: it.RRJET_SESSION_HOURS,
    identityProvider: identityProvider(it),
  };
};
