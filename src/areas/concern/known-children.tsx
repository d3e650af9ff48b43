import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../web/parts/person-name.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import type { NamedChild } from './children.ts';
import look from './concern.module.css';
import { useKnown } from './use-known.ts';

/** Children of a like name: those whom the reader works with by name, the others only as known to a colleague. */
export const KnownChildren = ({ child }: { child: NamedChild }) => {
  const { t } = useTranslation('concern');
  const { data } = useKnown(child);
  if (!data) return <LinesSkeleton count={1} />;
  const { people, known } = data;
  if (people.length + known.length === 0) return <small>{t('children.unknown')}</small>;
  return (
    <ul className={look.choices}>
      {people.map((person) => (
        <li key={person.id}>
          <small>{t('children.known')}</small> <PersonName name={person.name || null} />{' '}
          {person.cases.map(({ id, number }) => (
            <Link key={id} to={`/cases/${id}`}>
              {number}
            </Link>
          ))}
        </li>
      ))}
      {known.map(({ case: id, keeper }) => (
        <li key={id ?? keeper?.id ?? 'somebody'}>
          <small>{t('children.elsewhere', { keeper: keeper?.name ?? t('children.nobody') })}</small>
        </li>
      ))}
    </ul>
  );
};
