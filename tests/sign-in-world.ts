import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { z } from 'zod';
import { type Id, newId } from '../src/core/id.ts';
import type { Pack } from '../src/core/pack/pack.ts';
import { buildApp } from '../src/server/http/app.ts';
import { KeyRing } from '../src/server/keys/key-ring.ts';
import { freshKey } from '../src/server/keys/seal.ts';
import { kindsOfFile } from '../src/server/kinds.ts';
import { readPack } from '../src/server/pack/read.ts';
import { practiceOf } from '../src/server/practice.ts';
import { routes } from '../src/server/routes.ts';
import { addMember, createSignIn } from '../src/server/sign-in/found.ts';
import { openSignIn, type SignIn } from '../src/server/sign-in/index.ts';
import { agencyId, foundMunicipalities, municipalityId } from '../src/server/start/found.ts';
import { numberPrefixes } from '../src/server/start/number-prefix.ts';
import { readSettings } from '../src/server/start/settings.ts';
import type { Store } from '../src/server/store/store.ts';
import type { FreshDatabase } from './database.ts';
import { storeWorld } from './store-world.ts';

export const rightPassword = 'lumi i Devollit 47';
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export const codeNow = (base32Secret: string): Promise<string> =>
  createOTP(base32.decode(base32Secret)).totp();

/** A browser that keeps its cookies and asks the server over HTTP. */
export class Caller {
  readonly app: FastifyInstance;
  readonly cookies = new Map<string, string>();
  readonly address: string;
  lastSetCookies: readonly string[] = [];

  constructor(app: FastifyInstance, address: string) {
    this.app = app;
    this.address = address;
  }

  async #inject(options: InjectOptions) {
    const answer = await this.app.inject({
      ...options,
      remoteAddress: this.address,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...options.headers,
      },
    });
    const set = answer.headers['set-cookie'];
    this.lastSetCookies = set === undefined ? [] : [set].flat();
    for (const line of this.lastSetCookies) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    more: InjectOptions = {},
  ) {
    const answer = await this.#inject({
      method,
      url,
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      ...more,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more.headers,
      },
    });
    return { status: answer.statusCode, body: z.record(z.string(), z.unknown()).parse(answer.json()) };
  }

  /** Opens an address as a page would, and tells where it is sent on to. */
  async land(url: string): Promise<string> {
    const answer = await this.#inject({ method: 'GET', url });
    return String(answer.headers.location ?? url);
  }

  /** Password and, where it is asked, the code of this moment. */
  async signIn(email: string, password = rightPassword, totpSecret = secret) {
    const first = await this.ask('POST', '/api/sign-in', { email, password });
    if (first.body.next !== 'second-factor') return first;
    return this.ask('POST', '/api/sign-in/second-factor', { code: await codeNow(totpSecret) });
  }
}

export interface SignInWorld {
  app: FastifyInstance;
  store: Store;
  pack: Pack;
  signIn: SignIn;
  database: FreshDatabase;
  /** Each at an address of its own, unless it is said. */
  caller: (address?: string) => Caller;
  /** A person with a place in Korça, a password and, unless it is left out, a second factor. */
  person: (asked: {
    email: string;
    roles: readonly string[];
    name?: string;
    agency?: string;
    enrolled?: boolean;
    mustChangePassword?: boolean;
    demoPlace?: number;
  }) => Promise<{ person: Id; member: Id }>;
  close: () => Promise<void>;
}

/** The server with Korça's municipalities and institutions and nobody in them, on a database of its own. */
export const signInWorld = async (
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<SignInWorld> => {
  const keys = new KeyRing(freshKey(), freshKey());
  const settings = readSettings({
    RRJET_LOG: 'silent',
    RRJET_DATA: '/nowhere',
    RRJET_PACK: process.env.RRJET_PACK,
    ...environment,
  });
  const read = await readPack(settings.pack);
  if (!('pack' in read)) throw new Error('The pack does not open.');
  const { pack } = read;
  const { store, database, close } = await storeWorld({
    keys,
    kinds: kindsOfFile(pack),
    practice: practiceOf(pack),
  });
  await foundMunicipalities(store, pack);
  const signIn = await openSignIn({ settings, urls: database.urls, keys });
  const app = await buildApp({
    services: { store, pack, numberPrefix: numberPrefixes(store), demo: settings.demo },
    doorkeeper: signIn.doorkeeper,
    routes: [...signIn.routes, ...routes],
    dist: '/nowhere',
    secure: settings.url.startsWith('https:'),
    proxies: settings.proxies,
    logLevel: 'silent',
    requestsPerMinute: 100_000,
  });
  await app.ready();
  let callers = 1;
  return {
    app,
    store,
    pack,
    signIn,
    database,
    caller: (address = `10.0.${callers >> 8}.${callers++ & 255}`) => new Caller(app, address),
    person: async ({
      email,
      roles,
      name = 'Elira Prifti',
      agency = 'korce-child-protection-unit',
      enrolled = true,
      mustChangePassword = false,
      demoPlace,
    }) => {
      const person = await createSignIn(signIn, {
        email,
        name,
        password: rightPassword,
        mustChangePassword,
        ...(enrolled ? { totpSecret: secret } : {}),
        ...(demoPlace === undefined ? {} : { demoPlace }),
      });
      const discipline = pack.agencies.find(({ code }) => code === agency)?.discipline ?? 'social-work';
      const member = await addMember(store, {
        id: newId(),
        municipality: municipalityId('korce'),
        person,
        name,
        email,
        agency: agencyId(agency),
        discipline,
        roles,
      });
      return { person, member };
    },
    close: async () => {
      await app.close();
      await signIn.close();
      await close();
    },
  };
};
