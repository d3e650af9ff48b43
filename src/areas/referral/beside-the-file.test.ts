import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { handBack } from '../../server/store/hand-back.ts';
import { compareProjections } from '../../server/store/rebuild.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import { handOut } from '../../server/told/hand-out.ts';
import { listReferrals, referralsOfCase } from './contract.ts';
import type { Ask } from './rules.ts';

let unit: UnitWorld;
let worker: Member;
let head: Member;
let doctor: Member;
let nurse: Member;
let teacher: Member;

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist({ name: 'Mira Kola' });
  head = await unit.enlist({ name: 'Drita Leka', roles: ['supervisor'] });
  doctor = await unit.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'health' });
  nurse = await unit.enlist({ name: 'Ana Prifti', roles: ['team-member'], discipline: 'health' });
  teacher = await unit.enlist({ name: 'Eda Zoto', roles: ['team-member'], discipline: 'education' });
}, 120_000);
afterAll(() => unit.close());

interface Child {
  person: Id;
  case: Id;
}
const child = (): Promise<Child> =>
  unit.child(worker, { given: 'Besa', surname: 'Hoxha', sex: 'female', birth: '2015-03-02' }, head);

const askOf = (receiver: Ask['receiver']): Ask => ({
  receiver,
  ...{ service: 'medical-care', urgency: 'ordinary', purpose: 'Nuk fle.', asked: 'Një vizitë.' },
  ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed', sections: [] },
  validUntil: '2099-01-01',
});
const toHealth = (person: Id | null = null): Ask['receiver'] => ({
  ...{ kind: 'institution', agency: doctor.agency, discipline: 'health', person },
});

type Wish = { kind: string } & Record<string, unknown>;
const send = async (who: Member, kind: 'case' | 'referral', id: Id, ...wishes: readonly Wish[]) => {
  const answer = await unit.ask(who, sendCommands, {
    body: {
      commands: wishes.map((command) => ({ file: { kind, id }, command: { id: newId(), ...command } })),
    },
  });
  return isRefusal(answer) ? answer : null;
};

const draft = async (of: Child, receiver = toHealth(), writer = worker): Promise<Id | Refusal> => {
  const id = newId();
  const agency = receiver.kind === 'institution' ? receiver.agency : null;
  const answer = await unit.ask(writer, sendCommands, {
    body: {
      commands: [
        {
          file: { kind: 'referral', id },
          command: {
            ...{ id: newId(), kind: 'referral.draft', case: of.case, child: of.person },
            ...askOf(receiver),
          },
        },
        {
          file: { kind: 'case', id: of.case },
          command: { id: newId(), kind: 'case.refer', referral: id, agency },
        },
      ],
    },
  });
  return isRefusal(answer) ? answer : id;
};
const drafted = async (...so: Parameters<typeof draft>): Promise<Id> => {
  const id = await draft(...so);
  if (isRefusal(id)) throw new Error(id.refused);
  return id;
};

const closureForm = (of: Child) =>
  unit.act(worker, {
    file: { kind: 'case', id: of.case },
    command: {
      ...{ kind: 'record.open', record: newId(), form: 'closure', edits: [] },
      version: formOf(unit.pack, 'closure')?.version,
    },
  });
const request: Wish = { kind: 'closure.request', record: null, reason: 'goals-met' };

describe('the line of a referral', () => {
  it('is shown to who works on the case, and of other institutions only to the one that is asked', async () => {
    const of = await child();
    const id = await drafted(of);
    expect(await send(worker, 'referral', id, { kind: 'referral.send', packet: [] })).toBeNull();
    const coworker = await unit.enlist({ name: 'Vera Nako' });
    const joins = (who: Member, discipline: string, part: string): Wish => ({
      ...{ kind: 'circle.join', member: who.id, agency: who.agency, discipline, part },
    });
    for (const joining of [
      joins(coworker, 'social-work', 'co-worker'),
      joins(doctor, 'health', 'team-member'),
      joins(teacher, 'education', 'team-member'),
    ])
      expect(await send(worker, 'case', of.case, joining)).toBeNull();
    const shown = async (who: Member): Promise<boolean> => {
      const answer = await unit.ask(who, referralsOfCase, { params: { id: of.case } });
      if (isRefusal(answer)) throw new Error(answer.refused);
      return answer.referrals.some((line) => line.id === id);
    };
    const stranger = await unit.enlist({ name: 'Ilir Meta' });
    expect(await Promise.all([worker, coworker, head, doctor].map(shown))).toEqual([true, true, true, true]);
    expect(await Promise.all([teacher, stranger].map(shown))).toEqual([false, false]);
  });
});

