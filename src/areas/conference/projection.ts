import type { Projection } from '../../server/store/projection.ts';
import type { Projecting } from '../../server/store/registry.ts';
import { presentIn, stateOf, unsignedIn } from './rules.ts';
import type { Conference } from './state.ts';

/** Those who work at the table: the unit's workers and heads, and everyone invited. */
const circleRows = ({ ref, chair, invited }: Conference): NonNullable<Projection['circle']> => {
  const place = (holder: string, part: string, discipline: string) => ({
    file_kind: 'conference' as const,
    file_id: ref.id,
    holder,
    source: ref.id,
    part,
    discipline,
    since: null,
    until: null,
  });
  return [
    place('role:supervisor', 'supervisor', 'social-work'),
    ...(chair ? [place(`member:${chair}`, 'case-manager', 'social-work')] : []),
    ...invited
      .filter(({ member }) => member !== chair)
      .map(({ member, discipline }) => place(`member:${member}`, 'team-member', discipline)),
  ];
};

/** The rows that follow from a meeting; they name neither child nor place. */
export const projectConference = (conference: Conference, about: Projecting): Projection => {
  const { plan, ref, invited, items, chair } = conference;
  if (!plan || !about.lastEntryAt) return {};
  return {
    conference_row: [
      {
        id: ref.id,
        at: plan.at,
        minutes: plan.minutes,
        state: stateOf(conference),
        chair,
        invited: invited.length,
        present: presentIn(conference).length,
        items: items.length,
        unsigned: conference.ended ? unsignedIn(conference).length : 0,
      },
    ],
    conference_item: items.map(({ case: of, state }, place) => ({
      conference_id: ref.id,
      case_id: of,
      place,
      state,
    })),
    circle: circleRows(conference),
  };
};
