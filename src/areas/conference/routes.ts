import { notFound } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { namesOf } from '../people/store.ts';
import { reasonsHeld } from '../urgency/rules.ts';
import { reasonsHere } from '../urgency/store.ts';
import { calendarOf } from './calendar.ts';
import {
  type CaseOfMeeting,
  conferenceLine,
  listConferences,
  meetingCalendar,
  readMeeting,
} from './contract.ts';
import { casesOnAgenda, conferencesOf, openConference, openMeeting } from './store.ts';

/** The team's meetings: their list, and one with all its cases in one answer. */
export const conferenceRoutes = ({ asMember }: Serving, services: Services): void => {
  const { store, pack } = services;

  asMember(listConferences, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => ({
      conferences: (await conferencesOf(tx)).map((row) => conferenceLine.parse(row)),
    })),
  );

  asMember(readMeeting, async ({ params: { id } }, { who }) => {
    const answer = await inTenant(store.app, readingAs(who), async (tx) => {
      const opened = await openMeeting(tx, services, who, id);
      if (!opened) return null;
      const ids = [...opened.cases.keys()];
      const rows = ids.length > 0 ? await casesOnAgenda(tx, ids, store.now()) : [];
      const reasons = await reasonsHere(tx, pack);
      const names = await namesOf(
        tx,
        store,
        pack,
        who,
        rows.flatMap(({ child }) => child ?? []),
      );
      const cases = rows.flatMap((row): CaseOfMeeting[] => {
        const file = opened.cases.get(row.id);
        const child = row.child === null ? undefined : names.get(row.child);
        const said = child?.name || null;
        if (!file) return [];
        return [
          {
            id: row.id,
            number: row.number,
            child: row.child
              ? { name: child?.isWorkingLabel ? null : said, working: child?.isWorkingLabel ? said : null }
              : null,
            birth: child?.birth ?? '',
            risk: readMeeting.answer.shape.cases.element.shape.risk.parse(row.risk),
            lastSeenOn: row.last_seen_on,
            step: row.next_due_code,
            reasons: [...reasonsHeld(row.facts, reasons)],
            file,
          },
        ];
      });
      return { conference: opened.read, cases };
    });
    // Refused only after the transaction: the record of the attempt must stay.
    if (!answer) throw notFound();
    return answer;
  });

  asMember(meetingCalendar, async ({ params: { id }, query }, { who, reply, request }) => {
    const opened = await inTenant(store.app, readingAs(who), (tx) => openConference(tx, services, who, id));
    if (!opened?.conference.plan) throw notFound();
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="mbledhje-${id.slice(-4)}.ics"`);
    return calendarOf(opened.conference, query.language, `${request.protocol}://${request.host}`);
  });
};
