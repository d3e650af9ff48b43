import { createEvent } from 'ics';
import type { Language, Words } from '../../core/pack/words.ts';
import type { Conference } from './state.ts';

const words = {
  title: { sq: 'Mbledhje e grupit', en: 'Team meeting', el: 'Συνεδρίαση της ομάδας' },
  text: {
    sq: 'Rendi i ditës lexohet në Rrjet, pas hyrjes.',
    en: 'The agenda is read in Rrjet, after signing in.',
    el: 'Η ημερήσια διάταξη διαβάζεται στο Rrjet, μετά τη σύνδεση.',
  },
} as const satisfies Record<string, Words>;

/** Somebody as a calendar knows them. Without an address of their own they bear one at which nobody is reached. */
interface Known {
  name: string;
  email: string | null;
}

const addressed = ({ name, email }: Known) => ({ name, email: email ?? 'no-address@rrjet.invalid' });

/**
 * The meeting for a calendar, called by its chair (RFC 5546). It says when and where, and nothing of the cases. Read again after a change it puts
 * the meeting elsewhere, and after a cancellation takes it away: calendars tell by the same id and a higher count.
 */
export const calendarOf = (
  conference: Conference,
  { chair, reader }: { chair: Known; reader: Known },
  language: Language,
  address: string,
): string => {
  const { plan, ref, moves, cancelled } = conference;
  if (!plan) throw new Error('a meeting without a time');
  const start = Date.parse(plan.at);
  const { error, value } = createEvent({
    uid: `${ref.id}@rrjet`,
    productId: 'rrjet/meetings',
    method: cancelled ? 'CANCEL' : 'REQUEST',
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    sequence: moves,
    title: words.title[language],
    description: words.text[language],
    location: plan.place,
    url: `${address}/conferences/${ref.id}`,
    organizer: addressed(chair),
    // Nobody else's answer is the reader's business here; they give their own in the program.
    attendees: [{ ...addressed(reader), rsvp: false, role: 'REQ-PARTICIPANT' }],
    start,
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: plan.minutes },
    classification: 'CONFIDENTIAL',
  });
  if (error || !value) throw error ?? new Error('no calendar came of the meeting');
  return value;
};
