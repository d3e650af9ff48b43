import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { PersonName } from '../../web/parts/person-name.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { Called } from './called.tsx';
import { addressOf, type Identity } from './identity.ts';
import look from './people.module.css';
import { useListWords, usePlaceWords } from './use-codes.ts';

/** Two registrations beside each other, so that a person sees what agrees and what does not. */
export const ComparePeople = ({ one, other }: { one: Identity; other: Identity }) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const say = useListWords();
  const sayPlace = usePlaceWords();
  const place = (identity: Identity): string => {
    const lives = addressOf(identity);
    return lives?.place ? sayPlace(lives.place) : '';
  };
  const birth = (identity: Identity): string => (identity.birth ? sayDate(identity.birth, language) : '');
  const parent = (name: string) => (name ? <PersonName name={name} /> : '–');
  const lines: readonly (readonly [string, ReactNode, ReactNode])[] = [
    [
      t('column.name'),
      <Called key="one" identity={one} strong />,
      <Called key="other" identity={other} strong />,
    ],
    [t('column.birth'), birth(one) || '–', birth(other) || '–'],
    [t('column.sex'), one.sex ? say('sex', one.sex) : '–', other.sex ? say('sex', other.sex) : '–'],
    [t('compare.father'), parent(one.father), parent(other.father)],
    [t('compare.mother'), parent(one.mother), parent(other.mother)],
    [t('compare.number'), one.personalNumber || '–', other.personalNumber || '–'],
    [t('column.place'), place(one) || '–', place(other) || '–'],
  ];
  return (
    <table className={look.compare}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.this')}</th>
          <th scope="col">{t('compare.other')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, here, there]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{here}</td>
            <td>{there}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