describe('a referral by a colleague who was called to the case', () => {
  it('is found again by its writer: in their list, on the case and by its address, and no other of the case is', async () => {
    const of = await child();
    const others = await drafted(of);
    const called = await unit.enlist({ name: 'Vera Nako' });
    const place = {
      member: called.id,
      agency: called.agency,
      discipline: 'social-work',
      part: 'team-member',
    };
    expect(await send(worker, 'case', of.case, { kind: 'circle.join', ...place })).toBeNull();
    const id = await drafted(of, toHealth(), called);
    const query = { side: 'sent' as const, show: 'mine' as const };
    const found = async () => {
      const [own, onCase] = [
        await unit.ask(called, listReferrals, { query }),
        await unit.ask(called, referralsOfCase, { params: { id: of.case } }),
      ];
      if (isRefusal(own) || isRefusal(onCase)) throw new Error('closed');
      return [own, onCase].map(({ referrals }) => referrals.map((line) => line.id));
    };
    expect(await found()).toEqual([[id], [id]]);
    expect(await send(called, 'referral', id, { kind: 'referral.send', packet: [] })).toBeNull();
    expect(await found()).toEqual([[id], [id]]);
    const another = { params: { kind: 'referral' as const, id: others }, query: {} };
    expect(await unit.ask(called, readFile, another)).toMatchObject({ refused: 'not-found' });
    const leave = { kind: 'circle.leave', member: called.id, reason: 'Mbaroi.' };
    expect(await send(worker, 'case', of.case, leave)).toBeNull();
    expect(await found()).toEqual([[], []]);
  });
});

describe('a case that is to be closed', () => {
  it('stays open while a referral of it waits for anybody, and closes when each is withdrawn or closed', async () => {
    const of = await child();
    await closureForm(of);
    const [one, other] = [await drafted(of), await drafted(of)];
    expect(await send(worker, 'case', of.case, request)).toEqual({
      refused: 'closure.open-referrals',
      values: { count: 2 },
    });
    expect(await send(worker, 'referral', one, { kind: 'referral.discard' })).toBeNull();
    expect(await send(worker, 'referral', other, { kind: 'referral.send', packet: [] })).toBeNull();
    expect(await send(worker, 'case', of.case, request)).toMatchObject({ values: { count: 1 } });
    expect(
      await send(worker, 'referral', other, { kind: 'referral.withdraw', reason: 'Nuk duhet më.' }),
    ).toBeNull();
    expect(await send(worker, 'case', of.case, request)).toBeNull();
    expect(await send(head, 'case', of.case, { kind: 'closure.approve' })).toBeNull();
  });

  it('is not closed when something was asked from it after the closing was', async () => {
    const of = await child();
    await closureForm(of);
    expect(await send(worker, 'case', of.case, request)).toBeNull();
    const id = await drafted(of);
    expect(await send(head, 'case', of.case, { kind: 'closure.approve' })).toMatchObject({
      refused: 'closure.open-referrals',
    });
    expect(await send(worker, 'referral', id, { kind: 'referral.discard' })).toBeNull();
    expect(await send(head, 'case', of.case, { kind: 'closure.approve' })).toBeNull();
    expect(await draft(of)).toMatchObject({ refused: 'case.closed' });
  });
});

