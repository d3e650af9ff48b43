import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { putOnAgenda } from './contract.ts';

let world: UnitWorld;
let worker: Member;
let supervisor: Member;
let police: Member;
let health: Member;

beforeAll(async () => {
  world = await unitWorld({ now: () => '2026-11-24T10:00:00.000Z' });
  worker = await world.enlist({ name: 'Elira Hoxha' });
  supervisor = await world.enlist({ name: 'Besnik Prifti', roles: ['supervisor'] });
  police = await world.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'police' });
  health = await world.enlist({ name: 'Mimoza Gjata', roles: ['team-member'], discipline: 'health' });
}, 60_000);
afterAll(() => world?.close());

const refusedFor = async (who: Member, file: { kind: 'case' | 'conference'; id: Id }, command: object) => {
  const body = { commands: [{ file, command: { id: newId(), kind: '', ...command } }] };
  const answer = await world.ask(who, sendCommands, { body });
  return isRefusal(answer) ? answer.refused : null;
};

describe('what a hand-made client may not write', () => {
  let [made, alone, off]: readonly [Id, Id, Id] = ['', '', ''];
  const file = () => ({ kind: 'conference' as const, id: made });
  const onCase = (id: Id) => ({ kind: 'case' as const, id });
  const decide = (more: Record<string, unknown> = {}) => ({
    ...{ kind: 'meeting.decide', conference: made, on: '2026-11-24', decision: 'Vendim', replaces: null },
    ...{ agreed: [], dissented: [], ...more },
  });
  const discussed = () => ({ kind: 'conference.settle-item', case: alone, state: 'discussed' });
  const attend = (who: Member, how: string) => ({
    file: file(),
    command: { kind: 'conference.attend', member: who.id, how, substitute: null },
  });
  type Asked = { file: { kind: 'case' | 'conference'; id: Id }; command: object };
  const together = async (who: Member, ...acts: readonly Asked[]) => {
    const commands = acts.map(({ file: of, command }) => ({
      file: of,
      command: { id: newId(), kind: '', ...command },
    }));
    const answer = await world.ask(who, sendCommands, { body: { commands } });
    return isRefusal(answer) ? answer.refused : null;
  };

  beforeAll(async () => {
    made = newId();
    alone = (await world.child(worker, { given: 'Dea', surname: 'Prova' }, supervisor)).case;
    off = (await world.child(worker, { given: 'Era', surname: 'Prova' }, supervisor)).case;
    const invited = [supervisor, police, health].map(({ id: member, agency, discipline }) => ({
      ...{ member, agency, discipline },
    }));
    await world.act(
      supervisor,
      {
        file: file(),
        command: {
          ...{ kind: 'conference.schedule', at: '2026-11-24T12:00:00Z', minutes: 90, place: 'Salla 2' },
          ...{ remote: null, chair: supervisor.id },
        },
      },
      { file: file(), command: { kind: 'conference.invite', members: invited } },
    );
    const body = { case: alone, minutes: 20, members: [police.id], reason: 'Thirrur' };
    await world.ask(supervisor, putOnAgenda, { params: { id: made }, body });
  });

  test('is a decision of a meeting that is none, has not begun, or did not come to the case', async () => {
    const made_up = decide({ conference: newId() });
    expect(await refusedFor(worker, onCase(alone), made_up)).toBe('meeting.not-of-this-meeting');
    expect(await refusedFor(worker, onCase(alone), decide())).toBe('meeting.not-of-this-meeting');
    await world.act(supervisor, { file: file(), command: { kind: 'conference.begin' } });
    expect(await refusedFor(worker, onCase(off), decide())).toBe('meeting.not-of-this-meeting');
    const action = { kind: 'meeting.act', conference: made, action: newId() };
    expect(await refusedFor(worker, onCase(off), action)).toBe('meeting.not-of-this-meeting');
  });

  test('is a decision or an action without the quorum, in one file or in both', async () => {
    await world.act(supervisor, attend(supervisor, 'room'), attend(police, 'apologies'));
    await world.act(supervisor, attend(health, 'absent'));
    expect(await refusedFor(worker, onCase(alone), decide())).toBe('conference.no-quorum');
    const action = { kind: 'meeting.act', conference: made, action: newId() };
    expect(await refusedFor(worker, onCase(alone), action)).toBe('conference.no-quorum');
    const both = [
      { file: file(), command: discussed() },
      { file: onCase(alone), command: decide() },
    ];
    expect(await together(supervisor, ...both)).toBe('conference.no-quorum');
    expect(await together(supervisor, ...both.toReversed())).toBe('conference.no-quorum');
  });

  test('is one half of it: a case that counts as discussed without a decision, or a decision without that', async () => {
    await world.act(supervisor, attend(police, 'room'));
    expect(await refusedFor(supervisor, file(), discussed())).toBe('conference.nothing-decided');
    expect(await refusedFor(worker, onCase(alone), decide())).toBe('meeting.not-discussed');
  });

  test('is the voice of somebody who is not there, or is bound to the family', async () => {
    const both = (voice: Member) =>
      together(
        supervisor,
        { file: file(), command: discussed() },
        { file: onCase(alone), command: decide({ agreed: [voice.id] }) },
      );
    expect(await both(worker)).toBe('meeting.voice-not-there');
    await world.act(
      police,
      { file: file(), command: { kind: 'conference.declare-conflict', case: alone, member: police.id } },
      { file: onCase(alone), command: { kind: 'circle.leave', member: police.id, reason: 'Kushëri' } },
    );
    expect(await both(police)).toBe('meeting.not-of-the-circle');
    // Called in again, they have no voice in this meeting all the same.
    const { id: member, agency, discipline } = police;
    await world.act(worker, {
      file: onCase(alone),
      command: { kind: 'circle.join', member, agency, discipline, part: 'team-member' },
    });
    expect(await both(police)).toBe('meeting.voice-not-there');
    const longAgo = { file: onCase(alone), command: decide({ on: '2026-11-02' }) };
    expect(await together(supervisor, { file: file(), command: discussed() }, longAgo)).toBe(
      'meeting.other-day',
    );
    expect(await both(supervisor)).toBe(null);
  });

  test('is minutes that close while the meeting runs; they close with it, whoever ends it and whatever they send', async () => {
    const close = { kind: 'meeting.close', conference: made };
    expect(await refusedFor(worker, onCase(alone), close)).toBe('meeting.not-ended');
    const back = { kind: 'conference.settle-item', case: alone, state: 'postponed' };
    expect(await refusedFor(supervisor, file(), back)).toBe('conference.discussed-already');
    const other = await world.enlist({ name: 'Tjetër', roles: ['supervisor'] });
    expect(await world.ask(other, readFile, { params: onCase(alone), query: {} })).toHaveProperty('refused');
    expect(await refusedFor(other, file(), { kind: 'conference.end', next: null })).toBe(null);
    expect(await refusedFor(worker, onCase(alone), decide({ replaces: newId() }))).toBe('meeting.closed');
  });
});
