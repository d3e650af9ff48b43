import { Button } from '@mantine/core';
import { House, UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import type { Id } from '../../core/id.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { PersonLink } from './called.tsx';
import type { PersonNamed } from './contract.ts';
import { JoinHome, LeaveHome, MoveHome } from './household-dialogs.tsx';
import { livingIn } from './living-together.ts';
import look from './people.module.css';
import { usePlaceWords } from './use-codes.ts';
import type { OpenHousehold } from './use-person.ts';
import { useSayName } from './use-say-name.ts';

interface Props {
  open: OpenHousehold;
  names: ReadonlyMap<Id, PersonNamed>;
  /** Who may be said to live here as well. */
  candidates: readonly Id[];
}

type Asked = { kind: 'join' | 'move' } | { kind: 'leave'; person: Id };

/** The address of a home now, and where it was before. */
const Where = ({ open }: Pick<Props, 'open'>) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const sayPlace = usePlaceWords();
  const [now, ...before] = open.file.addresses.toReversed();
  const said = ({ place, street }: { place: string | null; street: string }): string =>
    [place ? sayPlace(place) : '', street].filter(Boolean).join(', ');
  if (!now) return null;
  return (
    <div className={look.where}>
      <p>
        <House size={16} aria-hidden />
        {said(now) || t('home.nowhere')}
        {now.since && <small>{t('sinceDay', { day: sayDate(now.since, language) })}</small>}
      </p>
      {before.filter(said).map((address) => (
        <small key={JSON.stringify(address)}>{t('home.before', { address: said(address) })}</small>
      ))}
    </div>
  );
};

const Members = ({ open, names, onLeave }: Props & { onLeave: ((person: Id) => void) | undefined }) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const sayName = useSayName(names);
  return (
    <ul className={look.rows}>
      {open.file.members
        .toSorted((one, other) => Number(one.until !== null) - Number(other.until !== null))
        .map(({ person, since: from, until }) => {
          // Whoever came with the home needs no date of their own.
          const since = from === open.file.addresses[0]?.since ? null : from;
          return (
            <li key={`${person} ${from} ${until}`} data-past={until !== null || undefined}>
              <span>
                <PersonLink id={person} person={names.get(person)} />
                {(since || until) && (
                  <small>
                    {[
                      since ? t('sinceDay', { day: sayDate(since, language) }) : '',
                      until ? t('untilDay', { day: sayDate(until, language) }) : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                )}
              </span>
              {onLeave && until === null && (
                <button
                  type="button"
                  className={look.remove}
                  aria-label={t('home.leaves', { name: sayName(person) })}
                  onClick={() => onLeave(person)}
                >
                  <X size={16} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
    </ul>
  );
};

/** Those who live under one roof: where, who, since when. */
export const HouseholdBox = (props: Props) => {
  const { open, names, candidates } = props;
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const mayWrite = open.mayWrite('family');
  const joining = candidates.filter((id) => !livingIn(open.file).includes(id) && names.has(id));
  return (
    <Panel title={open.file.label ? <PersonName name={open.file.label} /> : t('home.title')}>
      <Where open={open} />
      <Members {...props} onLeave={mayWrite ? (person) => setAsked({ kind: 'leave', person }) : undefined} />
      {mayWrite && (
        <div className={look.acts}>
          {joining.length > 0 && (
            <Button
              variant="default"
              size="xs"
              leftSection={<UserPlus size={15} aria-hidden />}
              onClick={() => setAsked({ kind: 'join' })}
            >
              {t('home.join')}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => setAsked({ kind: 'move' })}>
            {t('home.move')}
          </Button>
        </div>
      )}
      {asked?.kind === 'join' && (
        <JoinHome household={open.file.ref.id} candidates={joining} names={names} onClose={close} />
      )}
      {asked?.kind === 'move' && <MoveHome household={open.file.ref.id} onClose={close} />}
      {asked?.kind === 'leave' && (
        <LeaveHome household={open.file.ref.id} person={asked.person} onClose={close} />
      )}
    </Panel>
  );
};
