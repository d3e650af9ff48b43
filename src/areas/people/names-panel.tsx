import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { useListWords } from './use-codes.ts';

/** All names and spellings by which somebody is or was known, and where each of them stands. */
export const NamesPanel = () => {
  const { t } = useTranslation('people');
  const { identity } = useThisPerson();
  const say = useListWords();
  const { given, surname, workingLabel, otherNames } = identity;
  if (otherNames.length === 0 && !(workingLabel && (given || surname))) return null;
  return (
    <Panel title={t('names')}>
      <ul className={look.rows}>
        {workingLabel && (given || surname) && (
          <li>
            <PersonName name={null} working={workingLabel} />
            <small>{t('workingLabel')}</small>
          </li>
        )}
        {otherNames.map((name) => (
          <li key={`${name.kind} ${name.given} ${name.surname}`}>
            <span>
              <PersonName name={[name.given, name.surname].filter(Boolean).join(' ')} />
              {name.source && <small>{name.source}</small>}
            </span>
            <small>{say('name-kind', name.kind)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
