import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { House, Phone, ShieldAlert, UserMinus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { AgeLine } from './age-line.tsx';
import type { AroundChild } from './around-child.ts';
import { Called } from './called.tsx';
import { addressOf } from './identity.ts';
import look from './people.module.css';
import { useListWords, usePlaceWords, useRelations } from './use-codes.ts';

interface Props {
  about: AroundChild;
  /** Asks to take them out of the case; the child itself stays. */
  onRemove: ((person: Id) => void) | undefined;
}

const Relation = ({ about: { relation, parts } }: Pick<Props, 'about'>) => {
  const { t } = useTranslation(['people', 'case']);
  const { say } = useRelations();
  const said = relation ? say(relation.code) : t(`case:part.${parts[0] ?? 'other'}`);
  return (
    <p className={look.relation}>
      {said}
      {relation && relation.certainty !== 'certain' && ` · ${t(`certainty.${relation.certainty}`)}`}
    </p>
  );
};

const Contact = ({ about: { identity, livesWithChild, parts } }: Pick<Props, 'about'>) => {
  const { t } = useTranslation('people');
  const sayPlace = usePlaceWords();
  if (!identity) return null;
  const address = addressOf(identity);
  const [phone] = identity.phones;
  const lives = livesWithChild
    ? t('card.livesWithChild')
    : [address?.place ? sayPlace(address.place) : '', address?.street].filter(Boolean).join(', ');
  return (
    <ul className={look.lines}>
      {lives && (
        <li>
          <House size={15} aria-hidden />
          {lives}
        </li>
      )}
      {phone && (
        <li>
          <Phone size={15} aria-hidden />
          <span>
            <a href={`tel:${phone.number.replace(/[^\d+]/g, '')}`}>{phone.number}</a>
            {phone.safeTimes && <small>{phone.safeTimes}</small>}
          </span>
        </li>
      )}
      {parts.includes('child') && identity.birthRegistration === 'unregistered' && (
        <li className={look.unregistered}>
          <ShieldAlert size={15} aria-hidden />
          <Unregistered />
        </li>
      )}
    </ul>
  );
};

const Unregistered = () => useListWords()('birth-registration', 'unregistered');

/** Somebody of the case: who they are to the child, and what one must know before ringing the bell. */
export const PersonCard = ({ about, onRemove }: Props) => {
  const { t } = useTranslation('people');
  const id = useId();
  const { person, identity, parts, isSuspected } = about;
  return (
    <li
      className={look.card}
      data-child={parts.includes('child') || undefined}
      data-suspected={isSuspected || undefined}
    >
      <div className={look.cardHead}>
        {identity ? (
          <Link to={`/people/${person}`} className={look.person} id={`${id}-name`}>
            <Called identity={identity} strong />
          </Link>
        ) : (
          <span className={look.closed} id={`${id}-name`}>
            {t('closedPerson')}
          </span>
        )}
        {identity?.deceased && <span className={look.badge}>{t('deceased')}</span>}
        {isSuspected && <span className={look.warning}>{t('card.suspected')}</span>}
        {onRemove && (
          <button
            type="button"
            className={look.remove}
            aria-labelledby={`${id}-remove ${id}-name`}
            onClick={() => onRemove(person)}
          >
            <VisuallyHidden id={`${id}-remove`}>{t('card.remove')}</VisuallyHidden>
            <UserMinus size={16} aria-hidden />
          </button>
        )}
      </div>
      <Relation about={about} />
      {identity && (
        <p className={look.age}>
          <AgeLine identity={identity} />
        </p>
      )}
      <Contact about={about} />
    </li>
  );
};
