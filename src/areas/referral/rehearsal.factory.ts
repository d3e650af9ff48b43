import type { Deciding, Entry, FileRef } from '../../core/chronology/entry.ts';
import { type Id, makeId, outsider } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { byLink, linkMaker } from './link.ts';
import { type Ask, type Referral, type ReferralCommand, referralRules } from './rules.ts';

const idOf = (n: number): Id => makeId(Date.UTC(2026, 2, 1) + n, new Uint8Array(10).fill(n % 200));

export const unit = { agency: idOf(1), member: idOf(2) };
export const head = { agency: idOf(1), member: idOf(8), roles: ['supervisor'] };
export const health = { agency: idOf(3), member: idOf(4) };
/** Whoever opened a link to the referral, and the server when it makes one for the sender. */
export const partner = { agency: outsider, member: outsider, roles: [byLink] };
export const linking = { ...unit, roles: ['worker', linkMaker] };
const ref: FileRef = { kind: 'referral', id: idOf(5) };

export const ask: Ask = {
  receiver: { kind: 'institution', agency: health.agency, discipline: 'health', person: null },
  service: 'psychological-support',
  urgency: 'ordinary',
  purpose: 'Vajza nuk fle natën.',
  asked: 'Takime me psikologun.',
  ground: 'legal-duty',
  groundNote: 'Ligji 18/2017',
  childAnswer: 'agreed',
  sections: ['identity'],
  validUntil: '2026-04-30',
};

export interface Actor {
  agency: Id;
  member: Id;
  roles?: readonly string[];
}

/** The ordinary wish of a command, without its id. */
export type Wish = ReferralCommand extends infer C
  ? C extends { id: Id; kind: string }
    ? Omit<C, 'id'>
    : never
  : never;

export const drafting = (more: Partial<Ask> = {}): Wish => ({
  kind: 'referral.draft',
  case: idOf(6),
  child: idOf(7),
  ...ask,
  ...more,
});

/** One referral between the unit and the health directorate, decided step by step with a clock of its own. */
export class Rehearsal {
  file: Referral = referralRules.blank(ref);
  entries: readonly Entry[] = [];
  now: string;
  #made = 0;
  readonly #sharing: Deciding['sharing'];

  constructor(now = '2026-03-02T09:00:00.000Z', sharing: Partial<NonNullable<Deciding['sharing']>> = {}) {
    this.now = now;
    this.#sharing = { opens: () => true, consented: () => true, ...sharing };
  }

  wait(hours: number): this {
    this.now = new Date(Date.parse(this.now) + hours * 3_600_000).toISOString();
    return this;
  }

  try(who: Actor, wish: Wish): Refusal | null {
    this.#made += 1;
    const sender = who.agency === unit.agency;
    const command = referralRules.commands.parse({ ...wish, id: idOf(100 + this.#made * 100) });
    const decision = referralRules.decide(this.file, command, {
      now: this.now,
      municipality: idOf(9),
      author: who.member,
      agency: who.agency,
      roles: who.roles ?? [sender ? 'worker' : 'team-member'],
      number: 'KOR-R-2026-0001',
      sectionOf: (form, _, field) =>
        form === 'registration' ? (field === 'diagnosis' ? 'health' : 'identity') : null,
      mayWrite: (section) => sender || section === `services/${who.agency}`,
      ...(this.#sharing ? { sharing: this.#sharing } : {}),
    });
    if (isRefusal(decision)) return decision;
    for (const each of decision) {
      const entry: Entry = {
        ...each,
        municipality: idOf(9),
        file: ref,
        seq: this.entries.length + 1,
        author: who.member,
        agency: who.agency,
        device: 'd',
        recordedAt: this.now,
      };
      this.entries = [...this.entries, entry];
      this.file = referralRules.evolve(this.file, entry);
    }
    return null;
  }

  /** Steps that are meant to succeed. */
  play(...steps: readonly (readonly [Actor, Wish])[]): this {
    for (const [who, wish] of steps) {
      const refused = this.try(who, wish);
      if (refused) throw new Error(`${wish.kind}: ${refused.refused}`);
    }
    return this;
  }
}
