import { describeAnswer, type Form, label, questions } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { Language } from '../../core/pack/words.ts';
import type { Draft } from '../../web/device/drafts.ts';
import { useDrafts } from '../../web/device/use-drafts.ts';

/** Where what is typed for one case in one meeting is kept on the device. */
export const placesTyped = (conference: Id, of: Id) => ({
  minutes: `conference/${conference}/${of}/minutes`,
  decision: `conference/${conference}/${of}/decision`,
});

type Typed = Pick<Draft, 'answers' | 'before'>;

/** What was typed into minutes and never sent, question by question, in words; nothing that stood there before. */
export const minutesLeft = (form: Form, { answers, before }: Typed, language: Language): string =>
  questions(form)
    .flatMap((question) => {
      const said = answers[question.name];
      if (question.type === 'hidden' || typeof said !== 'string') return [];
      if (said.trim() === '' || said === before[question.name]) return [];
      return `${label(question, language)}: ${describeAnswer(form, question.name, said.trim(), language)}`;
    })
    .join('\n');

/** The wording of a decision that was typed and never recorded; empty where it is the one that stands. */
export const decisionLeft = ({ answers }: Typed, stands: string): string =>
  typeof answers.text === 'string' && answers.text.trim() !== stands ? answers.text.trim() : '';

/** A text that stands on this device only, and its place there. */
export interface LeftWords {
  place: string;
  text: string;
}

/** What its writer typed for one case and could not send any more, because the meeting had ended. */
export const useLeftWords = (
  conference: Id,
  of: Id,
  { form, stands, language }: { form: Form | undefined; stands: string; language: Language },
): readonly LeftWords[] => {
  const drafts = useDrafts();
  const places = placesTyped(conference, of);
  return (drafts ?? []).flatMap((draft) => {
    const { place } = draft;
    const text =
      place === places.minutes && form
        ? minutesLeft(form, draft, language)
        : place === places.decision
          ? decisionLeft(draft, stands)
          : '';
    return text === '' ? [] : [{ place, text }];
  });
};
