import { createECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../../tests/mailbox.ts';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { hoursOf } from '../../areas/absence/rules.ts';
import { addAbsence } from '../../areas/absence/store.ts';
import { calendarOf } from '../../core/clock/pack-calendar.ts';
import { newId } from '../../core/id.ts';
import { type Choice, usualChoice } from '../../core/told/choice.ts';
import type { Telling } from '../../core/told/telling.ts';
import { openMail } from '../mail/mail.ts';
import { openPush } from '../push/push.ts';
import { subscribe, unsubscribe } from '../push/store.ts';
import type { ShortMessage } from '../sms/sms.ts';
import { inTenant } from '../store/context.ts';
import { type Member, systemOf } from '../store/store.ts';
import { keepChoice } from './choices.ts';
import { deliver } from './deliver.ts';
import { handOut } from './hand-out.ts';
import { queueNotices } from './queue.ts';
import { remind } from './remind.ts';
import { claimDue } from './store.ts';
import type { Post } from './ways-out.ts';

const ways = { timeZone: 'Europe/Tirane', email: true, sms: false, push: true };
const start = Date.parse('2026-11-24T10:00:00.000Z');
let clock = start;
const pass = (minutes: number): void => {
  clock += minutes * 60_000;
};

let world: UnitWorld;
let mailbox: Mailbox;
let post: Post;
let head: Member;
let worker: Member;

beforeAll(async () => {
  world = await unitWorld({ now: () => new Date(clock).toISOString() });
  mailbox = await openMailbox();
  post = {
    mail: openMail({ smtp: mailbox.url, mailFrom: 'Rrjet <rrjet@korce.al>' }),
    sms: null,
    push: null,
    url: 'https://rrjet.al',
  };
  head = await world.enlist({ roles: ['supervisor'] });
  worker = await world.enlist();
  for (const [who, email] of [
    [head, 'head@korce.al'],
    [worker, 'worker@korce.al'],
  ] as const)
    await inTenant(world.store.system, systemOf(who), ({ db }) =>
      db.updateTable('member').set({ email }).where('id', '=', who.id).execute(),
    );
}, 60_000);
afterAll(async () => {
  await mailbox.close();
  await world.close();
});
beforeEach(async () => {
  clock = start;
  mailbox.letters.length = 0;
  mailbox.turnAway(false);
  await inTenant(world.store.system, systemOf(head), ({ db }) => db.deleteFrom('notice').execute());
});

const choose = (who: Member, choice: Partial<Choice>): Promise<void> =>
  inTenant(world.store.system, systemOf(who), async (tx) =>
    keepChoice(tx, who.id, { ...usualChoice, ...choice }),
  );

let key = 0;
const tell = (who: Member, ...tellings: readonly Partial<Telling>[]): Promise<void> =>
  inTenant(world.store.system, systemOf(who), async (tx) =>
    queueNotices(
      tx,
      tellings.map((more) => {
        key += 1;
        return {
          ...{ to: [{ member: who.id }], message: 'plan.waiting', path: '/cases/1/plan', key: String(key) },
          ...{ urgency: 'ordinary', ...more },
        };
      }),
    ),
  );
const round = async (): Promise<void> => {
  await handOut(world.store, head.municipality, ways);
  await deliver(world.store, post, head.municipality);
};
const deliveries = () =>
  inTenant(world.store.system, systemOf(head), (tx) =>
    tx.ask('all-deliveries', 'select state, fault, attempts from delivery order by notice', []),
  );

describe('an e-mail', () => {
  it('comes at once to who wants that, in their language, with an address that needs signing in', async () => {
    await choose(worker, { email: 'at-once', language: 'el' });
    await tell(worker, {});
    await round();
    expect(mailbox.letters).toEqual([
      {
        to: 'worker@korce.al',
        subject: 'Ένα σχέδιο περιμένει την έγκρισή σας.',
        text: expect.stringContaining('https://rrjet.al/cases/1/plan'),
      },
    ]);
  });

  it('gathers the day for who has chosen nothing, and says in one letter what waits', async () => {
    await tell(head, {}, {}, { message: 'closure.requested' });
    await round();
    expect(mailbox.letters).toEqual([]);
    pass(21 * 60);
    await round();
    expect(mailbox.letters.map(({ subject }) => subject)).toEqual(['3 njoftime ju presin në Rrjet']);
    expect(mailbox.letters[0]?.text).toContain('– Një plan pret miratimin tuaj. (2)');
    await round();
    expect(mailbox.letters).toHaveLength(1);
  });

  it('about immediate danger leaves in the night, and keeps its subject among other news', async () => {
    clock = Date.parse('2026-11-25T01:00:00.000Z');
    await tell(head, { message: 'concern.danger', urgency: 'danger' }, { urgency: 'at-once' });
    await round();
    expect(mailbox.letters.map(({ subject }) => subject)).toEqual([
      'Një shqetësim flet për rrezik të menjëhershëm. Shiheni tani.',
    ]);
    pass(5 * 60);
    await round();
    expect(mailbox.letters).toHaveLength(2);
  });

  it('is not sent about what its reader has seen already', async () => {
    await tell(head, {});
    await round();
    await inTenant(world.store.system, systemOf(head), ({ db }) =>
      db.updateTable('notice').set({ read_at: world.store.now() }).execute(),
    );
    pass(24 * 60);
    await round();
    expect(mailbox.letters).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'not-needed' }]);
  });
});

