import type { Entry } from '../../core/chronology/entry.ts';
import type { Telling } from '../../core/told/telling.ts';
import type { Offer } from './rules.ts';

/** An offer is told to every supervisor of the unit that it is made to: until somebody answers, a child waits. */
export const tellsOfOffer = (offer: Offer, entries: readonly Entry[]): readonly Telling[] =>
  entries
    .filter(({ kind }) => kind === 'transfer.received')
    .map(({ id }) => ({
      to: [{ role: 'supervisor' }],
      message: 'transfer.offered',
      path: `/transfers/${offer.ref.id}`,
      urgency: 'at-once',
      key: id,
    }));
