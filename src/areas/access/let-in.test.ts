import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { type Member, systemOf } from '../../server/store/store.ts';
import { setMemberState } from './store.ts';

let unit: UnitWorld;
let worker: Member;
let supervisor: Member;
let police: Member;
let ofNgo: Member;
let analyst: Member;
let elsewhere: Member;
let gone: Member;
let child: { person: Id; case: Id };

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist();
  supervisor = await unit.enlist({ name: 'Besnik Prifti', roles: ['supervisor'] });
  police = await unit.enlist({ name: 'Dritan Leka', roles: ['team-member'], discipline: 'police' });
  ofNgo = await unit.enlist({ name: 'Valbona Dhima', roles: ['team-member'], discipline: 'ngo' });
  analyst = await unit.enlist({ name: 'Genc Ymeri', roles: ['analyst'] });
  elsewhere = await unit.enlist({ name: 'Eva Papa', municipality: 'devoll' });
  gone = await unit.enlist({ name: 'Lindita Zguri' });
  await inTenant(unit.store.system, systemOf(gone), (tx) => setMemberState(tx, gone.id, 'left'));
}, 60_000);
afterAll(() => unit?.close());

/** The code with which an act was refused, or null. */
const sent = async (
  who: Member,
  ...commands: readonly { file: FileRef; command: { kind: string; [more: string]: unknown } }[]
): Promise<string | null> => {
  const answer = await unit.ask(who, sendCommands, {
    body: {
      commands: commands.map(({ file, command }) => ({ file, command: { id: newId(), ...command } })),
    },
  });
  return isRefusal(answer) ? answer.refused : null;
};

const inCase = (who: Member, command: { kind: string; [more: string]: unknown }): Promise<string | null> =>
  sent(who, { file: { kind: 'case', id: child.case }, command });

const join = (who: Member, part: string, so: Partial<Member> = {}) => {
  const { id: member, agency, discipline } = { ...who, ...so };
  return inCase(worker, { kind: 'circle.join', member, agency, discipline, part });
};

const handTo = (who: Member, so: Partial<Member> = {}) => {
  const { id: manager, agency, discipline } = { ...who, ...so };
  return inCase(worker, { kind: 'circle.assign', manager, agency, discipline, reason: 'Pushim' });
};

