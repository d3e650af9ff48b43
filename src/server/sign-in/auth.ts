import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { passwordLength } from '../../areas/access/rules.ts';
import { newId } from '../../core/id.ts';
import type { Settings } from '../start/settings.ts';
import { hashPassword, isPassword } from './password.ts';
import { takeUpPlaces } from './store/persons.ts';

/** The header in which we hand on the address that Fastify found; from outside it is never taken. */
export const addressHeader = 'x-rrjet-address';

const minutes = 60;
const hours = 3600;

/** Ways by which a session comes into being that already showed a second factor. */
const withSecondFactor = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  // A passkey is something one has, opened by something one knows or is.
  '/passkey/verify-authentication',
]);

const snake = <const K extends string>(...names: K[]) =>
  Object.fromEntries(
    names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  );

const providers = ({ identityProvider }: Settings) =>
  identityProvider
    ? [
        {
          providerId: identityProvider.id,
          name: identityProvider.name,
          discoveryUrl: `${identityProvider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId: identityProvider.clientId,
          clientSecret: identityProvider.clientSecret,
          scopes: ['openid', 'email', 'profile'],
          requireIdTokenVerification: true,
          pkce: true,
          // Only who was invited may come in: a new face at the provider opens nothing.
          disableSignUp: true,
          disableImplicitSignUp: true,
        },
      ]
    : [];

/** better-auth over the schema `sign_in`: sessions, passwords, second factors and identity providers. */
export const openAuth = (url: string, secret: string, settings: Settings) => {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const idle = settings.idleMinutes * minutes;
  const trusted = new Set(settings.identityProvider?.provesSecondFactor ? ['/callback/:id'] : []);
  const auth = betterAuth({
    appName: 'Rrjet',
    baseURL: settings.url,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    // What it writes may name an account; what fails reaches our own log as an error of the request.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
      type: 'postgres',
      schemaName: 'sign_in',
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.shortest,
      maxPasswordLength: passwordLength.longest,
      password: { hash: hashPassword, verify: isPassword },
    },
    user: {
      modelName: 'person',
      fields: snake('emailVerified', 'createdAt', 'updatedAt'),
      additionalFields: {
        mustChangePassword: {
          type: 'boolean',
          required: false,
          input: false,
          fieldName: 'must_change_password',
        },
      },
    },
    session: {
      fields: snake('expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'userId'),
      additionalFields: {
        municipality: { type: 'string', required: false, input: false },
        secondFactor: { type: 'boolean', required: false, input: false, fieldName: 'second_factor' },
      },
      expiresIn: settings.sessionHours * hours,
      // The doorkeeper moves the end on, up to that limit.
      disableSessionRefresh: true,
    },
    account: {
      fields: snake(
        'accountId',
        'providerId',
        'userId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ),
      encryptOAuthTokens: true,
      accountLinking: {
        enabled: true,
        // The provider must vouch for the address; it leads to the person whom an administrator invited by it.
        trustedProviders: [],
        // Addresses are given by administrators and never by whoever signs in.
        requireLocalEmailVerified: false,
      },
    },
    verification: { fields: snake('expiresAt', 'createdAt', 'updatedAt') },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const now = context?.context.session?.session;
            const sameOwner = now?.userId === session.userId;
            return {
              data: {
                ...session,
                expiresAt: new Date(Date.now() + idle * 1000),
                secondFactor:
                  withSecondFactor.has(context?.path ?? '') ||
                  trusted.has(context?.path ?? '') ||
                  (sameOwner && now.secondFactor === true),
                municipality: sameOwner ? now.municipality : null,
              },
            };
          },
          after: async ({ userId }) => takeUpPlaces(pool, userId),
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Rrjet',
        twoFactorCookieMaxAge: 10 * minutes,
        // Attempts are counted in one place, for passwords and codes alike.
        accountLockout: { enabled: false },
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: snake('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil'),
          },
        },
      }),
      genericOAuth({ config: providers(settings) }),
      passkey({
        rpID: new URL(settings.url).hostname,
        rpName: 'Rrjet',
        origin: new URL(settings.url).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED' });
          },
        },
        schema: {
          passkey: {
            fields: {
              ...snake('publicKey', 'userId', 'deviceType', 'backedUp', 'createdAt'),
              credentialID: 'credential_id',
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: 'rrjet',
      useSecureCookies: settings.url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
    },
  });
  return { auth, close: () => pool.end() };
};
export type Auth = ReturnType<typeof openAuth>['auth'];