describe('somebody who is away', () => {
  /** The head is away on Wednesday and Thursday, and back on Friday; a colleague stands in. */
  const goAway = async (substitute: Member): Promise<void> => {
    const days = hoursOf('2026-11-25', '2026-11-26', calendarOf(world.pack.holidays));
    const said = { id: newId(), from: '2026-11-25', until: '2026-11-26', saidBy: head.id };
    await inTenant(world.store.system, systemOf(head), (tx) =>
      addAbsence(tx, { ...said, ...days, member: head.id, substitute: substitute.id }, world.store.now()),
    );
  };
  const lettersTo = (to: string) =>
    mailbox.letters.filter((letter) => letter.to === to).map(({ subject }) => subject);

  it('gets one letter on the first working morning after their return, and whoever stands in what is urgent at once', async () => {
    const deputy = await world.enlist({ roles: ['supervisor'] });
    await inTenant(world.store.system, systemOf(deputy), ({ db }) =>
      db.updateTable('member').set({ email: 'deputy@korce.al' }).where('id', '=', deputy.id).execute(),
    );
    // Queued on the day before, for the daily letter of a day on which they are away.
    await tell(head, { message: 'closure.requested' });
    await round();
    await goAway(deputy);
    clock = Date.parse('2026-11-25T01:00:00.000Z');
    await tell(head, { message: 'concern.danger', urgency: 'danger' });
    await round();
    expect(lettersTo('deputy@korce.al')).toEqual([
      'Një shqetësim flet për rrezik të menjëhershëm. Shiheni tani.',
    ]);
    clock = Date.parse('2026-11-25T10:00:00.000Z');
    await tell(head, { urgency: 'at-once' }, {});
    await round();
    expect(lettersTo('deputy@korce.al')).toHaveLength(2);
    for (const hour of ['2026-11-26T10:00:00.000Z', '2026-11-27T06:59:00.000Z']) {
      clock = Date.parse(hour);
      await round();
    }
    expect(lettersTo('head@korce.al')).toEqual([]);
    clock = Date.parse('2026-11-27T07:00:00.000Z');
    await round();
    expect(lettersTo('head@korce.al')).toEqual([
      'Një shqetësim flet për rrezik të menjëhershëm. Shiheni tani.',
    ]);
    expect(mailbox.letters.at(-1)?.text).toContain('– Një plan pret miratimin tuaj. (2)');
    await tell(head, { urgency: 'at-once' });
    await round();
    expect(lettersTo('head@korce.al')).toHaveLength(2);
    await inTenant(world.store.system, systemOf(head), ({ db }) =>
      db.updateTable('member').set({ state: 'left' }).where('id', '=', deputy.id).execute(),
    );
  });
});

describe('a short message', () => {
  it('goes to the telephone that somebody gave, about what cannot wait, and says no more than the letter', async () => {
    const taken: ShortMessage[] = [];
    const gateway: Post = { ...post, mail: null, sms: async (message) => void taken.push(message) };
    await choose(head, { sms: 'danger', phone: '+355691234567', language: 'en' });
    await tell(head, {}, { urgency: 'danger', message: 'concern.danger' });
    await tell(worker, { urgency: 'danger', message: 'concern.danger' });
    await handOut(world.store, head.municipality, { ...ways, email: false, sms: true });
    await deliver(world.store, gateway, head.municipality);
    await deliver(world.store, gateway, head.municipality);
    expect(taken).toMatchObject([
      {
        to: '+355691234567',
        text: 'Rrjet: A concern tells of immediate danger. Look at it now. https://rrjet.al/notices',
      },
    ]);
    await choose(head, {});
  });
});

describe('a notification in the browser', () => {
  it('is shown in every browser that asked for it, and those that have gone are forgotten', async () => {
    const taken: string[] = [];
    const service = createServer((request, response) => {
      taken.push(request.url ?? '');
      response.writeHead(request.url === '/gone' ? 410 : 201).end();
    });
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    const at = service.address();
    const origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
    const push = openPush(randomBytes(32), { url: post.url, mailFrom: '' }, [origin]);
    const p256dh = createECDH('prime256v1').generateKeys('base64url');
    const auth = randomBytes(16).toString('base64url');
    await inTenant(world.store.system, systemOf(head), async (tx) => {
      for (const path of ['/one', '/gone', '/two'])
        subscribe(tx, head.id, { endpoint: `${origin}${path}`, p256dh, auth });
    });
    for (let times = 0; times < 2; times++) {
      await tell(head, {}, {});
      await handOut(world.store, head.municipality, { ...ways, email: false });
      await deliver(world.store, { ...post, push }, head.municipality);
    }
    expect(taken.slice(0, 3).sort()).toEqual(['/gone', '/one', '/two']);
    expect(taken.slice(3).sort()).toEqual(['/one', '/two']);
    await inTenant(world.store.system, systemOf(head), async (tx) => {
      for (const path of ['/one', '/two']) unsubscribe(tx, head.id, `${origin}${path}`);
    });
    await new Promise((done) => service.close(done));
  });
});

