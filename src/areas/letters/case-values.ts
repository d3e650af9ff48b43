import type { CaseFile } from '../case/rules.ts';
import { managerOf, phaseOf, standing } from '../case/rules.ts';
import { phaseWords } from './paper-words.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, noValues, saying } from './values.ts';
import { dayOf, longDay, newest } from './written.ts';

const closureReason = (file: CaseFile, sources: LetterSources): string => {
  const { closing } = file.followup;
  const code = closing.state === 'open' ? null : closing.reason;
  const choice = sources.pack.lists['closure-reason']?.find(({ name }) => name === code);
  return (
    choice?.label[sources.language] ?? newest(sources, file.records, 'closure')?.say('closure_reason') ?? ''
  );
};

/** The child protection unit of another municipality, by its place. */
const unitOf = (place: string | undefined, { pack, language, called }: LetterSources): string => {
  if (!place) return '';
  const unit = pack.agencies.find(
    ({ municipality, discipline }) => municipality === place && discipline === 'social-work',
  );
  return unit?.label[language] ?? called.place(place);
};

/** What stands at the head of a case, and how it was closed or handed over. */
export const caseValues = (file: CaseFile, sources: LetterSources): LetterValues => {
  const { language, called, pack } = sources;
  const { opened } = file.spine;
  const { closing } = file.followup;
  const manager = managerOf(file.circle);
  const transfer = newest(sources, file.records, 'transfer');
  const head = standing(file.circle).find(({ part }) => part === 'supervisor');
  return {
    ...noValues,
    texts: saying({
      case_number: opened?.number,
      case_opened_on: opened && longDay(opened.openedOn, language),
      case_phase: phaseWords[phaseOf(file)][language],
      case_manager_name: manager && called.member(manager),
      head_name: head && called.member(head.member),
      closed_on:
        closing.state === 'closed' && closing.at ? longDay(dayOf(closing.at, pack.timeZone), language) : null,
      closure_reason: closureReason(file, sources),
      transfer_to:
        transfer?.say('transfer_to') || unitOf(transfer?.kept('transfer_to_municipality'), sources),
      transfer_reason: transfer?.say('transfer_reason') || transfer?.say('transfer_cause'),
    }),
  };
};
