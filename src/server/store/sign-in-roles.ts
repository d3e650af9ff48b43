import { createHmac } from 'node:crypto';
import pg from 'pg';

export const roles = ['rrjet_app', 'rrjet_system', 'rrjet_intake', 'rrjet_sign_in', 'rrjet_jobs'] as const;
export type Role = (typeof roles)[number];

/** One address of the database for each role that the server signs in as. */
export type RoleUrls = Readonly<Record<Role, string>>;

const withCredentials = (ownerUrl: string, user: Role, password: string): string => {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
};

const signsIn = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * Lets the server's roles sign in and returns their addresses. The passwords follow from a secret (the master
 * key), so that every process that holds it has the same ones and none is stored. Expects a migrated database
 * and the address of the role that owns it.
 */
export const openRoles = async (ownerUrl: string, secret: Uint8Array): Promise<RoleUrls> => {
  const urlOf = (role: Role): string =>
    withCredentials(ownerUrl, role, createHmac('sha256', secret).update(role).digest('base64url'));
  const urls: RoleUrls = {
    rrjet_app: urlOf('rrjet_app'),
    rrjet_system: urlOf('rrjet_system'),
    rrjet_intake: urlOf('rrjet_intake'),
    rrjet_sign_in: urlOf('rrjet_sign_in'),
    rrjet_jobs: urlOf('rrjet_jobs'),
  };
  const closed: Role[] = [];
  for (const role of roles) if (!(await signsIn(urls[role]))) closed.push(role);
  if (closed.length > 0) await letIn(ownerUrl, closed, urls);
  return urls;
};

const letIn = async (ownerUrl: string, closed: readonly Role[], urls: RoleUrls): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // Two processes that change one role at the same moment would make each other fail.
    await owner.query(`select pg_advisory_lock(hashtext('rrjet roles'))`);
    for (const role of closed) {
      const password = owner.escapeLiteral(new URL(urls[role]).password);
      await owner.query(`alter role ${role} login noinherit password ${password}`);
    }
  } finally {
    await owner.end();
  }
};
