import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';

const Submitted = z.object({ version: z.int().positive(), goals: z.int(), actions: z.int() });
const Approved = z.object({ version: z.int().positive() });
const Returned = z.object({ version: z.int().positive(), reason: z.string().trim().min(1) });
const ConsentWithdrawn = z.object({ record: z.uuid(), on: z.iso.date(), reason: z.string() });

export const planCommands = [
  command('plan.submit', {}),
  command('plan.approve', Approved.shape),
  command('plan.return', Returned.shape),
  command('consent.withdraw', ConsentWithdrawn.shape),
] as const;
export type PlanCommand = z.infer<(typeof planCommands)[number]>;

export type PlanVersionState = 'waiting' | 'approved' | 'returned';
/**
 * One agreed or proposed wording of the plan. Goals and actions are records (forms `plan-goal`, `plan-action`);
 * a version is the plan as it stood at `seq`, so that two versions can be laid side by side.
 */
export interface PlanVersion {
  version: number;
  seq: number;
  submittedAt: string;
  submittedBy: Id;
  state: PlanVersionState;
  decidedAt: string | null;
  decidedBy: Id | null;
  reason: string | null;
}
export interface Plan {
  versions: readonly PlanVersion[];
  /** Consent records that were withdrawn, with the day from which they no longer hold. */
  withdrawn: Readonly<Record<Id, { on: string; reason: string }>>;
}
export const blankPlan: Plan = { versions: [], withdrawn: {} };

export const approvedVersion = (plan: Plan): PlanVersion | null =>
  plan.versions.findLast((version) => version.state === 'approved') ?? null;
const waiting = (plan: Plan, version: number): boolean =>
  plan.versions.some((each) => each.version === version && each.state === 'waiting');

/**
 * A plan is submitted with at least one goal and one action, and approved or returned with a reason by a
 * supervisor, who is not the one who submitted it (VKM 578/2018: worker, team, head).
 */
export const decidePlan = (
  plan: Plan,
  asked: PlanCommand,
  deciding: Deciding,
  contents: { goals: number; actions: number },
): Decision => {
  switch (asked.kind) {
    case 'plan.submit': {
      if (!deciding.mayWrite('plan')) return refuse('section.not-yours-to-write');
      if (contents.goals === 0) return refuse('plan.needs-a-goal');
      if (contents.actions === 0) return refuse('plan.needs-an-action');
      if (plan.versions.at(-1)?.state === 'waiting') return refuse('plan.already-waiting');
      const body = { version: plan.versions.length + 1, ...contents };
      return write(asked, { kind: 'plan.submitted', section: 'plan', body });
    }
    case 'plan.approve':
    case 'plan.return': {
      if (!deciding.roles.includes('supervisor')) return refuse('plan.needs-supervisor');
      if (!waiting(plan, asked.version)) return refuse('plan.not-waiting');
      if (plan.versions.at(-1)?.submittedBy === deciding.author) return refuse('plan.own-submission');
      return asked.kind === 'plan.approve'
        ? write(asked, { kind: 'plan.approved', section: 'plan', body: { version: asked.version } })
        : write(asked, {
            kind: 'plan.returned',
            section: 'plan',
            body: { version: asked.version, reason: asked.reason },
          });
    }
    case 'consent.withdraw':
      if (!deciding.mayWrite('case')) return refuse('section.not-yours-to-write');
      if (plan.withdrawn[asked.record]) return refuse('consent.already-withdrawn');
      return write(asked, {
        kind: 'consent.withdrawn',
        section: 'case',
        body: { record: asked.record, on: asked.on, reason: asked.reason },
      });
  }
};

export const evolvePlan = (plan: Plan, entry: Entry): Plan => {
  const settled = (version: number, state: PlanVersionState, reason: string | null): Plan => ({
    ...plan,
    versions: plan.versions.map((each) =>
      each.version === version
        ? { ...each, state, reason, decidedAt: entry.recordedAt, decidedBy: entry.author }
        : each,
    ),
  });
  switch (entry.kind) {
    case 'plan.submitted': {
      const version: PlanVersion = {
        version: bodyOf(Submitted, entry).version,
        seq: entry.seq ?? 0,
        submittedAt: entry.recordedAt,
        submittedBy: entry.author,
        state: 'waiting',
        decidedAt: null,
        decidedBy: null,
        reason: null,
      };
      return { ...plan, versions: [...plan.versions, version] };
    }
    case 'plan.approved':
      return settled(bodyOf(Approved, entry).version, 'approved', null);
    case 'plan.returned': {
      const { version, reason } = bodyOf(Returned, entry);
      return settled(version, 'returned', reason);
    }
    case 'consent.withdrawn': {
      const { record, on, reason } = bodyOf(ConsentWithdrawn, entry);
      return { ...plan, withdrawn: { ...plan.withdrawn, [record]: { on, reason } } };
    }
    default:
      return plan;
  }
};
