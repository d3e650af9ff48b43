import type { ConcernFile } from '../concern/rules.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, noValues, saying } from './values.ts';
import { dayOf, longDay, newest } from './written.ts';

/** What was told about the child. Who told it stands in a section that no letter draws from. */
export const concernValues = (file: ConcernFile, sources: LetterSources): LetterValues => {
  const { language, called, pack } = sources;
  const report =
    newest(sources, file.records, 'concern-report') ?? newest(sources, file.records, 'public-concern');
  const { received } = file.triage;
  const place = report?.kept('where_place');
  return {
    ...noValues,
    texts: saying({
      concern_received_on: received && longDay(dayOf(received.receivedAt, pack.timeZone), language),
      concern_channel: report?.say('channel'),
      concern_words: report?.say('words_said'),
      concern_harm: report?.say('harms'),
      concern_when: report?.say('happened_when'),
      concern_where: [report?.say('where_detail'), place && called.place(place)].filter(Boolean).join(', '),
      concern_suspect: [report?.say('suspect_name'), report?.say('suspect_relationship')]
        .filter(Boolean)
        .join(', '),
      concern_injuries: report?.say('injuries_what') || report?.say('injuries'),
    }),
  };
};
