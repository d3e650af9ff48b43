import { House, Phone, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareEdtf, sayDate } from '../../core/dates/index.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import type { Identity } from './identity.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { useListWords, usePlaceWords } from './use-codes.ts';

/** A telephone is shown with when it is safe to call: a call at the wrong hour can hurt. */
const Phones = ({ phones }: Pick<Identity, 'phones'>) => {
  const { t } = useTranslation('people');
  const say = useListWords();
  return (
    <ul className={look.contacts} aria-label={t('phones')}>
      {phones.map(({ number, whose, safeTimes }) => (
        <li key={`${number} ${whose}`}>
          <Phone size={18} aria-hidden />
          <div>
            <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>
            {whose && <small>{say('phone-whose', whose)}</small>}
            <p className={look.safe}>
              <ShieldAlert size={15} aria-hidden />
              {safeTimes || t('safeUnknown')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Where somebody lives, and where they lived before, the latest first. */
const Addresses = ({ addresses }: Pick<Identity, 'addresses'>) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const sayPlace = usePlaceWords();
  const ordered = addresses.toReversed().toSorted((one, other) => {
    if ((one.until === '') !== (other.until === '')) return one.until === '' ? -1 : 1;
    return compareEdtf(other.since || other.until, one.since || one.until);
  });
  return (
    <ul className={look.contacts} aria-label={t('addresses')}>
      {ordered.map(({ place, street, since, until }, at) => (
        <li key={`${place} ${street} ${since} ${until}`} data-past={until !== '' || undefined}>
          <House size={18} aria-hidden />
          <div>
            <span>{place ? sayPlace(place) : street}</span>
            {place && street && <small>{street}</small>}
            <small>
              {[
                until === '' && at === 0 ? t('addressNow') : '',
                since ? t('sinceDay', { day: sayDate(since, language) }) : '',
                until ? t('untilDay', { day: sayDate(until, language) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** How somebody is reached without putting them in danger, and where they live. */
export const ContactPanel = () => {
  const { t } = useTranslation('people');
  const { identity } = useThisPerson();
  const { phones, addresses } = identity;
  return (
    <Panel title={t('contact')}>
      {phones.length + addresses.length === 0 && <p className="rr-quiet">{t('noContact')}</p>}
      {phones.length > 0 && <Phones phones={phones} />}
      {addresses.length > 0 && <Addresses addresses={addresses} />}
    </Panel>
  );
};
