import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { readFile, sendCommands } from '../../core/contract/files.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { municipalityId } from '../../server/start/found.ts';
import { inTenant } from '../../server/store/context.ts';
import { decideTogether } from '../../server/store/decide.ts';
import { eraseFile } from '../../server/store/erase.ts';
import { type Member, readingAs, systemOf } from '../../server/store/store.ts';
import { verify } from '../../server/store/verify.ts';
import { handOut } from '../../server/told/hand-out.ts';
import { riskNow } from '../assessment/rules.ts';
import { nextStepOf } from '../case/next-step.ts';
import { caseRules, managerOf, phaseOf, recordsOf } from '../case/rules.ts';
import { type ExampleCase, exampleCase } from '../letters/example-case.factory.ts';
import { identityOf, personRules } from '../people/rules.ts';
import { acceptOffer, declineOffer, listOffers } from './contract.ts';
import { transferRules } from './rules.ts';
import { everything, offering } from './transfer.factory.ts';

let unit: UnitWorld;
let worker: Member;
let head: Member;
let headThere: Member;
let workerThere: Member;

beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist({ name: 'Mira Kola' });
  head = await unit.enlist({ name: 'Drita Leka', roles: ['supervisor'] });
  headThere = await unit.enlist({ name: 'Agim Hoxha', roles: ['supervisor'], municipality: 'devoll' });
  workerThere = await unit.enlist({ name: 'Eva Prifti', municipality: 'devoll' });
}, 120_000);
afterAll(() => unit.close());

const answered = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

const example = (): Promise<ExampleCase> => exampleCase(unit, worker, head);

const tried = (who: Member, acts: ReturnType<typeof offering>) =>
  decideTogether(
    unit.store,
    who,
    acts.map(({ file, command }) => ({ file, command: { ...command, id: newId() } })),
  );

const open = async <F>(
  who: Member,
  rules: Parameters<typeof fold<F>>[0] & { kind: FileRef['kind'] },
  id: Id,
) => {
  const file = { kind: rules.kind, id };
  const read = answered(await unit.ask(who, readFile, { params: file, query: {} }));
  return fold(rules, file, read.entries);
};

const waiting = async (who = headThere) => answered(await unit.ask(who, listOffers, { query: {} })).offers;

/** The offer of a case, as the receiving unit finds it in its list. */
const offered = async (of: ExampleCase, along?: readonly string[]): Promise<Id> => {
  const before = new Set((await waiting()).map(({ id }) => id));
  await unit.act(worker, ...offering(of.case, 'devoll', along));
  const fresh = (await waiting()).find(({ id }) => !before.has(id));
  if (!fresh) throw new Error('No offer arrived.');
  return fresh.id;
};

const accept = (id: Id, so: { id?: Id; who?: Member; manager?: Id } = {}) =>
  unit.ask(so.who ?? headThere, acceptOffer, {
    params: { id },
    body: { id: so.id ?? newId(), manager: so.manager ?? workerThere.id },
  });

