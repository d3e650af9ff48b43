import type { CaseFile } from '../case/rules.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, type PaperRow, saying } from './values.ts';
import { allWritten, newest, shortDay, type Written } from './written.ts';

const visitRow = (visit: Written, { language }: LetterSources): PaperRow => ({
  date: visit.kept('happened_on') && shortDay(visit.kept('happened_on'), language),
  place: visit.say('visit_place'),
  seen_alone: visit.say('seen_alone'),
  agreed: visit.say('agreed'),
});

const measureTexts = (file: CaseFile, sources: LetterSources): Record<string, string> => {
  const measure = newest(sources, file.records, 'measure');
  if (!measure) return {};
  const place = measure.kept('measure_place');
  return saying({
    measure_kind: measure.say('measure_kind'),
    measure_ground: measure.say('measure_ground'),
    measure_decided_on: measure.say('decided_on'),
    measure_decided_by: [measure.say('decided_by'), measure.say('decided_by_name')]
      .filter(Boolean)
      .join(', '),
    measure_place: [measure.say('care_name'), place && sources.called.place(place)]
      .filter(Boolean)
      .join(', '),
    court_name: measure.say('court_name'),
    court_case_number: measure.say('court_case_number'),
  });
};

/** What is being done: measures and visits. */
export const workValues = (file: CaseFile, sources: LetterSources): LetterValues => {
  const visits = allWritten(sources, file.records, 'visit');
  const seen = visits.filter((visit) => visit.kept('child_seen') === 'yes');
  return {
    texts: {
      ...measureTexts(file, sources),
      ...saying({
        last_visit_on: seen.at(-1)?.say('happened_on'),
        look_back_on: newest(sources, file.records, 'closure')?.say('look_back_on'),
      }),
    },
    lists: {},
    tables: { visits: visits.map((visit) => visitRow(visit, sources)) },
  };
};