describe('what cannot be sent', () => {
  it('is tried again later each time, stays in view, and is given up in the end', async () => {
    mailbox.turnAway(true);
    await tell(head, { urgency: 'danger', message: 'concern.danger' });
    await round();
    expect(await deliveries()).toEqual([{ state: 'waiting', fault: 'address-refused', attempts: 1 }]);
    await round();
    expect(await deliveries()).toMatchObject([{ attempts: 1 }]);
    for (let times = 0; times < 20; times++) {
      pass(6 * 60);
      await round();
    }
    expect(await deliveries()).toEqual([{ state: 'failed', fault: 'address-refused', attempts: 12 }]);
    expect(mailbox.letters).toEqual([]);
  });

  it('arrives once the mail server takes it again', async () => {
    mailbox.turnAway(true);
    await tell(head, { urgency: 'danger', message: 'concern.danger' });
    await round();
    mailbox.turnAway(false);
    pass(2);
    await round();
    expect(mailbox.letters).toHaveLength(1);
    expect(await deliveries()).toEqual([{ state: 'sent', fault: null, attempts: 2 }]);
  });

  it('waits in the queue while no mail server answers, the others as well', async () => {
    const dead: Post = {
      ...post,
      mail: openMail({ smtp: 'smtp://127.0.0.1:1', mailFrom: 'Rrjet <rrjet@korce.al>' }),
    };
    const urgent = { urgency: 'danger', message: 'concern.danger' } as const;
    await tell(head, urgent);
    await tell(worker, urgent);
    await handOut(world.store, head.municipality, ways);
    await deliver(world.store, dead, head.municipality);
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', fault: 'unreachable' },
      { state: 'waiting', fault: null },
    ]);
    pass(2);
    await round();
    expect(mailbox.letters).toHaveLength(2);
  });
});

describe('nothing is sent twice', () => {
  it('when several servers deliver at the same moment', async () => {
    await choose(worker, { email: 'at-once' });
    await tell(worker, {}, {}, {});
    await tell(head, { urgency: 'at-once' });
    await handOut(world.store, head.municipality, ways);
    await Promise.all([1, 2, 3, 4].map(() => deliver(world.store, post, head.municipality)));
    await deliver(world.store, post, head.municipality);
    expect(mailbox.letters.map(({ to }) => to).sort()).toEqual(['head@korce.al', 'worker@korce.al']);
  });

  it('when a server ended in the middle: it may have arrived, and is shown instead', async () => {
    await tell(head, { urgency: 'at-once' });
    await handOut(world.store, head.municipality, ways);
    await inTenant(world.store.system, systemOf(head), (tx) => claimDue(tx, 'email', world.store.now()));
    await round();
    expect(await deliveries()).toMatchObject([{ state: 'sending' }]);
    pass(20);
    await round();
    expect(await deliveries()).toMatchObject([{ state: 'interrupted', fault: 'interrupted' }]);
    expect(mailbox.letters).toEqual([]);
  });
});

describe('a statutory step', () => {
  it('is told before it is due and when it is over, to the worker first and to the head a day later, once each', async () => {
    await world.child(worker, { given: 'Besa', surname: 'Hoxha', sex: 'female', birth: '2015' }, head);
    const said = async (who: Member) =>
      (
        await inTenant(world.store.system, systemOf(who), ({ db }) =>
          db.selectFrom('notice').select('message').where('member', '=', who.id).orderBy('id').execute(),
        )
      ).map(({ message }) => message);
    const due = await inTenant(world.store.system, systemOf(worker), ({ db }) =>
      db.selectFrom('deadline_row').select('due_at').orderBy('due_at').executeTakeFirstOrThrow(),
    );
    const [before, at, later] = [-3_600_000, 3_600_000, 25 * 3_600_000];
    const seen: string[][] = [];
    for (const step of [before, at, later, later]) {
      clock = Date.parse(due.due_at) + step;
      await inTenant(world.store.system, systemOf(head), ({ db }) =>
        db.deleteFrom('deadline_row').where('due_at', '!=', due.due_at).execute(),
      );
      await remind(world.store, head.municipality);
      await round();
      seen.push(await said(worker), await said(head));
    }
    const [soon, over] = ['deadline.soon', 'deadline.over'];
    expect(seen).toEqual([
      ...[[soon], ['circle.joined']],
      ...[[soon, over], ['circle.joined']],
      ...[
        [soon, over],
        ['circle.joined', 'deadline.over-in-unit'],
      ],
      ...[
        [soon, over],
        ['circle.joined', 'deadline.over-in-unit'],
      ],
    ]);
  });
});
