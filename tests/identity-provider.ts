import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json, text } from 'node:stream/consumers';

export interface IdentityProvider {
  issuer: string;
  /** Who is signed in at the provider when somebody is sent there. */
  who: { sub: string; email: string; email_verified: boolean; name: string };
  close: () => Promise<void>;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An OpenID Connect provider that lets one person in without a question: discovery, keys, code, signed token. */
export const openIdentityProvider = async (clientId: string): Promise<IdentityProvider> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
  const nonces = new Map<string, string>();
  const provider: IdentityProvider = {
    issuer: '',
    who: { sub: 'nobody', email: '', email_verified: true, name: '' },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const tokenFor = (code: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const { issuer: iss, who } = provider;
    const claims = { ...who, iss, aud: clientId, iat: now, exp: now + 300, nonce: nonces.get(code) };
    const signed = `${base64url({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64url(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    const answer = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return answer({
          issuer: provider.issuer,
          authorization_endpoint: `${provider.issuer}/authorize`,
          token_endpoint: `${provider.issuer}/token`,
          userinfo_endpoint: `${provider.issuer}/userinfo`,
          jwks_uri: `${provider.issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return answer({ keys: [key] });
      case '/authorize': {
        const code = randomUUID();
        nonces.set(code, url.searchParams.get('nonce') ?? '');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        return response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        const form = new URLSearchParams(await text(request));
        const token = tokenFor(form.get('code') ?? '');
        return answer({ access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: token });
      }
      case '/userinfo':
        return answer(provider.who);
      default:
        return response.writeHead(404).end(await json(request).catch(() => ''));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const at = server.address();
  provider.issuer = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  return provider;
};
