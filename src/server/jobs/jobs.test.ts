import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../../tests/mailbox.ts';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { openMail } from '../mail/mail.ts';
import { inTenant } from '../store/context.ts';
import { type Member, systemOf } from '../store/store.ts';
import { queueNotices } from '../told/queue.ts';
import { type RunningJobs, runJobs } from './run.ts';

let world: UnitWorld;
let mailbox: Mailbox;
let running: RunningJobs;
let head: Member;
const failures: string[] = [];

beforeAll(async () => {
  world = await unitWorld();
  mailbox = await openMailbox();
  head = await world.enlist({ roles: ['supervisor'] });
  await inTenant(world.store.system, systemOf(head), ({ db }) =>
    db.updateTable('member').set({ email: 'head@korce.al' }).where('id', '=', head.id).execute(),
  );
  running = await runJobs({
    ...{ store: world.store, pack: world.pack, ownerUrl: world.ownerUrl, url: world.urls.rrjet_jobs },
    post: {
      mail: openMail({ smtp: mailbox.url, mailFrom: 'Rrjet <rrjet@korce.al>' }),
      sms: null,
      push: null,
      url: 'https://rrjet.al',
    },
    failed: (job, why) => failures.push(`${job} ${why}`),
  });
}, 60_000);
afterAll(async () => {
  await mailbox.close();
  await world.close();
});

describe('the periodic work of a server', () => {
  it('wakes up when something is queued, and sends it', async () => {
    await inTenant(world.store.system, systemOf(head), async (tx) =>
      queueNotices(tx, [
        {
          ...{ to: [{ role: 'supervisor' }], message: 'concern.danger', path: '/concerns/1' },
          ...{ urgency: 'danger', key: 'danger/1' },
        },
      ]),
    );
    await expect.poll(() => mailbox.letters.length, { timeout: 20_000 }).toBe(1);
    expect(mailbox.letters[0]?.to).toBe('head@korce.al');
    expect(failures).toEqual([]);
  }, 30_000);

  it('is done by a role that reaches the queue and no table of the house', async () => {
    const jobs = new pg.Client({ connectionString: world.urls.rrjet_jobs });
    await jobs.connect();
    const { rows } = await jobs.query(
      `select count(*) as n from pg_class where relkind in ('r', 'v') and relnamespace::regnamespace::text in ('public', 'sign_in')
        and has_any_column_privilege(oid, 'select, insert, update')`,
    );
    expect(rows).toEqual([{ n: '0' }]);
    await expect(jobs.query('select * from public.entry')).rejects.toMatchObject({ code: '42501' });
    await jobs.end();
  });

  it('stops with the server, and waits for what is under way', async () => {
    await running.close();
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(
      `select count(*) as n from pg_stat_activity where usename = 'rrjet_jobs' and datname = current_database()`,
    );
    expect(rows).toEqual([{ n: '0' }]);
    const locked = await owner.query('select count(*) as n from jobs.jobs where locked_at is not null');
    expect(locked.rows).toEqual([{ n: '0' }]);
    await owner.end();
  });
});
