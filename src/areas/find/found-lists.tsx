import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import type { FindReason } from '../../core/names/index.ts';
import { usePlaces } from '../../web/pack.ts';
import { LifeDate } from '../../web/parts/date-text.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { PhaseBadge, phases } from '../../web/parts/phase-badge.tsx';
import type { FoundCase, FoundPerson, findPeople, KnownPerson } from './contract.ts';
import look from './find.module.css';

const Why = ({ reasons }: { reasons: readonly FindReason[] }) => {
  const { t } = useTranslation('find');
  if (reasons.length === 0) return null;
  return (
    <small>
      {t('why')} {reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
    </small>
  );
};

const Details = ({ person }: { person: FoundPerson }) => {
  const { t } = useTranslation('find');
  const places = usePlaces();
  const { birth, father, place, alsoCalled } = person;
  return (
    <span className={look.details}>
      {birth && (
        <span>
          {t('born')} <LifeDate date={birth} />
        </span>
      )}
      {father && <span>{t('father', { name: father })}</span>}
      {place && <span>{places.get(place)?.name ?? place}</span>}
      {alsoCalled.length > 0 && (
        <span>
          {t('also')} <PersonName name={alsoCalled.join(', ')} />
        </span>
      )}
    </span>
  );
};

/** Those whom the reader works with; the best first, as the server put them. */
export const FoundPeople = ({ people }: { people: readonly FoundPerson[] }) => (
  <ul className={look.list}>
    {people.map((person) => (
      <li key={person.id}>
        <Link to={`/people/${person.id}`} data-walk>
          <PersonName
            name={person.isWorkingLabel ? null : person.name || null}
            working={person.isWorkingLabel ? person.name : null}
            strong
          />
        </Link>
        <Details person={person} />
        <span>
          {person.cases.map(({ id, number }) => (
            <Link key={id} to={`/cases/${id}`} className={look.case}>
              {number}
            </Link>
          ))}
        </span>
        <Why reasons={person.reasons} />
      </li>
    ))}
  </ul>
);

/** That somebody is known to the unit, and whom to ask; nothing else of them. */
export const KnownToOthers = ({ known }: { known: readonly KnownPerson[] }) => {
  const { t } = useTranslation('find');
  return (
    <ul className={look.plain}>
      {known.map(({ case: id, keeper, reasons }) => (
        <li key={`${id} ${keeper?.id} ${reasons.join()}`}>
          <span>{t('known.ask', { keeper: keeper?.name ?? t('known.nobody') })}</span>{' '}
          <Why reasons={reasons} />
        </li>
      ))}
    </ul>
  );
};

const phaseOf = (code: string) => phases.find((phase) => phase === code);

export const FoundCases = ({ cases }: { cases: readonly FoundCase[] }) => (
  <ul className={look.list}>
    {cases.map(({ id, number, child, phase: code }) => {
      const phase = phaseOf(code);
      return (
        <li key={id}>
          <Link to={`/cases/${id}`} data-walk>
            <strong>{number}</strong>
          </Link>
          {child && <PersonName name={child.isWorkingLabel ? null : child.name} working={child.name} />}
          {phase && <PhaseBadge phase={phase} />}
        </li>
      );
    })}
  </ul>
);

export const FoundConcerns = ({ concerns }: { concerns: Answer<typeof findPeople>['concerns'] }) => (
  <ul className={look.list}>
    {concerns.map(({ id, number }) => (
      <li key={id}>
        <Link to={`/concerns/${id}`} data-walk>
          <strong>{number}</strong>
        </Link>
      </li>
    ))}
  </ul>
);
