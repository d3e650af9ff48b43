import type { AuthorityAsked, Beside } from './store/store.ts';

/** What a supervisor asks of the files of the unit without reading them: who is in them, and that they are a mistake. */
export const steering: readonly string[] = [
  'circle.join',
  'circle.leave',
  'circle.release',
  'circle.assign',
  'circle.stand-in',
  'circle.end-stand-in',
  'case.withdraw',
  'meeting.close',
  'meeting.set',
  'person.keep',
  'person.withdraw',
  'referral.release',
  'referral.pass-on',
];

/** Acts that anybody does whom their own rules name, in a section that may be closed to them. */
const named: readonly string[] = [
  // Whoever works on cases goes in by it because the case is closed to them; who answers for it looks afterwards.
  'circle.break-glass',
  'circle.look-at-emergency',
  // One leaves a circle oneself, such as for being bound to the family.
  'circle.leave',
  // Any discipline of the circle may see that a child is in more danger than is written.
  'risk.ask-new-look',
  // One's own task is done, whoever gave it and wherever it stands.
  'task.done',
  // That a paper was made of what one may read, and to whom it went.
  'letter.record',
  // Whoever informs the person who reported need not know who that is.
  'concern.give-feedback',
];

/** Said in every section that a form reaches, so that none of its readers misses it; the first is the form's own. */
const saidEverywhere: readonly string[] = [
  'record.complete',
  'record.reopen',
  'record.withdraw',
  'conflict.resolve',
];

/**
 * The acts that write where the sharing protocol does not let their author write, each by a rule of its own. Every other
 * entry stands in a section that is its author's to write, whatever the rules of its kind forgot to ask.
 */
export const besideTheProtocol = ({ file, command: { kind }, member }: AuthorityAsked): Beside => {
  // A meeting is everybody's who is called to it: who leads, answers and signs, its own rules say.
  if (file.kind === 'conference' && kind.startsWith('conference.')) return 'all';
  if (named.includes(kind)) return 'all';
  if (steering.includes(kind) && member.roles.includes('supervisor')) return 'all';
  return saidEverywhere.includes(kind) ? 'after-the-first' : 'none';
};