describe('a referral is begun in the file of its case', () => {
  const drafting = (referral: Id, of: Child) => ({
    file: { kind: 'referral' as const, id: referral },
    command: {
      ...{ id: newId(), kind: 'referral.draft', case: of.case, child: of.person },
      ...askOf({ kind: 'outside', name: 'Qendra “Agimi”' }),
    },
  });
  const refers = (of: Child, referral: Id) => ({
    file: { kind: 'case' as const, id: of.case },
    command: { id: newId(), kind: 'case.refer', referral, agency: null },
  });
  type Asked = ReturnType<typeof drafting> | ReturnType<typeof refers>;
  const refused = async (who: Member, ...commands: readonly Asked[]) => {
    const answer = await unit.ask(who, sendCommands, { body: { commands: [...commands] } });
    return isRefusal(answer) ? answer.refused : null;
  };

  it('and so by nobody who does not work on it: the case lists no other, and closes', async () => {
    const of = await child();
    await closureForm(of);
    const outsider = await unit.enlist({ name: 'Ilir Meta' });
    const own = await unit.child(outsider, { given: 'Dea', surname: 'Prova' }, head);
    const id = newId();
    const begun = 'referral.begun-in-its-case';
    expect(await refused(outsider, drafting(id, of))).toBe(begun);
    expect(await refused(outsider, drafting(id, of), refers(own, id))).toBe(begun);
    expect(await refused(outsider, drafting(id, of), refers(of, id))).toBe('not-in-circle');
    expect(await refused(worker, drafting(id, of))).toBe(begun);
    expect(await refused(worker, drafting(id, of), refers(of, await drafted(await child())))).toBe(begun);
    const listed = await unit.ask(worker, referralsOfCase, { params: { id: of.case } });
    expect(listed).toEqual({ referrals: [] });
    expect(await send(worker, 'case', of.case, request)).toBeNull();
    expect(await send(head, 'case', of.case, { kind: 'closure.approve' })).toBeNull();
  });

  it('whichever of the two is written first', async () => {
    const of = await child();
    const [one, other] = [newId(), newId()];
    expect(await refused(worker, drafting(one, of), refers(of, one))).toBeNull();
    expect(await refused(worker, refers(of, other), drafting(other, of))).toBeNull();
  });
});

describe('a referral whose sender is gone', () => {
  const answersFor = async (id: Id): Promise<Id | null | undefined> => {
    const query = { side: 'sent' as const, show: 'all' as const };
    const answer = await unit.ask(head, listReferrals, { query });
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer.referrals.find((line) => line.id === id)?.sender;
  };
  const assign = (manager: Member): Wish => ({
    ...{ kind: 'circle.assign', manager: manager.id, agency: manager.agency, discipline: 'social-work' },
    reason: 'Ngarkesë më e vogël.',
  });
  const sent = async (of: Child): Promise<Id> => {
    const id = await drafted(of);
    expect(await send(worker, 'referral', id, { kind: 'referral.send', packet: [] })).toBeNull();
    return id;
  };

  it('follows the case to its next manager, with what is only drafted, and not what is over', async () => {
    const of = await child();
    const [open, draft, over] = [await sent(of), await drafted(of), await sent(of)];
    await send(worker, 'referral', over, { kind: 'referral.withdraw', reason: 'Nuk duhet më.' });
    const next = await unit.enlist({ name: 'Vera Nako' });
    expect(await send(head, 'case', of.case, assign(next))).toBeNull();
    expect(await answersFor(open)).toBe(next.id);
    expect(await answersFor(draft)).toBe(next.id);
    expect(await answersFor(over)).toBe(worker.id);
    expect(await send(worker, 'referral', open, { kind: 'referral.withdraw', reason: 'x' })).toMatchObject({
      refused: 'not-in-circle',
    });
    expect(await send(next, 'referral', draft, { kind: 'referral.send', packet: [] })).toBeNull();
  });

  it('stands on the list of the supervisors while nobody manages the case, and then on its manager’s', async () => {
    const of = await child();
    const id = await sent(of);
    const administrator = await unit.enlist({ roles: ['administrator'] });
    await inTenant(unit.store.system, systemOf(administrator), (tx) =>
      handBack(tx, unit.store, administrator, worker.id, 'U largua nga puna.'),
    );
    expect(await answersFor(id)).toBeNull();
    const asked = { kind: 'referral.ask', question: 'Kush e shoqëron?' };
    expect(await send(doctor, 'referral', id, asked)).toBeNull();
    await handOut(unit.store, worker.municipality);
    const told = await inTenant(unit.store.app, readingAs(head), ({ db }) =>
      db.selectFrom('notice').select('message').where('file_id', '=', id).execute(),
    );
    expect(told).toEqual([{ message: 'referral.question' }]);
    const next = await unit.enlist({ name: 'Vera Nako' });
    expect(await send(head, 'case', of.case, assign(next))).toBeNull();
    expect(await answersFor(id)).toBe(next.id);
  });

  it('of a case that a colleague still manages is that colleague’s at once', async () => {
    const of = await child();
    const coworker = await unit.enlist({ name: 'Vera Nako' });
    const joins: Wish = {
      ...{ kind: 'circle.join', member: coworker.id, agency: coworker.agency },
      ...{ discipline: 'social-work', part: 'co-worker' },
    };
    expect(await send(worker, 'case', of.case, joins)).toBeNull();
    const id = await drafted(of);
    const passed: Wish = { kind: 'referral.pass-on', from: worker.id, member: coworker.id };
    expect(await send(head, 'referral', id, passed)).toEqual({ refused: 'referral.not-the-manager' });
    expect(await send(coworker, 'referral', id, { kind: 'referral.adopt' })).toBeNull();
    expect(await answersFor(id)).toBe(coworker.id);
    expect(
      await send(worker, 'case', of.case, { kind: 'circle.leave', member: coworker.id, reason: 'Mbaroi.' }),
    ).toBeNull();
    expect(await answersFor(id)).toBe(worker.id);
  });

  it('is listed by a rebuild just as it was written', async () => {
    expect(await compareProjections(unit.store, worker.municipality)).toEqual({});
  });
});

