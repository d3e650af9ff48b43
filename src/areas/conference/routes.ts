import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { decideTogether } from '../../server/store/decide.ts';
import { readingAs, systemOf } from '../../server/store/store.ts';
import type { CaseCommand } from '../case/rules.ts';
import { namesOf } from '../people/store.ts';
import { reasonsHeld } from '../urgency/rules.ts';
import { reasonsHere } from '../urgency/store.ts';
import { calendarOf } from './calendar.ts';
import {
  type CaseOfMeeting,
  conferenceLine,
  listConferences,
  meetingCalendar,
  putOnAgenda,
  readMeeting,
} from './contract.ts';
import type { ConferenceCommand } from './rules.ts';
import { casesOnAgenda, conferencesOf, membersInCircle, openConference, openMeeting } from './store.ts';

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
      const [rows, reasons] = await Promise.all([
        ids.length > 0 ? casesOnAgenda(tx, ids, store.now()) : [],
        reasonsHere(tx, pack),
      ]);
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

  asMember(putOnAgenda, async ({ params: { id }, body }, { who }) => {
    const opened = await inTenant(store.app, readingAs(who), (tx) => openConference(tx, services, who, id));
    if (!opened) throw notFound();
    const standing = await inTenant(store.system, systemOf(who), (tx) => membersInCircle(tx, body.case));
    const { invited } = opened.conference;
    const called = invited.filter(({ member }) => body.members.includes(member) || standing.has(member));
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
    const opened = await inTenant(store.app, readingAs(who), (tx) => openConference(tx, services, who, id));
    if (!opened?.conference.plan) throw notFound();
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="mbledhje-${id.slice(-4)}.ics"`);
    return calendarOf(opened.conference, query.language, `${request.protocol}://${request.host}`);
  });
};
