import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { inTenant } from '../../server/store/context.ts';
import { compareProjections } from '../../server/store/rebuild.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import { handOut } from '../../server/told/hand-out.ts';
import { listReferrals } from '../referral/contract.ts';
import { readToday } from '../today/contract.ts';
import { listNotices } from '../told/contract.ts';
import { toldRoutes } from '../told/routes.ts';
import { changeSubstitute, endAbsence, listAbsences, sayAbsence } from './contract.ts';
import { keepAbsences } from './keep.ts';

let unit: UnitWorld;
let elira: Member;
let arben: Member;
let sokol: Member;
let head: Member;
let doctor: Member;
let nurse: Member;
let chief: Member;
let child: { person: Id; case: Id };

const quiet = { live: { follow: () => () => undefined, close: async () => undefined } };

beforeAll(async () => {
  unit = await unitWorld({}, async () =>
    toldRoutes({ ...quiet, post: { mail: null, sms: null, push: null } }),
  );
  elira = await unit.enlist({ name: 'Elira Hoxha' });
  arben = await unit.enlist({ name: 'Arben Leka' });
  sokol = await unit.enlist({ name: 'Sokol Prifti' });
  head = await unit.enlist({ name: 'Besnik Dura', roles: ['supervisor'] });
  doctor = await unit.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'health' });
  nurse = await unit.enlist({ name: 'Ana Prifti', roles: ['team-member'], discipline: 'health' });
  chief = await unit.enlist({ roles: ['team-member', 'institution-head'], discipline: 'health' });
  child = await unit.child(elira, { given: 'Besa', surname: 'Çela', sex: 'female', birth: '2016' }, head);
  await keepInHand();
}, 120_000);
afterAll(() => unit.close());

const given = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

const today = (): Temporal.PlainDate =>
  Temporal.Instant.from(unit.store.now()).toZonedDateTimeISO('Europe/Tirane').toPlainDate();
const inDays = (days: number): string => today().add({ days }).toString();

const say = (who: Member, member: Member, substitute: Member | null, from = 0, until = 7) =>
  unit.ask(who, sayAbsence, {
    body: {
      ...{ member: member.id, from: inDays(from), until: inDays(until) },
      substitute: substitute?.id ?? null,
    },
  });
const end = (who: Member, id: Id) => unit.ask(who, endAbsence, { params: { id } });

/** Everything queued so far is handed out and forgotten. */
const keepInHand = async (): Promise<void> => {
  await handOut(unit.store, elira.municipality);
  await inTenant(unit.store.system, systemOf(elira), ({ db }) => db.deleteFrom('notice').execute());
};
const toldTo = async (who: Member) => {
  await handOut(unit.store, who.municipality);
  const { notices } = given(await unit.ask(who, listNotices, { query: {} }));
  return notices.map(({ message, inPlaceOf }) => ({ message, inPlaceOf }));
};

const opens = async (who: Member, id = child.case): Promise<boolean> =>
  !isRefusal(await unit.ask(who, readFile, { params: { kind: 'case', id }, query: {} }));

const lastEntryIn = async (id: Id): Promise<string | null | undefined> => {
  const [row] = await inTenant(unit.store.app, readingAs(head), ({ db }) =>
    db.selectFrom('case_row').select('last_entry_at').where('id', '=', id).execute(),
  );
  return row?.last_entry_at;
};

