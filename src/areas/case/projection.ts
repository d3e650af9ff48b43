import { conflictsIn } from '../../core/chronology/conflict.ts';
import type { Deadline } from '../../core/clock/happening.ts';
import type { Id } from '../../core/id.ts';
import type { Projection } from '../../server/store/projection.ts';
import type { Projecting } from '../../server/store/registry.ts';
import { riskNow } from '../assessment/rules.ts';
import { managerOf, standing } from './circle.ts';
import { type Clocks, rememberedDeadlines } from './deadlines.ts';
import { factsOf } from './facts.ts';
import { lastSeenOn, phaseOf } from './phase.ts';
import type { CaseFile } from './rules.ts';
import { signsOf } from './signs.ts';
import { waitingIn } from './waiting.ts';

const running = (deadline: Deadline): boolean => deadline.state === 'running' || deadline.state === 'overdue';

const whoAnswers = (code: string, manager: Id | null, clocks: Clocks): string | null => {
  const who = clocks.procedures.flatMap(({ steps }) => steps).find((step) => step.code === code)?.who ?? [];
  if (manager && who.some((part) => part === 'worker' || part === 'case-manager' || part === 'team'))
    return `member:${manager}`;
  return who.some((part) => part === 'supervisor' || part === 'director') ? 'role:supervisor' : null;
};

/** Those around the case, for its own file and for every person, household and concern that it leads to. */
const circleRows = (file: CaseFile): NonNullable<Projection['circle']> => {
  const { spine, circle, ref } = file;
  const files = [
    { file_kind: 'case' as const, file_id: ref.id },
    ...[...new Set(spine.people.map(({ person }) => person))].map((id) => ({
      file_kind: 'person' as const,
      file_id: id,
    })),
    ...spine.households.map((id) => ({ file_kind: 'household' as const, file_id: id })),
    ...spine.concerns.map((id) => ({ file_kind: 'concern' as const, file_id: id })),
  ];
  const places = standing(circle).map((place) => ({
    holder: `member:${place.member}`,
    part: place.part as string,
    discipline: place.discipline,
    since: place.since,
    until: null as string | null,
  }));
  const inside = new Set(places.map(({ holder }) => holder));
  const emergencies = circle.broken.map((broken) => ({
    holder: `member:${broken.member}`,
    part: 'emergency',
    discipline: null as string | null,
    since: broken.at,
    until: broken.until as string | null,
  }));
  const standIns = circle.standIns.map(({ member, discipline, since, until }) => ({
    ...{ holder: `member:${member}`, part: 'co-worker', discipline, since, until },
  }));
  // One place each: of those that end, the one that ends last.
  const ending = [...emergencies, ...standIns].sort((one, other) =>
    (one.until ?? '').localeCompare(other.until ?? ''),
  );
  const passing = [...new Map(ending.map((place) => [place.holder, place])).values()].filter(
    ({ holder }) => !inside.has(holder),
  );
  // An institution of the team sees what is asked of itself, and not what is asked of the others; whoever began a
  // request themselves goes on with it.
  const sends = (id: Id) =>
    places.filter(
      ({ part, holder }) => part !== 'team-member' || holder === `member:${spine.referredBy[id]}`,
    );
  const referrals = spine.referrals.flatMap((id) =>
    [...sends(id), ...passing].map((place) => ({
      ...{ file_kind: 'referral' as const, file_id: id },
      ...place,
      source: ref.id,
    })),
  );
  return [
    ...files.flatMap((of) => [...places, ...passing].map((place) => ({ ...of, ...place, source: ref.id }))),
    ...referrals,
  ];
};

const caseRow = (file: CaseFile, next: Deadline | undefined): NonNullable<Projection['case_row']> => {
  const { opened, sex, birthYear, place, harms, situations } = file.spine;
  if (!opened) return [];
  const { closing } = file.followup;
  return [
    {
      id: file.ref.id,
      number: opened.number ?? '',
      child: opened.child,
      status: closing.state === 'closed' ? 'closed' : 'open',
      phase: phaseOf(file),
      risk: riskNow(file.risk),
      sex,
      birth_year: birthYear,
      opened_on: opened.openedOn,
      closed_on: closing.state === 'closed' ? (closing.at?.slice(0, 10) ?? null) : null,
      closure_reason: closing.state === 'closed' ? closing.reason : null,
      manager: managerOf(file.circle),
      agency: opened.agency,
      unit: null,
      place,
      source: opened.from,
      next_due_at: next?.dueAt ?? null,
      next_due_code: next?.code ?? null,
      last_seen_on: lastSeenOn(file),
      last_entry_at: file.lastWorkedAt,
      conflicts: conflictsIn(file.records).length,
      harms: [...harms],
      situations: [...situations],
      ...signsOf(file),
    },
  ];
};

/** The rows that follow from a case; nothing in them names anybody. */
export const projectCase = (clocks: Clocks) => {
  const deadlinesOf = rememberedDeadlines(clocks);
  return (file: CaseFile, about: Projecting): Projection => {
    if (file.spine.withdrawn) return {};
    const ref = { file_kind: 'case' as const, file_id: file.ref.id };
    const manager = managerOf(file.circle);
    const all = file.spine.opened && about.lastEntryAt ? deadlinesOf(file, about.lastEntryAt) : [];
    const next = all.filter(running).sort((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
    return {
      case_row: caseRow(file, next),
      case_tag: [
        ...file.spine.harms.map((code) => ({ case_id: file.ref.id, kind: 'harm', code })),
        ...file.spine.situations.map((code) => ({ case_id: file.ref.id, kind: 'situation', code })),
      ],
      case_facts: file.spine.opened ? [{ case_id: file.ref.id, ...factsOf(file) }] : [],
      circle: circleRows(file),
      person_in_case: file.spine.people.map(({ person, part }) => ({
        case_id: file.ref.id,
        person_id: person,
        part,
      })),
      deadline_row: all.map((deadline) => ({
        ...ref,
        code: deadline.code,
        instance: `${deadline.about ?? ''}#${deadline.startedAt}`,
        started_at: deadline.startedAt,
        due_at: deadline.dueAt,
        met_at: deadline.metAt ?? null,
        waived: deadline.state === 'waived',
        responsible: whoAnswers(deadline.code, manager, clocks),
      })),
      task_row: waitingIn(file).map(({ id, kind, assignee, dueOn, doneAt, dropped }) => ({
        ...ref,
        id,
        kind,
        due_on: dueOn,
        assignee,
        done_at: doneAt,
        dropped,
      })),
      break_glass: file.circle.broken.map((broken) => ({
        ...ref,
        id: broken.entry,
        member: broken.member,
        since: broken.at,
        until: broken.until,
        reviewed_at: broken.looked[0]?.at ?? null,
        looked_by: broken.looked.map(({ by }) => by),
      })),
    };
  };
};
