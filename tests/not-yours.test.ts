import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileRef } from '../src/core/chronology/entry.ts';
import { newId } from '../src/core/id.ts';
import { decideTogether } from '../src/server/store/decide.ts';
import type { Member } from '../src/server/store/store.ts';
import { type UnitWorld, unitWorld } from './unit-world.ts';

let unit: UnitWorld;
let worker: Member;
let head: Member;
let officer: Member;
let file: FileRef;
const task = newId();
const due = '2026-12-11';

const join = (member: Member, of: FileRef = file) => ({
  file: of,
  command: {
    ...{ kind: 'circle.join', member: member.id, agency: member.agency, discipline: member.discipline },
    ...{ part: 'team-member', reason: 'Punon me familjen' },
  },
});
const ask = (who: Member, command: { kind: string } & Record<string, unknown>, of: FileRef = file) =>
  decideTogether(unit.store, who, [{ file: of, command: { ...command, id: newId() } }]);
const notYours = { refused: 'section.not-yours-to-write' };

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist();
  head = await unit.enlist({ roles: ['supervisor'] });
  officer = await unit.enlist({ roles: ['team-member'], discipline: 'police' });
  const { case: id } = await unit.child(worker, { given: 'Besa', surname: 'Çela' }, head);
  file = { kind: 'case', id };
  await unit.act(worker, join(officer), {
    file,
    command: { kind: 'task.add', task, what: 'Thirr shkollën', due, assignee: worker.id },
  });
}, 60_000);
afterAll(() => unit.close());

describe('a police officer in the circle of a case', () => {
  it('settles no task of somebody else and gives none', async () => {
    expect(await ask(officer, { kind: 'task.done', task, note: '' })).toEqual(notYours);
    expect(await ask(officer, { kind: 'task.cancel', task, reason: 'Nuk duhet' })).toEqual(notYours);
    const more = { kind: 'task.add', task: newId(), what: 'Diçka', due, assignee: officer.id };
    expect(await ask(officer, more)).toEqual(notYours);
  });

  it('says of a task that is theirs that it is done', async () => {
    const mine = newId();
    const given = { kind: 'task.add', task: mine, what: 'Takim në komisariat', due, assignee: officer.id };
    await unit.act(worker, { file, command: given });
    expect(Array.isArray(await ask(officer, { kind: 'task.done', task: mine, note: 'U krye' }))).toBe(true);
  });

  it('withdraws nobody’s consent, and neither asks for the closing nor opens the case again', async () => {
    const withdrawal = {
      kind: 'consent.withdraw',
      record: newId(),
      on: '2026-11-24',
      reason: 'Nuk pranojnë',
    };
    expect(await ask(officer, withdrawal)).toEqual(notYours);
    expect(await ask(officer, { kind: 'closure.request', record: null, reason: 'moved' })).toEqual(notYours);
    expect(await ask(officer, { kind: 'case.reopen', reason: 'Duhet parë' })).toEqual(notYours);
  });
});

describe('a concern', () => {
  it('holds words of its reporter only where the reporter wrote them', async () => {
    const concern: FileRef = { kind: 'concern', id: newId() };
    const received = {
      ...{ kind: 'concern.receive', channel: 'phone', receivedAt: '2026-11-20T09:00:00Z', language: 'sq' },
      ...{ anonymous: false, receipt: null },
    };
    await unit.act(worker, { file: concern, command: received });
    expect(await ask(worker, { kind: 'concern.add-words', text: 'Unë pashë' }, concern)).toEqual(notYours);
    expect(await ask(worker, { kind: 'concern.add-file', attachment: newId() }, concern)).toEqual(notYours);
  });
});

describe('a request to an institution', () => {
  const asking = (of: FileRef, child: string) => {
    const referral: FileRef = { kind: 'referral', id: newId() };
    const draft = {
      ...{ kind: 'referral.draft', case: of.id, child, service: 'legal-aid', urgency: 'ordinary' },
      receiver: { kind: 'outside', name: 'Qendra “Agimi”' },
      ...{ purpose: 'Kujdestaria.', asked: 'Këshillë.', ground: 'legal-duty', groundNote: 'Ligji 18/2017' },
      ...{ childAnswer: 'agreed', sections: [], validUntil: '2099-03-20' },
    };
    const refer = { kind: 'case.refer', referral: referral.id, agency: null };
    return decideTogether(unit.store, worker, [
      { file: referral, command: { ...draft, id: newId() } },
      { file: of, command: { ...refer, id: newId() } },
    ]);
  };

  it('is made for a child of the case that it is of, and for nobody else', async () => {
    const here = await unit.child(worker, { given: 'Drin', surname: 'Hoxha' }, head);
    const another = await unit.child(worker, { given: 'Sara', surname: 'Leka' }, head);
    const of: FileRef = { kind: 'case', id: here.case };
    const refused = { refused: 'referral.child-of-the-case' };
    expect(await asking(of, another.person)).toEqual(refused);
    expect(await asking(of, newId())).toEqual(refused);
    const add = (person: string, part: string) => ask(worker, { kind: 'case.add-person', person, part }, of);
    expect(Array.isArray(await add(another.person, 'suspected'))).toBe(true);
    expect(await asking(of, another.person)).toEqual(refused);
    expect(Array.isArray(await asking(of, here.person))).toBe(true);
  });
});

describe('a case that was closed', () => {
  it('takes nothing but late answers of a form, however old the sender says that their view is', async () => {
    const { case: id } = await unit.child(worker, { given: 'Ilir', surname: 'Marku' }, head);
    const closing: FileRef = { kind: 'case', id };
    const form = newId();
    await unit.act(worker, {
      file: closing,
      command: { kind: 'record.open', record: form, form: 'closure', version: 1, edits: [] },
    });
    await unit.act(worker, {
      file: closing,
      command: { kind: 'closure.request', record: form, reason: 'goals-reached' },
    });
    await unit.act(head, { file: closing, command: { kind: 'closure.approve' } });
    const task = { task: newId(), what: 'Vizitë', due, assignee: worker.id };
    for (const late of [
      { kind: 'task.add', seen: 0, ...task },
      { kind: 'risk.ask-new-look', seen: 0, reason: 'Pa e parë mbylljen' },
    ])
      expect(await ask(worker, late, closing)).toEqual({ refused: 'case.closed' });
  });
});
