import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { PersonName } from '../../web/parts/person-name.tsx';
import type { PersonNamed } from './contract.ts';
import type { Identity } from './identity.ts';
import look from './people.module.css';

/** What somebody is called, or the working name of whoever has none. */
export const Called = ({ identity, strong }: { identity: Identity; strong?: boolean }) => {
  const name = [identity.given, identity.surname].filter(Boolean).join(' ');
  return (
    <PersonName name={name || null} working={identity.workingLabel || null} {...(strong ? { strong } : {})} />
  );
};

/** A person with the way to their page; somebody whom the reader does not work with is only said to be there. */
export const PersonLink = ({ id, person }: { id: Id; person: PersonNamed | undefined }) => {
  const { t } = useTranslation('people');
  if (!person) return <span className={look.closed}>{t('closedPerson')}</span>;
  return (
    <Link to={`/people/${id}`} className={look.person}>
      <PersonName name={person.name} working={person.working} />
    </Link>
  );
};
