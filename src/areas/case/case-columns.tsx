import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../web/pack.ts';
import { DayText } from '../../web/parts/date-text.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { PhaseBadge } from '../../web/parts/phase-badge.tsx';
import { RiskBadge } from '../../web/parts/risk-badge.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { Reasons } from '../urgency/index.ts';
import { AgeText } from './age-text.tsx';
import look from './case.module.css';
import type { CaseLine } from './contract.ts';

/** The label of a step of the procedures by its code, in the reader's language. */
export const useStepLabel = (): ((code: string) => string) => {
  const { procedures } = usePack();
  const language = useLanguage();
  return (code) =>
    sayLabel(procedures.flatMap(({ steps }) => steps).find((step) => step.code === code)?.label, language);
};

/** What the file does not tell the reader is said to be so: it is not the same as what nobody knows. */
export const ClosedToYou = () => {
  const { t } = useTranslation('case');
  return <span className="rr-quiet">{t('closedToYou')}</span>;
};

const NextDeadline = ({ line }: { line: CaseLine }) => {
  const sayStep = useStepLabel();
  if (line.closed.includes('overdue')) return <ClosedToYou />;
  if (!line.nextDue) return <span className="rr-quiet">–</span>;
  return (
    <>
      <span>{sayStep(line.nextDue.code)}</span>{' '}
      <DeadlineLabel quiet deadline={{ state: 'running', dueAt: line.nextDue.at }} />
    </>
  );
};

/** The columns of a list of cases; who manages it only where it is not always the reader. */
export const useCaseColumns = (withManager: boolean): readonly Column<CaseLine>[] => {
  const { t } = useTranslation(['case', 'urgency']);
  const places = usePlaces();
  const sayStep = useStepLabel();
  const { sayMember } = useColleagues();
  const notYours = <ClosedToYou />;
  return [
    {
      key: 'child',
      header: t('column.child'),
      primary: true,
      cell: ({ child, number }) => (
        <>
          <PersonName name={child?.name ?? null} working={child?.working ?? number} strong />
          <small className={look.number}>{number}</small>
        </>
      ),
    },
    {
      key: 'age',
      header: t('column.age'),
      cell: ({ child }) => <AgeText birth={child?.birth ?? ''} />,
      wideOnly: true,
    },
    {
      key: 'risk',
      header: t('column.risk'),
      cell: ({ risk, closed }) => (closed.includes('risk') ? notYours : <RiskBadge level={risk} />),
      sort: true,
    },
    { key: 'phase', header: t('column.phase'), cell: ({ phase }) => <PhaseBadge phase={phase} /> },
    {
      key: 'due',
      header: t('column.due'),
      fullOnPhone: true,
      cell: (line) => <NextDeadline line={line} />,
      sort: true,
    },
    {
      key: 'urgency',
      header: t('urgency:column'),
      fullOnPhone: true,
      cell: ({ reasons, nextDue }) => (
        <Reasons reasons={reasons} step={nextDue ? sayStep(nextDue.code) : undefined} />
      ),
      sort: true,
    },
    {
      key: 'last-seen',
      header: t('column.lastSeen'),
      cell: ({ lastSeenOn, closed }) => {
        if (closed.includes('unseen')) return notYours;
        return lastSeenOn ? <DayText day={lastSeenOn} /> : <span className="rr-quiet">{t('never')}</span>;
      },
      sort: true,
      wideOnly: true,
    },
    {
      key: 'place',
      header: t('column.place'),
      cell: ({ place }) => (place ? (places.get(place)?.name ?? place) : '–'),
      wideOnly: true,
    },
    ...(withManager
      ? [
          {
            key: 'manager',
            header: t('column.manager'),
            cell: ({ manager }: CaseLine) => (manager ? sayMember(manager) : t('noManager')),
            wideOnly: true,
          },
        ]
      : []),
  ];
};