describe('a case', () => {
  beforeAll(async () => {
    child = await unit.child(worker, { given: 'Arta', surname: 'Prova' });
  });

  it('is handed to nobody who keeps no cases in this unit, whatever is said of them', async () => {
    for (const who of [ofNgo, police, analyst, elsewhere, gone, { ...worker, id: newId() }])
      expect(await handTo(who)).toBe('board.receiver-cannot-manage');
    expect(await handTo(ofNgo, { agency: newId(), discipline: 'social-work' })).toBe(
      'board.receiver-cannot-manage',
    );
    expect(await join(police, 'co-worker')).toBe('board.receiver-cannot-manage');
  });

  it('has no supervisor in its circle but the unit’s', async () => {
    for (const who of [ofNgo, worker, gone, analyst])
      expect([await join(who, 'supervisor'), who.id]).toEqual([
        who === worker ? 'circle.already-in' : 'circle.not-a-supervisor',
        who.id,
      ]);
    expect(await join(supervisor, 'supervisor')).toBe(null);
  });

  it('lets in those who work here now, as who they are', async () => {
    for (const who of [analyst, elsewhere, gone, { ...police, id: newId() }])
      expect(await join(who, 'team-member')).toBe('circle.not-of-the-team');
    expect(await join(police, 'team-member', { agency: newId() })).toBe('circle.other-institution');
    expect(await join(police, 'team-member', { discipline: 'health' })).toBe('circle.other-institution');
    expect(await join(police, 'team-member')).toBe(null);
  });

  it('is handed to a colleague of the unit', async () => {
    const colleague = await unit.enlist({ name: 'Anila Toska' });
    expect(await handTo(colleague, { agency: police.agency })).toBe('circle.other-institution');
    expect(await handTo(colleague)).toBe(null);
  });

  it('is opened for no other manager or head than people of the unit', async () => {
    const own: FileRef = { kind: 'person', id: newId() };
    expect(
      await sent(worker, {
        file: own,
        command: { kind: 'person.register', child: true, keeper: worker.id },
      }),
    ).toBe(null);
    const opening = (manager: Member, head: Member | null) =>
      sent(worker, {
        file: { kind: 'case', id: newId() },
        command: {
          ...{ kind: 'case.open', child: own.id, manager: manager.id, agency: manager.agency },
          supervisor: head && { member: head.id, agency: head.agency },
          ...{ from: 'outreach', concern: null, openedOn: '2026-03-02', place: null },
        },
      });
    expect(await opening(police, null)).toBe('board.receiver-cannot-manage');
    expect(await opening({ ...worker, id: newId() }, null)).toBe('board.receiver-cannot-manage');
    expect(await opening(worker, ofNgo)).toBe('circle.not-a-supervisor');
    expect(await opening({ ...worker, agency: police.agency }, null)).toBe('circle.other-institution');
    const colleague = await unit.enlist({ name: 'Gjergj Vangjeli' });
    expect(await opening(colleague, supervisor)).toBe(null);
  });

  it('is worked on in nobody’s place but by people of the unit', async () => {
    const standIn = (who: Member) =>
      sent(supervisor, {
        file: { kind: 'case', id: own.case },
        command: {
          ...{ kind: 'circle.stand-in', absence: newId(), absent: worker.id, member: who.id },
          ...{ agency: who.agency, discipline: who.discipline },
          until: Temporal.Now.instant().add({ hours: 24 }).toString(),
        },
      });
    const own = await unit.child(worker, { given: 'Cela', surname: 'Prova' });
    for (const who of [police, analyst, gone])
      expect(await standIn(who)).toBe('board.receiver-cannot-manage');
    expect(await standIn(await unit.enlist({ name: 'Sokol Bitri' }))).toBe(null);
  });
});

describe('a meeting', () => {
  const scheduling = (chair: Member, members: readonly Member[]) => {
    const file: FileRef = { kind: 'conference', id: newId() };
    return sent(
      worker,
      {
        file,
        command: {
          ...{ kind: 'conference.schedule', at: '2026-12-01T09:00:00Z', minutes: 60, place: 'Bashkia' },
          ...{ remote: null, chair: chair.id },
        },
      },
      {
        file,
        command: {
          kind: 'conference.invite',
          members: members.map(({ id, agency, discipline }) => ({ member: id, agency, discipline })),
        },
      },
    );
  };

  it('is led by the unit, and calls those who work here now, as who they are', async () => {
    expect(await scheduling(police, [worker])).toBe('board.receiver-cannot-manage');
    for (const who of [analyst, elsewhere, gone])
      expect(await scheduling(worker, [worker, who])).toBe('circle.not-of-the-team');
    expect(await scheduling(worker, [{ ...police, discipline: 'health' }])).toBe('circle.other-institution');
    expect(await scheduling(worker, [worker, police, ofNgo])).toBe(null);
  });
});

describe('somebody’s file', () => {
  it('is kept by people of the unit', async () => {
    const file: FileRef = { kind: 'person', id: newId() };
    const register = (keeper: Id) =>
      sent(worker, { file, command: { kind: 'person.register', child: true, keeper } });
    for (const who of [police, analyst, elsewhere, gone])
      expect(await register(who.id)).toBe('board.receiver-cannot-manage');
    expect(await register(worker.id)).toBe(null);
    const keep = (member: Id) =>
      sent(worker, { file, command: { kind: 'person.keep', member, reason: 'Pushim' } });
    expect(await keep(police.id)).toBe('board.receiver-cannot-manage');
    expect(await keep(supervisor.id)).toBe(null);
  });
});
