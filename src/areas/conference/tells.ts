import type { Entry } from '../../core/chronology/entry.ts';
import type { Recipient, Telling } from '../../core/told/telling.ts';
import { unsignedIn } from './rules.ts';
import type { Conference } from './state.ts';

/**
 * Whoever is invited is told so, and of every change of time and place; whoever was there is told that the minutes
 * wait for them.
 */
export const tellsOfConference = (
  conference: Conference,
  entries: readonly Entry[],
  { before }: { before: Conference },
): readonly Telling[] => {
  const path = `/conferences/${conference.ref.id}`;
  const invited = (of: Conference): readonly Recipient[] => of.invited.map(({ member }) => ({ member }));
  return entries.flatMap((entry): readonly Telling[] => {
    const tell = (
      message: Telling['message'],
      to: readonly Recipient[],
      urgency: Telling['urgency'],
    ): readonly Telling[] => (to.length === 0 ? [] : [{ to, message, path, urgency, key: entry.id }]);
    switch (entry.kind) {
      case 'conference.invited': {
        const known = new Set(before.invited.map(({ member }) => member));
        const fresh = conference.invited.filter(({ member }) => !known.has(member));
        return tell('conference.invited', invited({ ...conference, invited: fresh }), 'ordinary');
      }
      case 'conference.moved':
        return tell('conference.moved', invited(conference), 'at-once');
      case 'conference.cancelled':
        return tell('conference.cancelled', invited(conference), 'at-once');
      case 'conference.ended':
        return tell(
          'conference.to-sign',
          unsignedIn(conference).map((member) => ({ member })),
          'ordinary',
        );
      default:
        return [];
    }
  });
};
