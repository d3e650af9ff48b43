import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { openFile } from '../../web/files/open-file.ts';
import { putOnAgenda, readMeeting } from './contract.ts';
import { conferenceRules } from './rules.ts';

let world: UnitWorld;
let worker: Member;
let outsider: Member;
let supervisor: Member;
let police: Member;

beforeAll(async () => {
  world = await unitWorld({ now: () => '2026-11-24T10:00:00.000Z' });
  worker = await world.enlist({ name: 'Elira Hoxha' });
  outsider = await world.enlist({ name: 'Ilir Meta' });
  supervisor = await world.enlist({ name: 'Besnik Prifti', roles: ['supervisor'] });
  police = await world.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'police' });
}, 60_000);
afterAll(() => world?.close());

const onCase = (id: Id, command: { kind: string } & Record<string, unknown>) => ({
  file: { kind: 'case', id } as FileRef,
  command,
});
const meeting = async (chair: Member) => {
  const file: FileRef = { kind: 'conference', id: newId() };
  const on = (command: { kind: string } & Record<string, unknown>) => ({ file, command });
  const members = [supervisor, worker, outsider, police].map(({ id, agency, discipline }) => ({
    ...{ member: id, agency, discipline },
  }));
  await world.act(
    chair,
    on({
      ...{ kind: 'conference.schedule', at: '2026-11-24T12:00:00Z', minutes: 90, place: 'Salla 2' },
      ...{ remote: null, chair: chair.id },
    }),
    on({ kind: 'conference.invite', members }),
  );
  return { id: file.id, on };
};
type Asked = ReturnType<typeof onCase>;
const refused = async (who: Member, ...acts: readonly Asked[]) => {
  const commands = acts.map(({ file, command }) => ({ file, command: { id: newId(), ...command } }));
  const answer = await world.ask(who, sendCommands, { body: { commands } });
  return isRefusal(answer) ? answer.refused : null;
};
const put = async (who: Member, id: Id, of: Id, members: readonly Member[] = []) => {
  const body = { case: of, minutes: 10, members: members.map((one) => one.id), reason: 'Thirrur' };
  const answer = await world.ask(who, putOnAgenda, { params: { id }, body });
  return isRefusal(answer) ? answer.refused : null;
};
const agendaOf = async (id: Id) => {
  const answer = await world.ask(supervisor, readMeeting, { params: { id } });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return openFile(conferenceRules, { kind: 'conference', id }, answer.conference).file.items;
};
const newCase = async () => (await world.child(worker, { given: 'Dea', surname: 'Prova' }, supervisor)).case;
const reads = async (who: Member, id: Id) =>
  !isRefusal(await world.ask(who, readFile, { params: { kind: 'case', id }, query: {} }));

describe('a case comes before the team', () => {
  const item = (of: Id) => ({ kind: 'conference.put-item', case: of, minutes: 10, called: [] });

  test('by nobody who does not work on it, so that no agenda tells who works around a child', async () => {
    const of = await newCase();
    const { id, on } = await meeting(outsider);
    expect(await put(outsider, id, of)).toBe('not-in-circle');
    expect(await refused(outsider, on(item(of)))).toBe('not-in-circle');
    const inEmergency = {
      ...{ kind: 'circle.break-glass', reason: 'Fëmija është në rrezik sot' },
      until: '2026-11-24T20:00:00Z',
    };
    await world.act(outsider, onCase(of, inEmergency));
    expect(await put(outsider, id, of)).toBe('not-in-circle');
    expect(await agendaOf(id)).toEqual([]);
  });

  test('by who works on it, and by the supervisor', async () => {
    const [one, other] = [await newCase(), await newCase()];
    const { id } = await meeting(outsider);
    expect(await put(worker, id, one)).toBe(null);
    const head = await world.enlist({ name: 'Drita Leka', roles: ['supervisor'] });
    expect(await put(head, id, other)).toBe(null);
    expect((await agendaOf(id)).map((each) => each.case)).toEqual([one, other]);
  });

  test('only where there is one', async () => {
    const of = await newCase();
    const { on } = await meeting(supervisor);
    expect(await refused(supervisor, on(item(newId())))).toBe('not-found');
    expect(await refused(worker, on(item(newId())))).toBe('not-in-circle');
    expect(await refused(supervisor, on(item(of.toUpperCase())))).toBe('not-found');
  });
});

describe('whoever is bound to the family', () => {
  const bound = (of: Id) => ({ kind: 'conference.declare-conflict', case: of, member: police.id });
  const leaves = (of: Id) => onCase(of, { kind: 'circle.leave', member: police.id, reason: 'Kushëri' });

  test('is out of the child’s file in the same act, whoever says it and with whatever client', async () => {
    const of = await newCase();
    const { id, on } = await meeting(supervisor);
    expect(await put(supervisor, id, of, [police])).toBe(null);
    for (const who of [police, supervisor])
      expect(await refused(who, on(bound(of)))).toBe('conference.leave-the-circle-too');
    expect(await reads(police, of)).toBe(true);
    expect(await refused(supervisor, on(bound(of)), leaves(of))).toBe(null);
    expect(await reads(police, of)).toBe(false);
  });

  test('says so alone where they stand in no circle of it', async () => {
    const of = await newCase();
    const { id, on } = await meeting(supervisor);
    expect(await put(worker, id, of)).toBe(null);
    expect(await refused(police, on(bound(of)))).toBe(null);
  });

  test('stays out of it for the whole meeting, though the case leaves the agenda and comes back', async () => {
    const of = await newCase();
    const { id, on } = await meeting(supervisor);
    expect(await put(supervisor, id, of, [police])).toBe(null);
    expect(await refused(police, on(bound(of)), leaves(of))).toBe(null);
    const drop = on({ kind: 'conference.drop-item', case: of, reason: 'Më vonë' });
    expect(await refused(supervisor, drop)).toBe(null);
    expect(await put(supervisor, id, of, [police])).toBe(null);
    const [item] = await agendaOf(id);
    expect(item?.conflicts).toEqual([police.id]);
    expect(item?.called).not.toContain(police.id);
    expect(await reads(police, of)).toBe(false);
  });
});
