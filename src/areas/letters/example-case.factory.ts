import type { UnitWorld } from '../../../tests/unit-world.ts';
import type { Edit } from '../../core/chronology/edit.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { type Id, newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import type { Member } from '../../server/store/store.ts';

type Answers = Readonly<Record<string, string | readonly string[]>>;

const edits = (answers: Answers): Edit[] =>
  Object.entries(answers).map(([field, now]) =>
    typeof now === 'string' ? { field, was: null, now } : { field, add: [...now], remove: [] },
  );

/** Fills in a form of the pack, whole. */
export const filledIn = async (
  unit: UnitWorld,
  who: Member,
  file: FileRef,
  form: string,
  answers: Answers,
): Promise<Id> => {
  const record = newId();
  const version = formOf(unit.pack, form)?.version ?? 1;
  await unit.act(
    who,
    { file, command: { kind: 'record.open', record, form, version, edits: edits(answers) } },
    { file, command: { kind: 'record.complete', record } },
  );
  return record;
};

export interface ExampleCase {
  case: FileRef;
  concern: FileRef;
  child: Id;
}

const concernOf = async (unit: UnitWorld, worker: Member): Promise<FileRef> => {
  const file: FileRef = { kind: 'concern', id: newId() };
  const received = {
    channel: 'phone',
    receivedAt: '2026-03-01T09:30:00Z',
    language: 'sq',
    anonymous: false,
    receipt: null,
  };
  await unit.act(worker, { file, command: { kind: 'concern.receive', ...received } });
  await filledIn(unit, worker, file, 'concern-report', {
    channel: 'phone',
    words_said: 'Fëmija qan çdo natë dhe nuk shkon në shkollë.',
    harms: ['neglect-physical', 'psychological-violence'],
    happened_when: '2026-02',
    where_place: 'korce',
    where_detail: 'Lagjja 12',
    suspect_name: 'Njerku, i quajtur Ylli',
    suspect_relationship: 'step-parent',
    injuries: 'no',
    source: 'neighbour',
    reporter_name: 'Fqinja Pranvera Zyka',
  });
  return file;
};

const familyOf = async (unit: UnitWorld, worker: Member, child: Id, file: FileRef): Promise<void> => {
  const { person: mother } = await unit.child(worker, {
    given: 'Mirela',
    surname: 'Çela',
    birth: '1990-11-20',
    sex: 'female',
  });
  const household: FileRef = { kind: 'household', id: newId() };
  const home = { label: 'Çela', place: 'korce', street: 'Rruga e Kishës', since: null };
  const states = {
    relationship: newId(),
    other: mother,
    relation: 'mother',
    since: null,
    until: null,
    certainty: 'certain',
    note: '',
  };
  await unit.act(
    worker,
    { file: { kind: 'person', id: child }, command: { kind: 'relationship.state', ...states } },
    { file: household, command: { kind: 'household.form', ...home } },
    { file: household, command: { kind: 'household.join', person: child, since: null } },
    { file: household, command: { kind: 'household.join', person: mother, since: null } },
    { file, command: { kind: 'case.add-person', person: mother, part: 'parent' } },
    { file, command: { kind: 'case.add-household', household: household.id } },
  );
};

const planOf = async (unit: UnitWorld, worker: Member, supervisor: Member, file: FileRef): Promise<void> => {
  const goal = await filledIn(unit, worker, file, 'plan-goal', {
    goal: 'Ëndrra shkon në shkollë çdo ditë',
    domain: 'education',
  });
  await filledIn(unit, worker, file, 'plan-action', {
    goal_id: goal,
    action: 'Regjistrimi në shkollën “Naim Frashëri”',
    responsible_agency: worker.agency,
    responsible_person: 'Besa Leka',
    due_on: '2026-04-10',
    action_state: 'under-way',
  });
  await filledIn(unit, worker, file, 'plan-action', {
    goal_id: goal,
    action: 'Libra dhe rroba nga bashkia',
    responsible_agency: worker.agency,
    due_on: '2026-04-20',
    action_state: 'planned',
  });
  await unit.act(worker, { file, command: { kind: 'plan.submit' } });
  await unit.act(supervisor, { file, command: { kind: 'plan.approve', version: 1 } });
  await filledIn(unit, worker, file, 'consent', {
    ground: 'consent',
    purposes: ['services', 'psychological-work'],
    given_on: '2026-03-10',
    until: '2027-03-10',
  });
};