const rowsOf = (who: Member, table: 'case_row' | 'person_row' | 'file') =>
  inTenant(unit.store.system, systemOf(who), async ({ client }) => {
    const found = await client.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where municipality = $1`,
      [who.municipality],
    );
    return found.rows[0]?.n ?? 0;
  });

describe('a case that is offered to another municipality', () => {
  it('stands before the supervisors there with the form of transfer, and with nothing else of the file', async () => {
    const { case: file } = await example();
    const before = await rowsOf(headThere, 'person_row');
    const id = await offered({ case: file } as ExampleCase);
    const offer = await open(headThere, transferRules, id);
    expect(offer.received).toMatchObject({ from: worker.municipality, place: 'korce', by: 'Mira Kola' });
    expect(Object.values(offer.records).map(({ form }) => form)).toEqual(['transfer']);
    const [record] = Object.values(offer.records);
    expect(record?.fields.dangers_to_know?.value).toBe('Njerku e di ku shkon fëmija në shkollë.');
    expect(await rowsOf(headThere, 'person_row')).toBe(before);
    expect(await unit.ask(headThere, readFile, { params: { kind: 'case', id: file.id }, query: {} })).toEqual(
      {
        refused: 'not-found',
      },
    );
  });

  it('is told to no worker there, nor to anybody of a third municipality', async () => {
    const id = await offered(await example());
    const stranger = await unit.enlist({ roles: ['supervisor'], municipality: 'maliq' });
    for (const who of [workerThere, stranger, worker])
      expect(await unit.ask(who, readFile, { params: { kind: 'transfer', id }, query: {} })).toEqual({
        refused: 'not-found',
      });
    expect(await waiting(stranger)).toEqual([]);
  });

  it('is offered by its manager or a supervisor, with the form, and once at a time', async () => {
    const { case: file } = await example();
    const acts = offering(file);
    const [, , alone] = acts;
    const police = await unit.enlist({ roles: ['team-member'], discipline: 'police' });
    await unit.act(worker, {
      file,
      command: {
        kind: 'circle.join',
        ...{ member: police.id, agency: police.agency, discipline: 'police', part: 'team-member' },
      },
    });
    expect(await tried(police, alone ? [alone] : [])).toEqual({ refused: 'circle.needs-manager' });
    expect(await tried(worker, alone ? [alone] : [])).toEqual({ refused: 'transfer.form-first' });
    answered(await tried(worker, acts));
    expect(await tried(worker, offering(file))).toEqual({ refused: 'transfer.already-offered' });
  });

  it('is not offered to one’s own, to a unit where nobody decides, nor to a place that is none', async () => {
    const { case: file } = await example();
    expect(await tried(worker, offering(file, 'korce'))).toEqual({ refused: 'transfer.own-municipality' });
    expect(await tried(worker, offering(file, 'pustec'))).toEqual({ refused: 'transfer.nobody-there' });
    expect(await tried(worker, offering(file, 'nowhere'))).toEqual({
      refused: 'transfer.no-such-municipality',
    });
    // Nothing of an offer that could not be delivered stays, the form included.
    expect((await open(worker, caseRules, file.id)).followup.transfer).toBeNull();
  });

  it('can be taken back while it waits, and is then no longer to be accepted', async () => {
    const of = await example();
    const id = await offered(of);
    await unit.act(head, { file: of.case, command: { kind: 'transfer.withdraw', reason: 'Familja mbeti.' } });
    const offer = await open(headThere, transferRules, id);
    expect(offer.state).toBe('withdrawn');
    expect(await accept(id)).toEqual({ refused: 'transfer.not-offered' });
  });

  it('cannot be closed while an answer is awaited', async () => {
    const of = await example();
    await offered(of);
    const close = { kind: 'closure.request', record: null, reason: 'goals-met' };
    const answer = await decideTogether(unit.store, worker, [
      { file: of.case, command: { ...close, id: newId() } },
    ]);
    expect(answer).toMatchObject({ refused: 'closure.not-ready' });
    expect(isRefusal(answer) && answer.values?.blocking).toContain('transfer-waiting');
  });
});

describe('an offer that is accepted', () => {
  it('begins a case there under a manager of that unit, and closes the case here as transferred', async () => {
    const of = await example();
    const { case: there } = answered(await accept(await offered(of)));
    const here = await open(worker, caseRules, of.case.id);
    expect(phaseOf(here)).toBe('closed');
    expect(here.followup.closing.reason).toBe('moved-transferred');
    expect(here.followup.transfer).toMatchObject({
      answer: 'accepted',
      answered: { there, by: { name: 'Agim Hoxha', municipality: 'devoll' } },
    });
    const taken = await open(workerThere, caseRules, there);
    expect(managerOf(taken.circle)).toBe(workerThere.id);
    expect(taken.spine.opened).toMatchObject({ from: 'transfer' });
    expect(taken.spine.opened?.number).toMatch(/^DEV-\d{4}-\d{4}$/);
    expect(taken.takenOver).toMatchObject({
      from: 'korce',
      number: here.spine.opened?.number,
      by: 'Mira Kola',
      along: [...everything].sort(),
    });
  });

  it('hands over what the form names, the child and the family under new ids, and the level of risk', async () => {
    const of = await example();
    const { case: there } = answered(await accept(await offered(of)));
    const taken = await open(workerThere, caseRules, there);
    const child = await open(workerThere, personRules, taken.spine.opened?.child ?? '');
    expect(identityOf(child.records)).toMatchObject({ given: 'Ëndrra', personalNumber: 'L65503012K' });
    expect(child.ref.id).not.toBe(of.child);
    expect(taken.spine.people.map(({ part }) => part).sort()).toEqual(['child', 'parent']);
    const mother = taken.spine.people.find(({ part }) => part === 'parent')?.person;
    expect(child.relationships).toMatchObject([{ other: mother, relation: 'mother' }]);
    expect(taken.spine.households).toHaveLength(1);
    expect(riskNow(taken.risk)).toBe('high');
    expect(recordsOf(taken.records, 'comprehensive-assessment')).toHaveLength(1);
    const [action] = recordsOf(taken.records, 'plan-action');
    expect(taken.takenOver?.origins[action?.id ?? '']).toMatchObject({ by: 'Mira Kola' });
    // The institution of the other municipality is named, not pointed to.
    expect(action?.fields.responsible_agency?.value).toMatch(/\p{L}{4}/u);
    expect(recordsOf(taken.records, 'consent')).toEqual([]);
    expect(taken.plan.versions).toEqual([]);
    expect(taken.spine.concerns).toEqual([]);
  });

  it('hands over as a list what had been asked of institutions, and what came of it', async () => {
    const { case: there } = answered(await accept(await offered(await example())));
    const taken = await open(workerThere, caseRules, there);
    expect(taken.takenOver?.referrals).toEqual([
      expect.objectContaining({
        ...{ service: 'psychological-support', to: 'Qendra “Agimi”', asked: 'Takime çdo javë.' },
        ...{ state: 'completed', outcome: 'served-in-part' },
      }),
    ]);
    expect(taken.spine.referrals).toEqual([]);
  });

  it('hands over no more than the form names', async () => {
    const { case: there } = answered(await accept(await offered(await example(), ['visits'])));
    const taken = await open(workerThere, caseRules, there);
    expect([...new Set(Object.values(taken.records).map(({ form }) => form))].sort()).toEqual([
      'review',
      'visit',
    ]);
    expect(taken.takenOver?.referrals).toEqual([]);
    expect(taken.spine.people).toHaveLength(1);
    expect(taken.spine.households).toEqual([]);
  });

  it('leaves behind the notes of the worker, and what was told of ethnicity', async () => {
    const of = await example();
    const note = newId();
    await unit.act(
      worker,
      {
        file: of.case,
        command: {
          kind: 'record.open',
          record: note,
          form: 'note',
          version: 1,
          edits: [{ field: 'note_text', was: null, now: 'Shënim vetjak.' }],
        },
      },
      { file: of.case, command: { kind: 'record.complete', record: note } },
    );
    const { case: there } = answered(await accept(await offered(of)));
    const read = answered(
      await unit.ask(headThere, readFile, { params: { kind: 'case', id: there }, query: {} }),
    );
    const sections = new Set(read.entries.map(({ section }) => section));
    for (const closed of ['notes', 'reporter', 'ethnicity']) expect(sections.has(closed)).toBe(false);
  });

  it('leaves behind whom somebody erased, and is taken over all the same', async () => {
    const of = await example();
    const mother = (await open(worker, caseRules, of.case.id)).spine.people.find(
      ({ part }) => part === 'parent',
    );
    const id = await offered(of);
    const person = { kind: 'person' as const, id: mother?.person ?? '' };
    answered(await eraseFile(unit.store, head, person, 'asked-by-person'));
    const { case: there } = answered(await accept(id));
    const taken = await open(workerThere, caseRules, there);
    expect(taken.spine.people.map(({ part }) => part)).toEqual(['child']);
  });

  it('asks for no look back here: the unit that took it over goes on seeing the child', async () => {
    const of = await example();
    answered(await accept(await offered(of)));
    const running = await inTenant(unit.store.system, systemOf(worker), async ({ client }) =>
      client.query('select code from deadline_row where file_id = $1 and met_at is null and not waived', [
        of.case.id,
      ]),
    );
    expect(running.rows).toEqual([]);
    const here = await open(worker, caseRules, of.case.id);
    expect(nextStepOf(here)).toEqual({ kind: 'transferred' });
  });

  it('is accepted once: sent twice it says the same, and of two who accept one is told that it is late', async () => {
    const id = await offered(await example());
    const before = await rowsOf(headThere, 'case_row');
    const command = newId();
    const first = answered(await accept(id, { id: command }));
    expect(await accept(id, { id: command })).toEqual(first);
    expect(await accept(id)).toEqual({ refused: 'transfer.not-offered' });
    expect(await rowsOf(headThere, 'case_row')).toBe(before + 1);

    const other = await offered(await example());
    const both = await Promise.all([accept(other), accept(other)]);
    expect(both.filter(isRefusal)).toEqual([{ refused: 'transfer.not-offered' }]);
    expect(await rowsOf(headThere, 'case_row')).toBe(before + 2);
  });

  it('needs a manager of the accepting unit; when that is refused, nothing has happened on either side', async () => {
    const of = await example();
    const id = await offered(of);
    const before = await rowsOf(headThere, 'file');
    expect(await accept(id, { manager: worker.id })).toEqual({ refused: 'transfer.manager-of-the-unit' });
    expect(await accept(id, { who: workerThere })).toEqual({ refused: 'not-allowed' });
    expect((await open(worker, caseRules, of.case.id)).followup.transfer?.answer).toBe('waiting');
    expect(await rowsOf(headThere, 'file')).toBe(before);
  });

  it('leaves whole chains in both municipalities', async () => {
    answered(await accept(await offered(await example())));
    for (const municipality of [municipalityId('korce'), municipalityId('devoll')])
      for await (const page of verify(unit.store.system, municipality)) expect(page.faults).toEqual([]);
  });
});

describe('an offer that is declined', () => {
  it('tells the unit that offered why, and the case stays theirs and open', async () => {
    const of = await example();
    const id = await offered(of);
    const decline = { id: newId(), reason: 'Familja nuk jeton te ne.' };
    answered(await unit.ask(headThere, declineOffer, { params: { id }, body: decline }));
    const here = await open(worker, caseRules, of.case.id);
    expect(here.followup.transfer).toMatchObject({
      answer: 'declined',
      answered: { reason: 'Familja nuk jeton te ne.', by: { name: 'Agim Hoxha' } },
    });
    expect(phaseOf(here)).not.toBe('closed');
    expect((await open(headThere, transferRules, id)).state).toBe('declined');
    answered(await tried(worker, offering(of.case)));
  });
});

describe('who is told', () => {
  const toldTo = async (who: Member): Promise<readonly { message: string; path: string }[]> => {
    await handOut(unit.store, who.municipality);
    return inTenant(unit.store.app, readingAs(who), ({ db }) =>
      db.selectFrom('notice').select(['message', 'path']).execute(),
    );
  };

  it('the supervisors there of an offer, whoever offered it of the answer, and the new manager of the case', async () => {
    const of = await example();
    const id = await offered(of);
    expect(await toldTo(headThere)).toContainEqual({ message: 'transfer.offered', path: `/transfers/${id}` });
    const { case: there } = answered(await accept(id));
    const path = `/cases/${of.case.id}/followup`;
    expect(await toldTo(worker)).toContainEqual({ message: 'transfer.accepted', path });
    expect(await toldTo(worker)).not.toContainEqual(expect.objectContaining({ message: 'closure.approved' }));
    expect(await toldTo(workerThere)).toContainEqual({ message: 'circle.manager', path: `/cases/${there}` });
  });
});

describe('who writes in the other municipality', () => {
  it('no offer is answered by a command alone, beside the case and the unit that waits for the answer', async () => {
    const id = await offered(await example());
    const { id: manager, agency } = workerThere;
    for (const command of [
      { kind: 'transfer.accept', manager, agency, case: newId() },
      { kind: 'transfer.decline', reason: 'Jo' },
    ])
      expect(
        await unit.ask(headThere, sendCommands, {
          body: { commands: [{ file: { kind: 'transfer', id }, command: { ...command, id: newId() } }] },
        }),
      ).toMatchObject({ refused: 'transfer.answered-on-its-page' });
    expect((await waiting()).find((one) => one.id === id)).toMatchObject({ state: 'waiting' });
    expect(answered(await accept(id))).toHaveProperty('case');
  });

  it('nobody answers an offer in the place of the unit it was made to', async () => {
    const of = await example();
    const id = await offered(of);
    const said = { accepted: true, reason: '', there: newId(), id: newId() };
    const answer = await decideTogether(unit.store, head, [
      { file: of.case, command: { kind: 'transfer.answer', ...said } },
    ]);
    expect(answer).toEqual({ refused: 'transfer.other-unit-answers' });
    const receive = { from: head.municipality, place: 'korce', case: of.case.id, number: 'X', by: 'X' };
    expect(
      await decideTogether(unit.store, headThere, [
        {
          file: { kind: 'transfer', id: newId() },
          command: { kind: 'transfer.receive', ...receive, id: newId() },
        },
      ]),
    ).toEqual({ refused: 'transfer.only-the-offering-unit' });
    expect(
      await decideTogether(unit.store, headThere, [
        {
          file: { kind: 'transfer', id },
          command: { kind: 'transfer.withdraw', reason: 'x', id: newId() } as never,
        },
      ]),
    ).toEqual({ refused: 'transfer.only-the-offering-unit' });
  });
});
