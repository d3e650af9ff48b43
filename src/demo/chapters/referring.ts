import { packetOf } from '../../areas/referral/packet.ts';
import type { Ask } from '../../areas/referral/rules.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { formOf } from '../../core/pack/pack.ts';
import { sharingFor } from '../../core/protocol/index.ts';
import { partners } from '../ground.ts';
import type { Act, Stage } from '../stage.ts';
import type { Tale } from '../tale.ts';
import { plans } from '../words/plans.ts';
import { recordsIn } from '../writing.ts';
import type { PlannedAction } from './planning.ts';
import { type Answered, goesOn } from './serving.ts';

type Day = Temporal.PlainDate;

export type { Answered } from './serving.ts';

const referrable = [
  'psychological-support',
  'medical-care',
  'legal-aid',
  'day-centre',
  'school-enrolment',
  'economic-aid',
  'parents-employment',
  'vocational-training',
  'rehabilitation',
  'after-school-support',
  'birth-registration',
  'parenting-programme',
];

const disciplines: Readonly<Record<string, string>> = {
  'ndihme-per-femijet': 'ngo',
  'korce-health': 'health',
  'korce-education': 'education',
  'korce-labour': 'employment',
  'korce-social-services': 'social-services',
  'legal-clinic-for-minors': 'legal',
};

export interface Referred {
  answered: Answered;
  /** True where the family's consent for this is on record and holds. */
  consented: boolean;
}

const askOf = (
  tale: Tale,
  { told, agency }: PlannedAction,
  day: Day,
  discipline: string,
  so: Referred,
): Ask => {
  const { seed } = tale;
  const byConsent = so.consented && discipline === 'ngo';
  return {
    receiver: { kind: 'institution', agency, discipline, person: null },
    service: told.service,
    urgency: tale.grave && seed.chance(0.4) ? 'urgent' : 'ordinary',
    purpose: tale.say(plans.referral),
    asked: tale.say(plans.referralAsked),
    ground: byConsent ? 'consent' : 'legal-duty',
    groundNote: byConsent ? '' : 'Ligji 18/2017; VKM 578/2018',
    childAnswer: tale.age < 6 ? 'too-young' : 'agreed',
    sections: seed.pick([['identity'], ['identity', 'family'], ['identity', 'assessment-summary']]),
    validUntil: day.add({ days: so.answered === 'expired' ? 14 : 30 }).toString(),
  };
};

/** What goes along, as the case and the child stand on that day. */
const packet = (tale: Tale, stage: Stage, ask: Ask, at: string) => {
  const { pack } = tale.ground;
  if (ask.receiver.kind === 'outside') return [];
  return packetOf(
    {
      records: [recordsIn(stage, { kind: 'person', id: tale.child.id }), recordsIn(stage, tale.file)],
      formOf: (form, version) => formOf(pack, form, version),
    },
    ask.sections,
    ask.receiver,
    sharingFor(pack.protocol, { now: at, grounds: [], named: [] }),
  );
};

/** Asks an institution for a service that the plan gives to it, and lets it go its way. */
export const refer = (tale: Tale, action: PlannedAction, day: Day, so: Referred): void => {
  const { seed, manager, days } = tale;
  const { told, agency } = action;
  const discipline = disciplines[told.agency];
  const partner = discipline && tale.municipality === 'korce' ? partners[discipline] : undefined;
  if (agency === manager.agency || !discipline || !partner || !referrable.includes(told.service)) return;
  const at = days.officeHour(day, seed);
  const referral: FileRef = { kind: 'referral', id: seed.id(at) };
  const ask = askOf(tale, action, day, discipline, so);
  const draft: Act = {
    file: referral,
    command: { kind: 'referral.draft', case: tale.file.id, child: tale.child.id, ...ask },
  };
  tale.act(manager, at, draft, {
    file: tale.file,
    command: { kind: 'case.refer', referral: referral.id, agency },
  });
  if (so.answered === 'drafted') return;
  const sentAt = new Date(Date.parse(at) + 60_000).toISOString();
  tale.later(manager, sentAt, (stage) => [
    { file: referral, command: { kind: 'referral.send', packet: packet(tale, stage, ask, sentAt) } },
  ]);
  goesOn(tale, referral, tale.ground.member(partner), day, so);
};
