import { createHash } from 'node:crypto';
import { linkMaker } from '../../areas/referral/link.ts';
import { partner } from '../../areas/referral/partner/by-link.ts';
import type { Ask } from '../../areas/referral/rules.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { minutesAfter } from '../days.ts';
import { Seed } from '../seed.ts';
import type { Tale } from '../tale.ts';
import { plans } from '../words/plans.ts';

const centre = { name: 'Mirjeta Gjoni', organisation: 'Qendra “Agimi”' };

/** Of a secret only its hash is kept; to this one there is none, so that the link opens to nobody any more. */
const lost = (seed: Seed): string => createHash('sha256').update(seed.bytes(32)).digest('hex');

/** Where no institution works along, a centre without an account is asked, and answers by the link that it got. */
export const askByLink = (tale: Tale, from: Temporal.PlainDate): void => {
  const seed = new Seed(`by-link/${tale.file.id}`);
  if (tale.municipality === 'korce' || !seed.chance(0.4)) return;
  const { days, manager } = tale;
  const day = days.workedBy(days.ago(seed.between(4, 7)));
  if (Temporal.PlainDate.compare(day, from) <= 0) return;
  const at = days.officeHour(day, seed);
  const referral: FileRef = { kind: 'referral', id: seed.id(at) };
  const of = (command: { kind: string } & Record<string, unknown>) => ({ file: referral, command });
  const ask: Ask = {
    receiver: { kind: 'outside', name: centre.organisation },
    ...{ service: 'psychological-support', urgency: 'ordinary', sections: [] },
    ...{ purpose: tale.sayBy(seed, plans.referral), asked: tale.sayBy(seed, plans.referralAsked) },
    ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017; VKM 578/2018' },
    childAnswer: tale.age < 6 ? 'too-young' : 'agreed',
    validUntil: day.add({ days: 30 }).toString(),
  };
  tale.act(manager, at, of({ kind: 'referral.draft', case: tale.file.id, child: tale.child.id, ...ask }), {
    file: tale.file,
    command: { kind: 'case.refer', referral: referral.id, agency: null },
  });
  const sentAt = minutesAfter(at, 4);
  tale.act(manager, sentAt, of({ kind: 'referral.send', packet: [] }));
  const madeAt = minutesAfter(sentAt, 2);
  const link = seed.id(madeAt);
  const until = minutesAfter(madeAt, 14 * 24 * 60);
  tale.act({ ...manager, roles: [...manager.roles, linkMaker] }, madeAt, {
    ...of({ kind: 'referral.link', link, until, secret: lost(seed), code: lost(seed) }),
  });
  const openedAt = days.at(days.working(day, 1), 11 * 60 + 20, seed);
  const open = { kind: 'referral.open-link', link, ...centre, session: lost(seed) };
  const accept = { kind: 'referral.accept', startsOn: null, waitingList: false, partner: centre };
  for (const [after, command] of [
    [0, { ...open, until: minutesAfter(openedAt, 60) }],
    [6, { ...accept, note: seed.pick(plans.referralAnswer) }],
  ] as const)
    tale.deeds.push({ at: minutesAfter(openedAt, after), by: null, door: partner, acts: [of(command)] });
};