describe('a worker who is away', () => {
  let absence: Id;

  it('is stood in for in their cases, with a place that ends with the absence', async () => {
    expect(await opens(arben)).toBe(false);
    const workedAt = await lastEntryIn(child.case);
    absence = given(await say(elira, elira, arben)).id;
    expect(await opens(arben)).toBe(true);
    // A silent case stays one, whoever stands in for its manager.
    expect(await lastEntryIn(child.case)).toBe(workedAt);
    const places = await inTenant(unit.store.app, readingAs(arben), ({ db }) =>
      db
        .selectFrom('circle')
        .select(['part', 'until'])
        .where('file_id', '=', child.case)
        .where('holder', '=', `member:${arben.id}`)
        .execute(),
    );
    const back = today().add({ days: 8 }).toZonedDateTime('Europe/Tirane').toInstant();
    expect(places).toEqual([{ part: 'co-worker', until: back.toString({ fractionalSecondDigits: 3 }) }]);
    expect(await opens(sokol)).toBe(false);
  });

  it('says it to everyone who may refer or assign, and never why', async () => {
    const { absences } = given(await unit.ask(doctor, listAbsences, {}));
    expect(absences).toEqual([
      {
        ...{ id: absence, member: elira.id, substitute: arben.id, away: true, inPlace: [arben.id] },
        ...{ from: inDays(0), until: inDays(7) },
      },
    ]);
  });

  it('keeps being told, and so is whoever stands in, marked as in place of them', async () => {
    await keepInHand();
    const task = { kind: 'task.add', task: newId(), what: 'Telefonoi', due: inDays(1), assignee: elira.id };
    await unit.act(arben, { file: { kind: 'case', id: child.case }, command: task });
    await unit.act(arben, {
      file: { kind: 'case', id: child.case },
      command: { ...task, task: newId(), what: 'Shkolla' },
    });
    expect(await toldTo(elira)).toEqual(Array(2).fill({ message: 'task.given', inPlaceOf: null }));
    // Whoever gave the task knows of it.
    expect(await toldTo(arben)).toEqual([]);
    // A head who stands in the circle steers the case, and gives a task there.
    await unit.act(head, { file: { kind: 'case', id: child.case }, command: { ...task, task: newId() } });
    expect(await toldTo(arben)).toEqual([{ message: 'task.given', inPlaceOf: elira.id }]);
    expect(await toldTo(sokol)).toEqual([]);
  });

  it('has what waits for them on the list of whoever stands in, and on nobody else’s', async () => {
    const mine = given(await unit.ask(arben, readToday, {}));
    expect(mine.waiting.map(({ kind, inPlaceOf }) => ({ kind, inPlaceOf }))).toEqual(
      Array(3).fill({ kind: 'task', inPlaceOf: elira.id }),
    );
    expect([...mine.overdue, ...mine.soon].some(({ inPlaceOf }) => inPlaceOf === elira.id)).toBe(true);
    const own = given(await unit.ask(elira, readToday, {}));
    expect(own.waiting.map(({ inPlaceOf }) => inPlaceOf)).toEqual([null, null, null]);
    expect(given(await unit.ask(sokol, readToday, {})).waiting).toEqual([]);
  });

  it('gets a case meanwhile, and whoever stands in follows it too', async () => {
    const other = await unit.child(head, { given: 'Ana', surname: 'Leka', sex: 'female', birth: '2017' });
    await unit.act(head, {
      file: { kind: 'case', id: other.case },
      command: {
        ...{ kind: 'circle.assign', manager: elira.id, agency: elira.agency },
        ...{ discipline: 'social-work', reason: 'Mban familjen' },
      },
    });
    expect(await opens(arben, other.case)).toBe(false);
    await keepAbsences(unit.store, elira.municipality);
    expect(await opens(arben, other.case)).toBe(true);
  });

  it('is not stood in for by somebody who once left the circle: the supervisor is told', async () => {
    const other = await unit.child(elira, { given: 'Dea', surname: 'Muka', sex: 'female', birth: '2018' });
    const file = { kind: 'case' as const, id: other.case };
    const joined = { member: arben.id, agency: arben.agency, discipline: 'social-work', part: 'co-worker' };
    await unit.act(
      elira,
      { file, command: { kind: 'circle.join', ...joined } },
      { file, command: { kind: 'circle.leave', member: arben.id, reason: 'Lidhje me familjen' } },
    );
    await keepInHand();
    await keepAbsences(unit.store, elira.municipality);
    await keepAbsences(unit.store, elira.municipality);
    expect(await opens(arben, other.case)).toBe(false);
    expect(await toldTo(head)).toEqual([{ message: 'absence.case-uncovered', inPlaceOf: null }]);
  });

  it('may be stood in for by somebody else from a moment on', async () => {
    given(
      await unit.ask(head, changeSubstitute, { params: { id: absence }, body: { substitute: sokol.id } }),
    );
    expect([await opens(arben), await opens(sokol)]).toEqual([false, true]);
    expect((await toldTo(arben)).map(({ message }) => message)).toContain('absence.over');
    expect((await toldTo(sokol)).map(({ message }) => message)).toContain('absence.stands-in');
  });

  it('comes back earlier, and the places end at once', async () => {
    given(await end(elira, absence));
    expect(await opens(sokol)).toBe(false);
    expect(given(await unit.ask(elira, listAbsences, {})).absences).toEqual([]);
    expect(await end(elira, absence)).toMatchObject({ refused: 'absence.over-already' });
    expect(given(await unit.ask(sokol, readToday, {})).waiting).toEqual([]);
  });

  it('leaves tables that a rebuild gives again', async () => {
    expect(await compareProjections(unit.store, elira.municipality)).toEqual({});
  });

  it('is stood in for only by whoever is still there: otherwise the places end and the supervisor is told', async () => {
    const { id } = given(await say(elira, elira, sokol));
    expect(await opens(sokol)).toBe(true);
    await keepInHand();
    const setState = (state: 'active' | 'left') =>
      inTenant(unit.store.system, systemOf(head), ({ db }) =>
        db.updateTable('member').set({ state }).where('id', '=', sokol.id).execute(),
      );
    await setState('left');
    await keepAbsences(unit.store, elira.municipality);
    expect(await toldTo(head)).toEqual([{ message: 'absence.uncovered', inPlaceOf: null }]);
    expect(await opens(sokol)).toBe(false);
    await setState('active');
    given(await end(head, id));
    expect(await opens(sokol)).toBe(false);
  });
});

