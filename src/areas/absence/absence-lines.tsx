import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../core/refusal.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { DayText } from '../../web/parts/date-text.tsx';
import { useCalled } from '../../web/words/use-called.ts';
import { useColleagues } from '../access/index.ts';
import look from './absence.module.css';
import { type AbsenceLine, endAbsence } from './contract.ts';
import { SubstituteDialog } from './substitute-dialog.tsx';
import { useAbsenceAct, usePeople } from './use-absences.ts';

const Line = ({ absence, named }: { absence: AbsenceLine; named: boolean }) => {
  const { t } = useTranslation('absence');
  const { colleagues, sayMember } = useColleagues();
  const called = useCalled();
  const { mayChange } = usePeople();
  const act = useAbsenceAct();
  const [asking, setAsking] = useState<'end' | 'substitute' | null>(null);
  const { member, substitute, from, until, away, inPlace } = absence;
  const agency = colleagues.find(({ id }) => id === member)?.agency;
  const who = sayMember(member);
  const standsIn = substitute !== null && (!away || inPlace.includes(substitute));
  return (
    <li className={look.line}>
      <span>
        <strong>{who}</strong>
        {named && agency && <span className="rr-quiet"> · {called(agency)}</span>}
        <small>
          <DayText day={from} /> – <DayText day={until} /> · {t(away ? 'isAway' : 'willBeAway')}
        </small>
        <small className={standsIn ? undefined : 'rr-bad'}>
          {standsIn
            ? t('standsIn', { who: sayMember(substitute) })
            : t('uncovered', { who: inPlace.map(sayMember).join(', ') || '–' })}
        </small>
      </span>
      {mayChange(member) && (
        <span className={look.acts}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('changeSubstituteOf', { who })}
            onClick={() => setAsking('substitute')}
          >
            {t('changeSubstitute')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(away ? 'endOf' : 'cancelOf', { who })}
            onClick={() => setAsking('end')}
          >
            {t(away ? 'end' : 'cancelAbsence')}
          </Button>
        </span>
      )}
      {asking === 'substitute' && <SubstituteDialog absence={absence} onClose={() => setAsking(null)} />}
      <Confirm
        opened={asking === 'end'}
        onClose={() => setAsking(null)}
        title={t(away ? 'endOf' : 'cancelOf', { who })}
        text={t('endText')}
        act={t(away ? 'end' : 'cancelAbsence')}
        onConfirm={async () => {
          const answer = await act(endAbsence, { params: { id: absence.id } });
          return isRefusal(answer) ? answer : undefined;
        }}
      />
    </li>
  );
};

/** Absences, the first to begin first: who, on which days, who stands in. */
export const AbsenceLines = ({
  absences,
  label,
  named = false,
}: {
  absences: readonly AbsenceLine[];
  label: string;
  /** With the institution of each. */
  named?: boolean;
}) => (
  <ul className={look.lines} aria-label={label}>
    {absences.map((absence) => (
      <Line key={absence.id} absence={absence} named={named} />
    ))}
  </ul>
);
