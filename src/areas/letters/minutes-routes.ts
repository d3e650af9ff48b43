import { fold } from '../../core/chronology/fold.ts';
import { notFound } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { caseRules } from '../case/rules.ts';
import { meetingMinutes } from '../conference/contract.ts';
import { openMeeting } from '../conference/store.ts';
import { composeMinutes } from './minutes.ts';
import { officeOf } from './office.ts';
import { renderPdf } from './pdf.ts';
import { dayOf, longDay } from './written.ts';

const hourOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);

/** The minutes of a meeting on paper: each reader's own copy. */
export const minutesRoutes = ({ asMember }: Serving, services: Services): void => {
  const { store, pack } = services;

  asMember(meetingMinutes, async ({ params: { id }, query: { language } }, { who, reply }) => {
    const found = await inTenant(store.app, readingAs(who), async (tx) => {
      const opened = await openMeeting(tx, services, who, id);
      return opened && { ...opened, ...(await officeOf(tx, pack, who, language)) };
    });
    // Refused only after the transaction: the record of the attempt must stay.
    if (!found) throw notFound();
    const { conference, cases, called } = found;
    const pdf = await renderPdf(
      composeMinutes({
        conference,
        pack,
        cases: conference.items.map((item) => {
          const read = cases.get(item.case);
          const file = read && fold(caseRules, { kind: 'case', id: item.case }, read);
          return file ? { file, number: file.spine.opened?.number ?? '' } : null;
        }),
        language,
        member: called.member,
        agency: called.agency,
        moment: (instant) =>
          `${longDay(dayOf(instant, pack.timeZone), language)}, ${hourOf(instant, pack.timeZone)}`,
      }),
    );
    reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="procesverbal-${id.slice(-4)}.pdf"`);
    return pdf;
  });
};