describe('who may say it, and what is refused', () => {
  it('is oneself and the head of one’s institution; nobody else’s head, and no colleague', async () => {
    expect(await say(nurse, doctor, nurse)).toMatchObject({ refused: 'absence.not-yours' });
    expect(await say(head, doctor, nurse)).toMatchObject({ refused: 'absence.not-yours' });
    const { id } = given(await say(chief, doctor, nurse, 3, 4));
    expect(await end(nurse, id)).toMatchObject({ refused: 'absence.not-yours' });
    given(await end(doctor, id));
  });

  it('is refused where days overlap, run backwards or name somebody who is away too', async () => {
    const { id } = given(await say(doctor, doctor, nurse, 2, 4));
    expect(await say(doctor, doctor, nurse, 4, 5)).toMatchObject({ refused: 'absence.overlaps' });
    expect(await say(doctor, doctor, nurse, 9, 8)).toMatchObject({ refused: 'absence.backward' });
    expect(await say(doctor, doctor, doctor, 8, 9)).toMatchObject({ refused: 'absence.own-substitute' });
    expect(await say(doctor, doctor, arben, 8, 9)).toMatchObject({ refused: 'absence.other-institution' });
    expect(await say(nurse, nurse, chief, 4, 4)).toMatchObject({ refused: 'absence.stands-in-then' });
    expect(await say(chief, chief, doctor, 3, 3)).toMatchObject({ refused: 'absence.substitute-away' });
    given(await end(doctor, id));
  });

  it('takes one of two that are said at the same time', async () => {
    const both = await Promise.all([say(doctor, doctor, nurse, 1, 2), say(chief, doctor, nurse, 2, 3)]);
    const taken = both.flatMap((answer) => (isRefusal(answer) ? [] : [answer.id]));
    expect(taken.length).toBe(1);
    for (const id of taken) given(await end(doctor, id));
  });

  it('lets nobody outside the unit’s heads write such a place into a file by hand', async () => {
    const body = (kind: 'circle.stand-in' | 'circle.end-stand-in') => ({
      commands: [
        {
          file: { kind: 'case' as const, id: child.case },
          command: {
            ...{ id: newId(), kind, absence: newId(), absent: elira.id, member: sokol.id },
            ...{ agency: sokol.agency, discipline: 'social-work', until: `${inDays(3)}T00:00:00Z` },
          },
        },
      ],
    });
    for (const who of [elira, sokol])
      for (const kind of ['circle.stand-in', 'circle.end-stand-in'] as const)
        expect(isRefusal(await unit.ask(who, sendCommands, { body: body(kind) }))).toBe(true);
    expect(await opens(sokol)).toBe(false);
  });
});

describe('a referral to somebody who is away', () => {
  it('is told to and stands on the list of whoever stands in, who takes it over with one step', async () => {
    const { id: absence } = given(await say(doctor, doctor, nurse));
    await keepInHand();
    const referral = newId();
    const file = { kind: 'referral' as const, id: referral };
    await unit.act(
      elira,
      {
        file,
        command: {
          ...{ kind: 'referral.draft', case: child.case, child: child.person },
          receiver: {
            ...{ kind: 'institution', agency: doctor.agency, discipline: 'health', person: doctor.id },
          },
          ...{ service: 'psychological-support', urgency: 'urgent', purpose: 'Nuk fle.', asked: 'Takime.' },
          ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed', sections: [] },
          validUntil: inDays(20),
        },
      },
      {
        file: { kind: 'case', id: child.case },
        command: { kind: 'case.refer', referral, agency: doctor.agency },
      },
    );
    await unit.act(elira, { file, command: { kind: 'referral.send', packet: [] } });
    expect(await toldTo(doctor)).toEqual([{ message: 'referral.received', inPlaceOf: null }]);
    expect(await toldTo(nurse)).toEqual([{ message: 'referral.received', inPlaceOf: doctor.id }]);
    const mineOf = async (who: Member) =>
      given(await unit.ask(who, listReferrals, { query: { show: 'mine' } })).referrals.map(({ id }) => id);
    expect(await mineOf(nurse)).toEqual([referral]);
    expect(await mineOf(chief)).toEqual([]);
    // The case itself stays closed to them.
    expect(await opens(nurse)).toBe(false);
    await unit.act(nurse, { file, command: { kind: 'referral.take', member: nurse.id } });
    given(await end(doctor, absence));
    expect(await mineOf(nurse)).toEqual([referral]);
    expect(await mineOf(doctor)).toEqual([]);
  });

  it('is told to the head of the institution where nobody stands in', async () => {
    const { id } = given(await say(doctor, doctor, null));
    expect((await toldTo(chief)).map(({ message }) => message)).toContain('absence.uncovered');
    given(await end(doctor, id));
  });
});
