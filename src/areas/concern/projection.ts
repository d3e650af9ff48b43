import type { Calendar } from '../../core/clock/calendar.ts';
import { deadlinesOfAll } from '../../core/clock/deadlines.ts';
import type { Procedure } from '../../core/pack/procedure-schema.ts';
import type { Projection } from '../../server/store/projection.ts';
import type { Projecting } from '../../server/store/registry.ts';
import { happeningsOf } from './events.ts';
import { type ConcernFile, stateOf } from './rules.ts';

interface Clocks {
  procedures: readonly Procedure[];
  calendar: Calendar;
}

const childrenNamed = (file: ConcernFile): number =>
  Object.values(file.records).reduce(
    (most, record) => Math.max(most, Object.keys(record.rows.children ?? {}).length),
    0,
  );

/**
 * A new concern is everybody's in the unit, so that none waits for one person; once decided, it belongs to the one
 * who decided and to the head, and to the circle of the case that carries it on (which adds its own rows).
 */
const circleRows = (file: ConcernFile): NonNullable<Projection['circle']> => {
  const { received, triaged } = file.triage;
  if (!received) return [];
  const place = (holder: string, part: string, since: string) => ({
    file_kind: 'concern' as const,
    file_id: file.ref.id,
    holder,
    source: file.ref.id,
    part,
    discipline: 'social-work',
    since,
    until: null,
  });
  return [
    place('role:supervisor', 'supervisor', received.at),
    triaged
      ? place(`member:${triaged.by}`, 'case-manager', triaged.at)
      : place('role:worker', 'case-manager', received.at),
  ];
};

/** The rows that follow from a concern; nothing in them names a child or a reporter. */
export const projectConcern =
  (clocks: Clocks) =>
  (file: ConcernFile, about: Projecting): Projection => {
    const { received, triaged, immediate, harms, place } = file.triage;
    if (!received || !about.lastEntryAt) return {};
    const now = about.lastEntryAt;
    const all = deadlinesOfAll(
      clocks.procedures.filter((procedure) => procedure.of.includes('concern')),
      happeningsOf(file),
      [],
      clocks.calendar,
      now,
    );
    const triage = all.find(({ code }) => code === 'triage');
    return {
      concern_row: [
        {
          id: file.ref.id,
          number: received.number,
          received_at: received.receivedAt,
          channel: received.channel,
          state: stateOf(file.triage),
          immediate,
          triage_due_at: triage?.dueAt ?? null,
          triaged_at: triaged?.at ?? null,
          outcome: triaged?.outcome ?? null,
          case_id: triaged?.case ?? null,
          assignee: triaged?.by ?? null,
          place,
          children: childrenNamed(file),
          harms: [...harms],
          receipt: received.receipt,
          last_entry_at: about.lastEntryAt,
        },
      ],
      circle: circleRows(file),
      deadline_row: all.map((deadline) => ({
        file_kind: 'concern' as const,
        file_id: file.ref.id,
        code: deadline.code,
        instance: `${deadline.about ?? ''}#${deadline.startedAt}`,
        started_at: deadline.startedAt,
        due_at: deadline.dueAt,
        met_at: deadline.metAt ?? null,
        waived: deadline.state === 'waived',
        responsible: triaged ? `member:${triaged.by}` : 'role:worker',
      })),
    };
  };
