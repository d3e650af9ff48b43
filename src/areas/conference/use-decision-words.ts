import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { useKeptWords } from '../../web/form/use-kept-words.ts';
import type { TeamDecision } from './in-case.ts';
import { placesTyped } from './left-words.ts';
import type { CaseAtMeeting } from './use-conferences.ts';

export const voices = ['agrees', 'dissents', 'silent'] as const;

interface Voice {
  how: (typeof voices)[number];
  why: string;
}

/** As fields of a form: the wording, which one it replaces, and each member's voice. */
const wordsOf = (decision: TeamDecision | null): Readonly<Record<string, string>> => ({
  replaces: decision?.entry ?? '',
  text: decision?.decision ?? '',
  ...Object.fromEntries((decision?.agreed ?? []).map((id) => [`how:${id}`, 'agrees'])),
  ...Object.fromEntries(
    (decision?.dissented ?? []).flatMap(({ member, why }) => [
      [`how:${member}`, 'dissents'],
      [`why:${member}`, why],
    ]),
  ),
});

/**
 * What is being written as the team's decision on one case, kept on the device until it is recorded or given up. It
 * starts from the decision that stands when it is begun; one that is recorded meanwhile changes none of it.
 */
export const useDecisionWords = (conference: Id, of: CaseAtMeeting, decision: TeamDecision | null) => {
  const { t } = useTranslation('conference');
  const [begunOn] = useState(() => wordsOf(decision));
  const { said, say, drop } = useKeptWords(
    {
      place: placesTyped(conference, of.id).decision,
      title: `${t('decision')} · ${of.number}`,
      to: `/conferences/${conference}/meeting`,
    },
    begunOn,
  );
  const voiceOf = (member: Id): Voice => ({
    how: voices.find((one) => one === said[`how:${member}`]) ?? 'silent',
    why: said[`why:${member}`] ?? '',
  });
  return { said: { text: said.text ?? '', replaces: said.replaces ?? '' }, say, voiceOf, drop };
};
