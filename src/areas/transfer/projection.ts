import type { Projection } from '../../server/store/projection.ts';
import type { Offer } from './rules.ts';

/** The whole offer is open to the supervisors of the unit it was made to, and to whoever manages the case afterwards. */
const circleRows = (offer: Offer): NonNullable<Projection['circle']> => {
  const place = (holder: string, part: string, since: string | null) => ({
    file_kind: 'transfer' as const,
    file_id: offer.ref.id,
    holder,
    source: offer.ref.id,
    part,
    discipline: 'social-work',
    since,
    until: null,
  });
  const { received, accepted, settled } = offer;
  return [
    place('role:supervisor', 'supervisor', received?.at ?? null),
    ...(accepted ? [place(`member:${accepted.manager}`, 'case-manager', settled?.at ?? null)] : []),
  ];
};

/** The rows that follow from an offer; nothing in them names anybody. */
export const projectTransfer = (offer: Offer): Projection =>
  offer.received
    ? {
        transfer_row: [
          {
            id: offer.ref.id,
            place: offer.received.place,
            number: offer.received.number,
            state: offer.state,
            offered_at: offer.received.at,
            answered_at: offer.settled?.at ?? null,
            case_id: offer.accepted?.case ?? null,
          },
        ],
        circle: circleRows(offer),
      }
    : {};
