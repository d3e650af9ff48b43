import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { DayText, MomentText } from '../../web/parts/date-text.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { useColleagues, useSayMunicipality } from '../access/index.ts';
import { fillAddress, useStepLabel } from '../case/index.ts';
import { useListWords } from '../referral/use-list-words.ts';
import { Reasons } from '../urgency/index.ts';
import type { DueLine, RequestLine, UrgentLine, WaitingLine } from './contract.ts';
import look from './today.module.css';

/** The act that keeps a deadline is one click away: the form it is kept by, else the part of the case. */
const formOfStep: Readonly<Record<string, string>> = {
  'initial-assessment': 'initial-assessment',
  'comprehensive-assessment': 'comprehensive-assessment',
  visit: 'visit',
  review: 'review',
  'look-back': 'look-back',
};
const partOfStep: Readonly<Record<string, string>> = { plan: '/plan', 'measure-review': '/plan' };

const addressOfDue = ({ caseId, code }: DueLine): string => {
  const form = formOfStep[code];
  return form ? fillAddress(caseId, form) : `/cases/${caseId}${partOfStep[code] ?? '/followup'}`;
};

const Who = ({ of }: { of: DueLine | WaitingLine }) => {
  const { t } = useTranslation('absence');
  const { sayMember } = useColleagues();
  return (
    <small>
      {of.child && <PersonName name={of.child.name} working={of.child.working ?? of.number} />} · {of.number}
      {of.inPlaceOf && ` · ${t('inPlaceOf', { who: sayMember(of.inPlaceOf) })}`}
    </small>
  );
};

/** Clocks of cases, each leading to the act that keeps it. */
export const DueLines = ({ lines, label }: { lines: readonly DueLine[]; label: string }) => {
  const sayStep = useStepLabel();
  return (
    <ul className={look.lines} aria-label={label}>
      {lines.map((line) => (
        <li key={`${line.caseId} ${line.code} ${line.instance}`}>
          <Link to={addressOfDue(line)} className={look.line}>
            <span>
              {sayStep(line.code)}
              <Who of={line} />
            </span>
            <DeadlineLabel quiet deadline={{ state: 'running', dueAt: line.dueAt }} />
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** Requests of which a clock ran out, each leading to its step. */
export const RequestLines = ({ lines, label }: { lines: readonly RequestLine[]; label: string }) => {
  const { t } = useTranslation('absence');
  const { sayMember } = useColleagues();
  const { of, step } = useListWords();
  return (
    <ul className={look.lines} aria-label={label}>
      {lines.map((line) => (
        <li key={`${line.id} ${line.code}`}>
          <Link to={`/referrals/${line.id}`} className={look.line}>
            <span>
              {step(line.code)}
              <small>
                {of('service', line.service)} · {line.number}
                {line.inPlaceOf && ` · ${t('inPlaceOf', { who: sayMember(line.inPlaceOf) })}`}
              </small>
            </span>
            <DeadlineLabel quiet deadline={{ state: 'running', dueAt: line.dueAt }} />
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** The cases that come first, each with the reasons why. */
export const UrgentLines = ({ lines, label }: { lines: readonly UrgentLine[]; label: string }) => {
  const sayStep = useStepLabel();
  return (
    <ol className={look.lines} aria-label={label}>
      {lines.map((line) => (
        <li key={line.caseId}>
          <Link to={`/cases/${line.caseId}`} className={look.line}>
            <span>
              {line.child && (
                <PersonName name={line.child.name} working={line.child.working ?? line.number} />
              )}
              <small>{line.number}</small>
            </span>
            <span className={look.why}>
              <Reasons reasons={line.reasons} step={line.step ? sayStep(line.step) : undefined} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
};

const partOf: Record<WaitingLine['kind'], string> = {
  task: '/followup',
  'plan-action': '/plan',
  'approve-plan': '/plan',
  'change-plan': '/plan',
  'approve-closure': '/followup',
  'settle-conflicts': '/conflicts',
  'look-again-at-risk': '/assessment',
  'transfer-declined': '/followup',
};

/** What waits for the reader: decisions, tasks, their part of a plan. */
export const WaitingLines = ({ lines, label }: { lines: readonly WaitingLine[]; label: string }) => {
  const { t } = useTranslation('today');
  const today = useNow().slice(0, 10);
  return (
    <ul className={look.lines} aria-label={label}>
      {lines.map((line) => (
        <li key={`${line.caseId} ${line.id}`}>
          <Link to={`/cases/${line.caseId}${partOf[line.kind]}`} className={look.line}>
            <span>
              {t(`waits.${line.kind}`)}
              <Who of={line} />
            </span>
            {line.dueOn && (
              <span className={line.dueOn < today ? 'rr-bad' : 'rr-quiet'}>
                {t(line.dueOn < today ? 'was' : 'by')} <DayText day={line.dueOn} />
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** Cases that came to the reader lately. */
export const FreshLines = ({
  lines,
  label,
}: {
  lines: readonly (Pick<DueLine, 'caseId' | 'number' | 'child'> & { since: string })[];
  label: string;
}) => (
  <ul className={look.lines} aria-label={label}>
    {lines.map((line) => (
      <li key={line.caseId}>
        <Link to={`/cases/${line.caseId}`} className={look.line}>
          <span>
            {line.child && <PersonName name={line.child.name} working={line.child.working ?? line.number} />}
            <small>{line.number}</small>
          </span>
          <span className="rr-quiet">
            <MomentText at={line.since} away />
          </span>
        </Link>
      </li>
    ))}
  </ul>
);

/** Cases that other municipalities offer to the unit, each leading to its form and the answer. */
export const OfferLines = ({
  lines,
  label,
}: {
  lines: readonly { id: string; place: string; number: string; offeredAt: string }[];
  label: string;
}) => {
  const say = useSayMunicipality();
  return (
    <ul className={look.lines} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={`/transfers/${line.id}`} className={look.line}>
            <span>
              {say(line.place)}
              <small>{line.number}</small>
            </span>
            <span className="rr-quiet">
              <MomentText at={line.offeredAt} away />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
