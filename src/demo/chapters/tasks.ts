import type { Member } from '../../server/store/store.ts';
import type { Tale } from '../tale.ts';
import { decisions } from '../words/decisions.ts';

type Day = Temporal.PlainDate;

/** Something to be done by a day. It is done, dropped, or still waits. */
export const task = (
  tale: Tale,
  added: Day,
  due: Day,
  so: { done?: Day | null; dropped?: boolean; assignee?: Member; what?: string } = {},
): void => {
  const { seed, days, manager } = tale;
  const at = days.officeHour(added, seed);
  const id = seed.id(at);
  const assignee = so.assignee ?? manager;
  tale.inCase(manager, at, {
    kind: 'task.add',
    task: id,
    what: so.what ?? tale.say(decisions.tasks),
    due: due.toString(),
    assignee: assignee.id,
  });
  if (!so.done) return;
  const settled = days.officeHour(
    Temporal.PlainDate.compare(so.done, added) > 0 ? so.done : days.working(added, 1),
    seed,
  );
  tale.inCase(
    manager,
    settled,
    so.dropped
      ? { kind: 'task.cancel', task: id, reason: seed.pick(decisions.taskDropped) }
      : { kind: 'task.done', task: id, note: seed.pick(decisions.taskDone) },
  );
};
