import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import { writtenBy } from '../../server/http/written-answer.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { decideTogether } from '../../server/store/decide.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import type { CaseCommand } from '../case/rules.ts';
import { calendarOf } from './calendar.ts';
import { conferenceLine, listConferences, meetingCalendar, putOnAgenda, readMeeting } from './contract.ts';
import { readWithCases, withEntries } from './read-with-cases.ts';
import type { ConferenceCommand } from './rules.ts';
import { boundTo } from './state.ts';
import { conferencesOf, knownToCalendars, membersInCircle, openConference } from './store.ts';

/** The team's meetings: their list, and one with all its cases in one answer. */
export const conferenceRoutes = ({ asMember }: Serving, services: Services): void => {
  const { store } = services;

  asMember(listConferences, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      conferences: (await conferencesOf(tx)).map((row) => conferenceLine.parse(row)),
    })),
  );

  asMember(readMeeting, async ({ params: { id } }, { who, reply }) => {
    const answer = await inTenant(store.app, readingAs(who), (tx) => readWithCases(tx, services, who, id));
    // Refused only after the transaction: the record of the attempt must stay.
    if (!answer) throw notFound();
    writtenBy(reply, withEntries(answer.entries));
    return answer;
  });

  asMember(putOnAgenda, async ({ params: { id }, body }, { who }) => {
    const opened = await inTenant(store.app, readingAs(who), (tx) => openConference(tx, services, who, id));
    if (!opened) throw notFound();
    const standing = await inTenant(store.system, systemOf(who), (tx) => membersInCircle(tx, body.case));
    const bound = boundTo(opened.conference, body.case);
    const called = opened.conference.invited.filter(
      ({ member }) => !bound.includes(member) && (body.members.includes(member) || standing.has(member)),
    );
    const put: ConferenceCommand = {
      ...{ id: newId(), kind: 'conference.put-item', case: body.case, minutes: body.minutes },
      called: called.map(({ member }) => member),
    };
    const joins = called
      .filter(({ member }) => !standing.has(member))
      .map(({ member, agency, discipline }): CaseCommand => {
        const { reason } = body;
        return { id: newId(), kind: 'circle.join', member, agency, discipline, part: 'team-member', reason };
      });
    const answer = await decideTogether(store, who, [
      { file: { kind: 'conference', id }, command: put },
      ...joins.map((command) => ({ file: { kind: 'case' as const, id: body.case }, command })),
    ]);
    if (isRefusal(answer)) throw refusing(answer);
    return {};
  });

  asMember(meetingCalendar, async ({ params: { id }, query }, { who, reply, request }) => {
    const found = await inTenant(store.app, readingAs(who), async (tx) => {
      const opened = await openConference(tx, services, who, id);
      if (!opened?.conference.plan) return null;
      const { conference } = opened;
      const known = await knownToCalendars(tx, [who.id, conference.chair ?? who.id]);
      const of = (member: Id) => known.get(member) ?? { name: '', email: null };
      return { conference, people: { chair: of(conference.chair ?? who.id), reader: of(who.id) } };
    });
    if (!found) throw notFound();
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="mbledhje-${id.slice(-4)}.ics"`);
    const address = `${request.protocol}://${request.host}`;
    return calendarOf(found.conference, found.people, query.language, address);
  });
};
