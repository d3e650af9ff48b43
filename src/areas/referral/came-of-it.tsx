import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText, MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Timeline, type TimelineItem } from '../../web/parts/timeline.tsx';
import look from './referral.module.css';
import { agencyOf, type Referral } from './rules.ts';
import { useListWords } from './use-list-words.ts';

type Answer = TimelineItem & { at: string };

export interface Made {
  at: string;
  by: string;
  /** Who made it by a link. */
  partner?: { name: string; organisation: string } | null | undefined;
  told?: { who: string; how: string } | undefined;
  files?: readonly string[] | undefined;
}

interface Props {
  file: Referral;
  sayWho: (made: Pick<Made, 'by' | 'partner'>) => string;
  /** Shows files by their ids. */
  filesGiven: (ids: readonly string[]) => ReactNode;
}

/** What was said and done, step by step; each with who made it, or who told of it. */
const useAnswers = ({ file, sayWho, filesGiven }: Props): readonly Answer[] => {
  const { t } = useTranslation('referral');
  const { of } = useListWords();
  const { accepted, declined, started, completed, notTakenUp, heard, closed, withdrawn } = file;
  const item = (
    key: string,
    made: Made | null,
    title: string,
    words: readonly (string | false)[],
    day?: string | null,
  ): readonly Answer[] => {
    if (!made) return [];
    const said = words.filter((one) => one !== false && one !== '');
    return [
      {
        key,
        at: made.at,
        when: <MomentText at={made.at} />,
        title,
        meta: made.told ? t('toldBy', { who: made.told.who, by: sayWho(made) }) : sayWho(made),
        children: (said.length > 0 || day || made.files) && (
          <>
            {day && <DayText day={day} />}
            {said.map((one) => (
              <p key={String(one)} className={look.said}>
                {one}
              </p>
            ))}
            {made.files && filesGiven(made.files)}
          </>
        ),
      },
    ];
  };
  return [
    ...item(
      'accepted',
      accepted,
      t('state.accepted'),
      [accepted?.waitingList === true && t('field.waitingList'), accepted?.note ?? ''],
      accepted?.startsOn,
    ),
    ...item('declined', declined, t('state.declined'), [
      declined ? of('referral-decline-reason', declined.reason) : '',
      declined?.note ?? '',
      declined?.alternative ? `${t('field.alternative')}: ${declined.alternative}` : '',
    ]),
    ...item('started', started, t('state.started'), [], started?.on),
    ...item(
      'completed',
      completed,
      t('state.completed'),
      [completed ? of('referral-outcome', completed.outcome) : '', completed?.note ?? ''],
      completed?.on,
    ),
    ...item('not-taken-up', notTakenUp, t('state.not-taken-up'), [notTakenUp?.reason ?? '']),
    ...item('heard', heard, t('heard'), [
      heard ? `${t(`choice.${heard.from}`)}: ${t(`helped.${heard.helped}`)}` : '',
      heard?.words ?? '',
    ]),
    ...item('withdrawn', withdrawn, t('state.withdrawn'), [withdrawn?.reason ?? '']),
    ...item('closed', closed, t('state.closed'), [closed?.note ?? '', closed?.unheard ?? '']),
  ].sort((one, other) => one.at.localeCompare(other.at));
};

/** The answer of the institution and what came of it, the questions between both sides among them. */
export const CameOfIt = (props: Props) => {
  const { t } = useTranslation('referral');
  const { file, sayWho, filesGiven } = props;
  const answers = useAnswers(props);
  const agency = file.ask && agencyOf(file.ask.receiver);
  if (answers.length === 0 && file.talk.length === 0) return null;
  return (
    <Panel title={t('cameOfIt')}>
      {file.talk.length > 0 && (
        <ol className={look.talk} aria-label={t('talk.label')}>
          {file.talk.map(({ kind, text, files, at, by, agency: of, partner }) => (
            <li key={at} className={look.word} data-side={partner || of === agency ? 'receiver' : 'sender'}>
              <p>{text}</p>
              {filesGiven(files)}
              <small className="rr-quiet">
                {t(`talk.${kind}`)} · {sayWho({ by, partner })} · <MomentText at={at} />
              </small>
            </li>
          ))}
        </ol>
      )}
      {answers.length > 0 && <Timeline label={t('cameOfIt')} items={answers} />}
    </Panel>
  );
};
