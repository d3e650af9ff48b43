import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../tests/unit-world.ts';
import type { FileKind, FileRef } from '../core/chronology/entry.ts';
import { sendCommands } from '../core/contract/files.ts';
import { newId } from '../core/id.ts';
import { isRefusal } from '../core/refusal.ts';
import type { Member } from './store/store.ts';

let unit: UnitWorld;
let worker: Member;
let supervisor: Member;
let others: readonly Member[];

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist();
  supervisor = await unit.enlist({ roles: ['supervisor'] });
  others = [
    await unit.enlist({ name: 'Dritan Leka', roles: ['team-member'], discipline: 'police' }),
    await unit.enlist({ name: 'Ilir Manço', roles: ['administrator'] }),
    await unit.enlist({ name: 'Teuta Bardhi', roles: ['data-protection-officer'] }),
    await unit.enlist({ name: 'Genc Ymeri', roles: ['analyst'] }),
  ];
}, 60_000);
afterAll(() => unit?.close());

type Asked = { kind: string } & Record<string, unknown>;

const sent = async (who: Member, file: FileRef, command: Asked): Promise<string | null> => {
  const body = { commands: [{ file, command: { id: newId(), ...command } }] };
  const answer = await unit.ask(who, sendCommands, { body });
  return isRefusal(answer) ? answer.refused : null;
};
const begun = (who: Member, kind: FileKind, command: Asked) => sent(who, { kind, id: newId() }, command);

const concern = {
  ...{ kind: 'concern.receive', channel: 'phone', receivedAt: '2026-01-01T00:00:00Z' },
  ...{ language: 'sq', anonymous: false, receipt: null },
};

describe('a file', () => {
  const offered = { from: newId(), place: 'devoll', case: newId(), number: 'DEV-2026-0001', by: 'Eva Papa' };
  const meeting = { at: '2026-12-01T09:00:00Z', minutes: 60, place: 'Bashkia', remote: null };
  const home = { label: 'Shtëpia', place: null, street: '', since: null };
  const beginnings: readonly [FileKind, (who: Member) => Asked, string][] = [
    ['person', (who) => ({ kind: 'person.register', child: true, keeper: who.id }), 'not-allowed'],
    ['household', () => ({ kind: 'household.form', ...home }), 'not-allowed'],
    ['concern', () => concern, 'concern.needs-a-worker'],
    [
      'conference',
      (who) => ({ kind: 'conference.schedule', ...meeting, chair: who.id }),
      'conference.needs-the-unit',
    ],
  ];

  it.each(beginnings)('about a %s is begun by the unit, and by nobody else', async (kind, asked, said) => {
    for (const who of others) expect(await begun(who, kind, asked(who))).toBe(said);
    for (const who of [worker, supervisor]) expect(await begun(who, kind, asked(who))).toBe(null);
  });

  it('of an offered case is begun by no member of the unit that it would be offered to', async () => {
    for (const who of [worker, supervisor, ...others])
      expect(await begun(who, 'transfer', { kind: 'transfer.receive', ...offered })).toBe(
        'transfer.only-the-offering-unit',
      );
  });
});

describe('a concern', () => {
  it('of which a member says that it came through the public page is not taken', async () => {
    for (const who of [worker, supervisor])
      expect(await begun(who, 'concern', { ...concern, channel: 'public' })).toBe('not-allowed');
  });
});

describe('a case that is opened in an emergency', () => {
  it('is read by it, and not led: no supervisor waives a deadline in it or offers it to others', async () => {
    const child = await unit.child(worker, { given: 'Bora', surname: 'Prova' });
    const file: FileRef = { kind: 'case', id: child.case };
    const until = Temporal.Now.instant().add({ hours: 1 }).toString();
    const broken = { kind: 'circle.break-glass', reason: 'Fëmija u gjet natën vetëm.', until };
    expect(await sent(supervisor, file, broken)).toBe(null);
    const startedAt = '2026-03-02T12:00:00.000Z';
    const waive = { kind: 'deadline.waive', code: 'initial-assessment', startedAt, reason: 'Nuk duhet' };
    expect(await sent(supervisor, file, waive)).toBe('section.not-yours-to-write');
    const { id: member, agency, discipline } = supervisor;
    const join = { kind: 'circle.join', member, agency, discipline, part: 'supervisor' };
    expect(await sent(supervisor, file, join)).toBe(null);
    expect(await sent(supervisor, file, waive)).toBe(null);
  });

  it('is opened with a reason in words, by somebody who works on cases', async () => {
    const child = await unit.child(worker, { given: 'Arta', surname: 'Prova' });
    const until = Temporal.Now.instant().add({ hours: 1 }).toString();
    const breakGlass = (who: Member, reason: string) =>
      sent(who, { kind: 'case', id: child.case }, { kind: 'circle.break-glass', reason, until });
    const reason = 'Fëmija u gjet natën vetëm.';
    const [police, ...withoutCases] = others;
    for (const who of withoutCases) expect(await breakGlass(who, reason)).toBe('not-allowed');
    if (!police) throw new Error('Nobody of the team.');
    expect(await breakGlass(police, ' '.repeat(12))).toBe('command-not-understood');
    expect(await breakGlass(police, ' natën '.padEnd(20))).toBe('command-not-understood');
    expect(await breakGlass(police, reason)).toBe(null);
  });
});
