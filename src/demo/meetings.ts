import type { FileRef } from '../core/chronology/entry.ts';
import type { Ground } from './ground.ts';
import { Meeting } from './meeting.ts';
import type { Deed } from './stage.ts';

const meetingsHeld = 6;

/** What is asked of a case later than this would trip over what a meeting leaves in it. */
const unsuited: readonly string[] = [
  'closure.request',
  'case.withdraw',
  'transfer.offer',
  'case.reopen',
  'circle.assign',
];

interface Called {
  file: FileRef;
  openedAt: string;
}

/** The unit's cases that go on to the end of the play under one manager: a meeting finds them as it leaves them. */
const casesFor = (deeds: readonly Deed[]): readonly Called[] => {
  const plain = deeds.flatMap(({ at, acts }) =>
    typeof acts === 'function' ? [] : acts.map((act) => ({ at, act })),
  );
  const out = new Set(
    plain.filter(({ act }) => unsuited.includes(act.command.kind)).map(({ act }) => act.file.id),
  );
  return plain
    .filter(({ act }) => act.command.kind === 'case.open' && !out.has(act.file.id))
    .map(({ at, act }) => ({ file: act.file, openedAt: at }));
};

/** The team's last six regular meetings, and the one that is called for the days to come. */
export const meetingsOf = (ground: Ground, deeds: readonly Deed[]): readonly Deed[] => {
  const { days } = ground;
  const candidates = casesFor(deeds);
  const casesOf = (n: number, day: Temporal.PlainDate): readonly FileRef[] => {
    const open = candidates.filter(
      ({ openedAt }) => days.dayOf(openedAt).toString() < day.subtract({ days: 20 }).toString(),
    );
    const from = Math.max(0, open.length - 24) + ((n * 3) % 12);
    return [...open.slice(from), ...open.slice(0, from)].map(({ file }) => file);
  };
  const held = Array.from({ length: meetingsHeld }, (_, n) => {
    const day = days.workedBy(days.ago(20 + (meetingsHeld - 1 - n) * 28));
    const meeting = new Meeting(ground, n + 1, day, casesOf(n, day));
    return [
      meeting.called(),
      meeting.agenda(),
      ...meeting.answers(),
      ...meeting.contributions(),
      ...meeting.held(),
      ...meeting.signed(n === meetingsHeld - 1),
      ...meeting.carriedOut(),
    ];
  }).flat();
  const day = days.workedFrom(days.today.add({ days: 5 }));
  const next = new Meeting(ground, meetingsHeld + 1, day, casesOf(meetingsHeld, day));
  return [...held, next.called(), next.agenda()];
};
