import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type RiskLevel, riskLevel } from '../../core/pack/procedure-schema.ts';
import { refuse } from '../../core/refusal.ts';

export type { RiskLevel };

const Proposal = z.object({ level: riskLevel, because: z.array(z.string()) });
const RiskDecided = z.object({
  level: riskLevel,
  reasons: z.string().trim().min(1),
  /** What the rules of the pack proposed, kept beside what the person decided. */
  proposed: riskLevel.nullable(),
  record: z.uuid().nullable(),
});
const RiskProposed = z.object({ because: z.array(z.string()) });
const LookAsked = z.object({ reason: z.string().trim().min(1) });

export const riskCommands = [
  command('risk.decide', { ...RiskDecided.shape, proposed: Proposal.nullable() }),
  command('risk.ask-new-look', LookAsked.shape),
] as const;
export type RiskCommand = z.infer<(typeof riskCommands)[number]>;

export interface RiskDecision extends Omit<z.infer<typeof RiskDecided>, 'proposed'> {
  /** What the rules proposed; why, only for whoever reads the assessment in detail. */
  proposed: z.infer<typeof Proposal> | null;
  at: string;
  by: Id;
}
/** The risk over time; the last decision stands. A new look that somebody asked for waits until the next decision. */
export interface Risk {
  decisions: readonly RiskDecision[];
  asked: readonly { reason: string; at: string; by: Id; agency: Id }[];
}
export const blankRisk: Risk = { decisions: [], asked: [] };

export const riskNow = (risk: Risk): RiskLevel | null => risk.decisions.at(-1)?.level ?? null;

/** A risk level is always a person's decision with reasons; any discipline may ask for a new look. */
export const decideRisk = (_risk: Risk, asked: RiskCommand, deciding: Deciding): Decision => {
  switch (asked.kind) {
    case 'risk.decide': {
      if (!deciding.mayWrite('assessment-summary')) return refuse('section.not-yours-to-write');
      const { level, reasons, proposed, record } = asked;
      const decided = {
        kind: 'risk.decided',
        section: 'assessment-summary',
        body: { level, reasons, proposed: proposed?.level ?? null, record },
      };
      // Which dangers the rules saw tells what the assessment says in detail: not for whoever reads the summary only.
      return proposed === null
        ? write(asked, decided)
        : write(asked, decided, {
            kind: 'risk.proposed',
            section: 'assessment-detail',
            body: { because: proposed.because },
          });
    }
    case 'risk.ask-new-look':
      return write(asked, {
        kind: 'risk.new-look-asked',
        section: 'assessment-summary',
        body: { reason: asked.reason },
      });
  }
};

export const evolveRisk = (risk: Risk, entry: Entry): Risk => {
  switch (entry.kind) {
    case 'risk.decided': {
      const { proposed, ...decided } = bodyOf(RiskDecided, entry);
      const decision = {
        ...decided,
        proposed: proposed && { level: proposed, because: [] },
        at: entry.recordedAt,
        by: entry.author,
      };
      return { decisions: [...risk.decisions, decision], asked: [] };
    }
    case 'risk.proposed': {
      const { because } = bodyOf(RiskProposed, entry);
      const last = risk.decisions.at(-1);
      if (!last?.proposed) return risk;
      const explained = { ...last, proposed: { ...last.proposed, because } };
      return { ...risk, decisions: [...risk.decisions.slice(0, -1), explained] };
    }
    case 'risk.new-look-asked':
      return {
        ...risk,
        asked: [
          ...risk.asked,
          { ...bodyOf(LookAsked, entry), at: entry.recordedAt, by: entry.author, agency: entry.agency },
        ],
      };
    default:
      return risk;
  }
};
