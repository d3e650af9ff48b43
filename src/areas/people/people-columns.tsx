import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { AgeText } from '../case/index.ts';
import type { PersonLine } from './contract.ts';
import look from './people.module.css';
import { useListWords, usePlaceWords } from './use-codes.ts';

const Nothing = () => <span className="rr-quiet">–</span>;

const Cases = ({ cases }: Pick<PersonLine, 'cases'>) => {
  if (cases.length === 0) return <Nothing />;
  return (
    <span className={look.numbers}>
      {cases.map(({ id, number }) => (
        <Link key={id} to={`/cases/${id}`}>
          {number}
        </Link>
      ))}
    </span>
  );
};

/** The columns of a list of people. */
export const usePeopleColumns = (): readonly Column<PersonLine>[] => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const say = useListWords();
  const sayPlace = usePlaceWords();
  return [
    {
      key: 'name',
      header: t('column.name'),
      primary: true,
      cell: ({ name, working, deceased }) => (
        <>
          <PersonName name={name} working={working} />
          {deceased && <span className={look.deceased}> {t('deceased')}</span>}
        </>
      ),
    },
    {
      key: 'birth-year',
      header: t('column.birth'),
      cell: ({ birth }) => (birth ? sayDate(birth, language) : <Nothing />),
      sort: true,
    },
    {
      key: 'age',
      header: t('column.age'),
      cell: ({ birth, deceased }) => (deceased ? <Nothing /> : <AgeText birth={birth} />),
      wideOnly: true,
    },
    {
      key: 'sex',
      header: t('column.sex'),
      cell: ({ sex }) => (sex ? say('sex', sex) : <Nothing />),
      wideOnly: true,
    },
    {
      key: 'place',
      header: t('column.place'),
      cell: ({ place }) => (place ? sayPlace(place) : <Nothing />),
    },
    {
      key: 'registration',
      header: t('column.registration'),
      cell: ({ birthRegistration }) =>
        birthRegistration === 'unregistered' ? (
          <span className={look.unregistered}>{say('birth-registration', birthRegistration)}</span>
        ) : birthRegistration ? (
          say('birth-registration', birthRegistration)
        ) : (
          <Nothing />
        ),
      wideOnly: true,
    },
    { key: 'cases', header: t('column.cases'), cell: ({ cases }) => <Cases cases={cases} /> },
    {
      key: 'last-entry',
      header: t('column.lastEntry'),
      cell: ({ lastEntryAt }) => (lastEntryAt ? <MomentText at={lastEntryAt} away /> : <Nothing />),
      sort: true,
    },
  ];
};