describe('who is asked for a service', () => {
  const standing = (agency: Id, active: boolean) =>
    inTenant(unit.store.system, systemOf(worker), ({ db }) =>
      db.updateTable('agency').set({ active }).where('id', '=', agency).execute(),
    );

  it('is an institution that takes part now, when it is written down and when it is sent', async () => {
    const of = await child();
    const id = await drafted(of);
    await standing(doctor.agency, false);
    const refused = { refused: 'referral.institution-not-active', where: 'receiver' };
    expect(await draft(of)).toEqual(refused);
    expect(await send(worker, 'referral', id, { kind: 'referral.send', packet: [] })).toEqual(refused);
    await standing(doctor.agency, true);
    expect(await send(worker, 'referral', id, { kind: 'referral.send', packet: [] })).toBeNull();
  });

  it('is one of the network, with the discipline that it has and no other', async () => {
    const of = await child();
    const refused = { refused: 'referral.no-such-institution', where: 'receiver' };
    const nobody = { kind: 'institution', agency: newId(), discipline: 'health', person: null } as const;
    expect(await draft(of, nobody)).toEqual(refused);
    expect(await draft(of, { ...nobody, agency: teacher.agency })).toEqual(refused);
    expect(await draft(of, { kind: 'outside', name: 'Qendra “Agimi”' })).toEqual(expect.any(String));
  });

  it('is somebody who works there, and not somebody who left', async () => {
    const of = await child();
    const refused = { refused: 'referral.not-there-any-more', where: 'person' };
    expect(await draft(of, toHealth(teacher.id))).toEqual(refused);
    const id = await drafted(of, toHealth(nurse.id));
    await inTenant(unit.store.system, systemOf(worker), ({ db }) =>
      db.updateTable('member').set({ state: 'left' }).where('id', '=', nurse.id).execute(),
    );
    expect(await send(worker, 'referral', id, { kind: 'referral.send', packet: [] })).toEqual(refused);
    const revised: Wish = { kind: 'referral.revise', ...askOf(toHealth(doctor.id)) };
    expect(await send(worker, 'referral', id, revised, { kind: 'referral.send', packet: [] })).toBeNull();
  });
});
