import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { listColleagues } from './contract.ts';
import { listBreakGlass, readAccessLog, readBreakGlassReason } from './oversight-contract.ts';

let unit: UnitWorld;
let manager: Member;
let outsider: Member;
let supervisor: Member;
let officer: Member;
let opened: Id;

const given = 'Ardita';
const reason = 'Fëmija u gjet vetëm në rrugë dhe s’dihet kush kujdeset për të.';
const inHours = (hours: number): string =>
  Temporal.Now.instant().add({ hours }).toString({ smallestUnit: 'second' });

beforeAll(async () => {
  unit = await unitWorld();
  manager = await unit.enlist({ name: 'Elira Prifti' });
  outsider = await unit.enlist({ name: 'Sokol Dervishi' });
  supervisor = await unit.enlist({ name: 'Arta Gjika', roles: ['supervisor'] });
  officer = await unit.enlist({ name: 'Mira Xhani', roles: ['data-protection-officer'] });
  opened = (await unit.child(manager, { given, surname: 'Marku', birth: '2016-05-03', sex: 'female' })).case;
});
afterAll(() => unit.close());

const breakGlass = (who: Member, hours: number, why = reason) =>
  unit.ask(who, sendCommands, {
    body: {
      commands: [
        {
          file: { kind: 'case', id: opened },
          command: { id: newId(), kind: 'circle.break-glass', reason: why, until: inHours(hours) },
        },
      ],
    },
  });
const openCase = (who: Member) =>
  unit.ask(who, readFile, { params: { kind: 'case', id: opened }, query: {} });
const log = async (
  who: Member,
  query: Parameters<typeof unit.ask<typeof readAccessLog>>[2]['query'] = {},
) => {
  const answer = await unit.ask(who, readAccessLog, { query });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.lines;
};

describe('emergency access', () => {
  it('opens a case for hours to who states a reason, and is told to who answers for it', async () => {
    expect(await openCase(outsider)).toEqual({ refused: 'not-found' });
    expect(await breakGlass(outsider, 25)).toMatchObject({ refused: 'break-glass.too-long' });
    expect(await breakGlass(outsider, 2)).toMatchObject({ entries: [[{ kind: 'circle.glass-broken' }]] });
    expect(await openCase(outsider)).toMatchObject({ seq: expect.any(Number) });
    for (const overseer of [supervisor, officer]) {
      const told = await unit.ask(overseer, listBreakGlass, {});
      if (isRefusal(told)) throw new Error(told.refused);
      expect(told.broken).toMatchObject([{ member: outsider.id, file: opened, number: 'KOR-2026-0001' }]);
      const id = told.broken[0]?.id ?? '';
      expect(await unit.ask(overseer, readBreakGlassReason, { params: { id } })).toEqual({ reason });
    }
  });

  it('waits before each who answers for it until they have looked at it, and never before who took it', async () => {
    const told = async (who: Member) => {
      const answer = await unit.ask(who, listBreakGlass, {});
      if (isRefusal(answer)) throw new Error(answer.refused);
      return answer.broken;
    };
    const lookAt = (who: Member, broken: Id) =>
      unit.ask(who, sendCommands, {
        body: {
          commands: [
            {
              file: { kind: 'case', id: opened },
              command: { id: newId(), kind: 'circle.look-at-emergency', broken },
            },
          ],
        },
      });
    const other = await unit.enlist({ name: 'Drita Leka', roles: ['supervisor'] });
    const [broken] = await told(other);
    expect(broken).toMatchObject({ waits: true });
    const id = broken?.id ?? '';
    expect(await lookAt(outsider, id)).toMatchObject({ refused: 'break-glass.overseers-only' });
    expect(await lookAt(other, newId())).toMatchObject({ refused: 'break-glass.unknown' });
    expect(isRefusal(await lookAt(other, id))).toBe(false);
    expect(isRefusal(await lookAt(officer, id))).toBe(false);
    expect(await told(other)).toMatchObject([{ waits: false }]);
    expect(await told(officer)).toMatchObject([{ waits: false }]);
    expect(await told(supervisor)).toMatchObject([{ waits: true }]);

    expect(await breakGlass(other, 1)).toMatchObject({ entries: [[{ kind: 'circle.glass-broken' }]] });
    const own = (await told(other)).find(({ member }) => member === other.id);
    expect(own).toMatchObject({ waits: false });
    expect(await lookAt(other, own?.id ?? '')).toMatchObject({ refused: 'break-glass.own' });
  });

  it('opens nothing of the file to who only reads the reason', async () => {
    expect(await openCase(officer)).toEqual({ refused: 'not-found' });
  });

  it('is listed to no colleague', async () => {
    expect(await unit.ask(outsider, listBreakGlass, {})).toEqual({ refused: 'not-allowed' });
  });
});

describe('the record of accesses', () => {
  it('says who read and who wrote in which file, to the data protection officer and the supervisor', async () => {
    for (const overseer of [officer, supervisor]) {
      const lines = await log(overseer, { number: 'kor-2026-0001' });
      const ofCase = { kind: 'case', number: 'KOR-2026-0001', file: opened };
      expect(lines).toContainEqual(expect.objectContaining({ ...ofCase, member: outsider.id, act: 'read' }));
      expect(lines).toContainEqual(expect.objectContaining({ ...ofCase, member: manager.id, act: 'write' }));
      expect(lines).toContainEqual(
        expect.objectContaining({ ...ofCase, member: outsider.id, act: 'denied' }),
      );
    }
    expect(await unit.ask(manager, readAccessLog, { query: {} })).toEqual({ refused: 'not-allowed' });
  });

  it('records also who read the reason of an emergency access', async () => {
    expect(await log(officer, { member: officer.id })).toContainEqual(
      expect.objectContaining({ act: 'read', purpose: 'oversight', sections: ['case'] }),
    );
  });

  it('is narrowed by member, act and day, and goes on where a page ended', async () => {
    const denied = await log(officer, { act: 'denied' });
    expect(denied.length).toBeGreaterThan(0);
    expect(new Set(denied.map(({ act }) => act))).toEqual(new Set(['denied']));
    expect(await log(officer, { until: '2020-01-01' })).toEqual([]);
    const [latest, next] = await log(officer, { member: outsider.id });
    expect(await log(officer, { member: outsider.id, before: latest?.position ?? 0 })).toContainEqual(next);
  });

  it('names no child', async () => {
    expect(JSON.stringify(await log(officer))).not.toContain(given);
  });
});

describe('the directory of colleagues', () => {
  it('says who works where, to everyone but the analyst', async () => {
    const answer = await unit.ask(manager, listColleagues, {});
    if (isRefusal(answer)) throw new Error(answer.refused);
    expect(answer.colleagues).toContainEqual(
      expect.objectContaining({ id: supervisor.id, name: 'Arta Gjika', roles: ['supervisor'], active: true }),
    );
    const analyst = await unit.enlist({ roles: ['analyst'] });
    expect(await unit.ask(analyst, listColleagues, {})).toEqual({ refused: 'not-allowed' });
  });
});
