import { z } from 'zod';
import type { CaseFile } from '../areas/case/rules.ts';
import { managerOf, standing } from '../areas/case/rules.ts';
import type { Conference } from '../areas/conference/rules.ts';
import type { FileRef } from '../core/chronology/entry.ts';
import { riskLevels } from '../core/pack/procedure-schema.ts';
import type { Member } from '../server/store/store.ts';
import type { Days } from './days.ts';
import { type Ground, partners, units } from './ground.ts';
import { namedId, Seed } from './seed.ts';
import type { Act, Deed, Stage } from './stage.ts';
import type { Tale } from './tale.ts';
import { decidedAtOnce, gravelySituated } from './words/meetings.ts';

/** What is seen within these days is taken before the team together. */
const together = 3;
/** One in so many is forgotten: the team was not called. */
const forgotten = 16;

const isCase = (state: unknown): state is CaseFile =>
  typeof state === 'object' && state !== null && 'spine' in state && 'meetings' in state;
const isConference = (state: unknown): state is Conference =>
  typeof state === 'object' && state !== null && 'items' in state && 'invited' in state;

const Called = z.object({
  edits: z.array(z.object({ field: z.string().optional(), add: z.array(z.string()).optional() })),
});

/** Whether an assessment asks for the team by this act. */
const callsTheTeam = ({ command }: Act): boolean =>
  (Called.safeParse(command).data?.edits ?? []).some(
    ({ field, add }) => field === 'immediate_actions' && add?.includes('team-meeting'),
  );

/** One life, as far as the team is called for it. */
export interface Endangered {
  file: FileRef;
  risk: Readonly<Tale['risk']>;
  deeds: readonly Deed[];
}

interface Need {
  file: FileRef;
  /** On which day it was seen last, of what is taken together. */
  day: Temporal.PlainDate;
}

/** When it was seen that one case cannot wait: its risk rises to high or immediate, or an assessment asks for the team. */
const needsOf = (days: Days, { file, risk, deeds }: Endangered): readonly Need[] => {
  const rises = risk.filter(
    ({ level }, n) =>
      riskLevels.indexOf(level) > Math.max(1, riskLevels.indexOf(risk[n - 1]?.level ?? 'low')),
  );
  const called = deeds.filter(({ acts }) => typeof acts !== 'function' && acts.some(callsTheTeam));
  const seen = [...rises.map(({ day }) => day), ...called.map(({ at }) => days.dayOf(at))].toSorted(
    Temporal.PlainDate.compare,
  );
  return seen
    .filter((day, n) => {
      const next = seen[n + 1];
      return next === undefined || day.until(next).days > together;
    })
    .map((day) => ({ file, day }));
};

/** The unit's people, and in Korça those of the team: whoever of them stands in the case's circle comes. */
const whoMayCome = (ground: Ground, head: Member): readonly Member[] => {
  const unit = Object.values(units).find((one) => ground.member(one.head).id === head.id);
  const others = head.municipality === ground.member(units.korce?.head ?? '').municipality;
  return [
    head,
    ...[...(unit?.workers ?? []), ...(others ? Object.values(partners) : [])].map((key) =>
      ground.member(key),
    ),
  ];
};

/** The meeting that is called for one case within a day or two, and what it decides. */
const meetingFor = (ground: Ground, head: Member, need: Need, n: number): readonly Deed[] => {
  const { days } = ground;
  const { file } = need;
  const seed = new Seed(`called/${file.id}/${n}`);
  const day = days.working(need.day, 1);
  if (Temporal.PlainDate.compare(day, days.today) >= 0) return [];
  const ref: FileRef = { kind: 'conference', id: namedId(`called/${file.id}/${n}`) };
  const of = (command: Act['command']): Act => ({ file: ref, command });
  const known = new Map(whoMayCome(ground, head).map((member) => [member.id, member]));
  const caseThen = (stage: Stage): CaseFile | null => {
    const { state } = stage.folded(file);
    return isCase(state) && state.followup.closing.state === 'open' && managerOf(state.circle) ? state : null;
  };
  const inCircle = ({ circle }: CaseFile) => standing(circle).map(({ member }) => member);
  const begins = day.toZonedDateTime({ timeZone: days.calendar.timeZone, plainTime: '12:30' }).toInstant();
  const held = (stage: Stage): readonly Act[] => {
    const found = caseThen(stage);
    if (!found || !inCircle(found).includes(head.id)) return [];
    const invited = standing(found.circle).filter(({ member }) => known.has(member));
    const members = invited.map(({ member }) => member);
    return [
      of({
        ...{ kind: 'conference.schedule', at: begins.toString(), minutes: 45, remote: null },
        ...{ place: 'Zyra e njësisë', chair: head.id },
      }),
      of({
        kind: 'conference.invite',
        members: invited.map(({ member, agency, discipline }) => ({ member, agency, discipline })),
      }),
      of({ kind: 'conference.put-item', case: file.id, minutes: 45, called: members }),
      { file, command: { kind: 'meeting.set', conference: ref.id, at: begins.toString() } },
      of({ kind: 'conference.begin' }),
      ...members.map((member, place) =>
        of({
          ...{ kind: 'conference.attend', member, substitute: null },
          how: place % 3 === 2 ? 'remote' : 'room',
        }),
      ),
      of({ kind: 'conference.settle-item', case: file.id, state: 'discussed' }),
      {
        file,
        command: {
          ...{ kind: 'record.open', form: 'team-minutes', version: 1 },
          record: namedId(`called-minutes/${file.id}/${n}`),
          edits: [
            { field: 'conference_id', was: null, now: ref.id },
            { field: 'situation', was: null, now: seed.pick(gravelySituated) },
            { field: 'child_heard', was: null, now: 'asked-before' },
          ],
        },
      },
      {
        file,
        command: {
          ...{ kind: 'meeting.decide', conference: ref.id, on: day.toString(), replaces: null },
          ...{ decision: seed.pick(decidedAtOnce), agreed: members, dissented: [] },
        },
      },
      of({ kind: 'conference.end', next: null }),
      { file, command: { kind: 'meeting.close', conference: ref.id } },
    ];
  };
  const signing = (member: Member, place: number): Deed => ({
    at: days.at(days.working(day, 1), 9 * 60 + place * 3, seed),
    by: member,
    acts: (stage) => {
      const { state } = stage.folded(ref);
      const there = isConference(state) && state.invited.some((one) => one.member === member.id);
      return there ? [of({ kind: 'conference.sign', remark: null })] : [];
    },
  });
  return [
    { at: days.at(day, 13 * 60 + 15, seed), by: head, acts: held },
    ...[...known.values()].map(signing),
  ];
};

/** The team is called for every case that cannot wait until it meets regularly. */
export const calledMeetings = (
  ground: Ground,
  municipality: string,
  lives: readonly Endangered[],
): readonly Deed[] => {
  const unit = units[municipality];
  if (!unit) return [];
  const head = ground.member(unit.head);
  return lives
    .flatMap((life) => needsOf(ground.days, life))
    .flatMap((need, n) => (n % forgotten === 3 ? [] : meetingFor(ground, head, need, n)));
};