/** A day centre outside the team was written to, and told by telephone what came of it. */
const referredOutside = async (unit: UnitWorld, worker: Member, file: FileRef, child: Id): Promise<void> => {
  const referral: FileRef = { kind: 'referral', id: newId() };
  const told = { who: 'Zyra e qendrës', how: 'phone' };
  await unit.act(
    worker,
    {
      file: referral,
      command: {
        ...{ kind: 'referral.draft', case: file.id, child },
        receiver: { kind: 'outside', name: 'Qendra “Agimi”' },
        ...{ service: 'psychological-support', urgency: 'urgent' },
        ...{ purpose: 'Fëmija ka nevojë për psikolog.', asked: 'Takime çdo javë.' },
        ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed' },
        ...{ sections: [], validUntil: '2099-03-20' },
      },
    },
    { file, command: { kind: 'case.refer', referral: referral.id, agency: null } },
  );
  const accept = { kind: 'referral.accept', startsOn: null, waitingList: false, note: '', told };
  const steps = [
    { kind: 'referral.send', packet: [] },
    accept,
    { kind: 'referral.start', on: '2026-03-25', told },
    { kind: 'referral.complete', outcome: 'served-in-part', on: '2026-04-20', note: '', told },
  ];
  for (const command of steps) await unit.act(worker, { file: referral, command });
};

/** A child's case with something in every part of the file that letters draw from. All names are invented. */
export const exampleCase = async (
  unit: UnitWorld,
  worker: Member,
  supervisor: Member,
): Promise<ExampleCase> => {
  const concern = await concernOf(unit, worker);
  const { person, case: id } = await unit.child(
    worker,
    {
      given: 'Ëndrra',
      surname: 'Çela',
      father: 'Petraq',
      birth: '2016-05-03',
      sex: 'female',
      personalNumber: 'L65503012K',
      addresses: [{ place: 'korce', street: 'Rruga e Kishës 4' }],
    },
    supervisor,
  );
  const file: FileRef = { kind: 'case', id };
  await unit.act(worker, { file, command: { kind: 'case.attach-concern', concern: concern.id } });
  await familyOf(unit, worker, person, file);
  await filledIn(unit, worker, file, 'initial-assessment', {
    child_seen: 'yes',
    seen_on: '2026-03-03',
    summary: 'Fëmija jeton me nënën; frika nga njerku.',
    child_words: 'Kam frikë natën.',
  });
  await filledIn(unit, worker, file, 'comprehensive-assessment', {
    summary: 'Nëna kërkon ndihmë dhe mund të mbrojë.',
    assessment_analysis: 'Rreziku vjen nga njerku, jo nga nëna.',
    child_words_worry: 'Dua që Ylli të mos vijë më.',
  });
  await unit.act(worker, {
    file,
    command: {
      kind: 'risk.decide',
      level: 'high',
      reasons: 'Njerku e arrin lehtë fëmijën.',
      proposed: null,
      record: null,
    },
  });
  await planOf(unit, worker, supervisor, file);
  await filledIn(unit, worker, file, 'measure', {
    measure_kind: 'specialised-supervision',
    measure_ground: ['violence'],
    decided_by: 'team',
    decided_on: '2026-03-12',
    measure_place: 'korce',
    court_name: 'Gjykata e Rrethit Korçë',
    court_case_number: '112/2026',
  });
  await referredOutside(unit, worker, file, person);
  await filledIn(unit, worker, file, 'visit', {
    happened_on: '2026-03-15',
    visit_place: 'home',
    child_seen: 'yes',
    seen_alone: 'yes',
    agreed: 'Nëna vjen të hënën në zyrë.',
  });
  await filledIn(unit, worker, file, 'review', { happened_on: '2026-03-30', next_review_on: '2026-06-30' });
  await filledIn(unit, worker, file, 'transfer', {
    transfer_to: 'Bashkia Maliq',
    transfer_reason: 'Familja u shpërngul.',
  });
  await filledIn(unit, worker, file, 'closure', { closure_reason: 'goals-met', look_back_on: '2026-09-30' });
  return { case: file, concern, child: person };
};
