import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FindReason } from '../../core/names/index.ts';
import { usePlaces } from '../../web/pack.ts';
import { PersonName } from '../../web/parts/person-name.tsx';
import type { FoundCase, FoundPerson, KnownPerson } from './contract.ts';
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

/** Those whom the reader works with; the best first, as the server put them. */
export const FoundPeople = ({ people }: { people: readonly FoundPerson[] }) => {
  const { t } = useTranslation('find');
  const places = usePlaces();
  return (
    <ul className={look.list}>
      {people.map((person) => (
        <li key={person.id}>
          <Link to={`/people/${person.id}`}>
            <PersonName
              name={person.isWorkingLabel ? null : person.name || null}
              working={person.isWorkingLabel ? person.name : null}
              strong
            />
          </Link>
          <span>
            {[
              person.birth ? t('born', { year: person.birth }) : '',
              person.father ? t('father', { name: person.father }) : '',
              places.get(person.place ?? '')?.name ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
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
};

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

export const FoundCases = ({ cases }: { cases: readonly FoundCase[] }) => {
  const { t } = useTranslation('parts');
  return (
    <ul className={look.list}>
      {cases.map(({ id, number, child, phase }) => (
        <li key={id}>
          <Link to={`/cases/${id}`}>
            <strong>{number}</strong>
          </Link>
          {child && <PersonName name={child.isWorkingLabel ? null : child.name} working={child.name} />}
          <span>{t(`phase.${phase as 'closed'}`)}</span>
        </li>
      ))}
    </ul>
  );
};
