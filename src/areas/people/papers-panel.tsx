import { useTranslation } from 'react-i18next';
import { DayText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import type { Identity } from './identity.ts';
import { type Disagreement, disagreementsOf } from './papers.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { useListWords } from './use-codes.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const Differs = ({ differs }: { differs: BetweenPapers }) => {
  const { t } = useTranslation('people');
  const say = useListWords();
  switch (differs.kind) {
    case 'name':
      return (
        <>
          {t('differs.name', { where: say('name-kind', differs.name.kind) })}{' '}
          <PersonName name={[differs.name.given, differs.name.surname].filter(Boolean).join(' ')} />
        </>
      );
    case 'numbers':
      return (
        <>
          {t('differs.numbers', { paper: say('document-kind', differs.paper) })} {differs.numbers.join(' · ')}
        </>
      );
    case 'paper':
      return (
        <>
          {say('document-kind', differs.paper.kind)}: {differs.paper.note}
        </>
      );
    default:
      return differs satisfies never;
  }
};

type BetweenPapers = Exclude<Disagreement, { kind: 'personal-number' }>;

/** The doubts about the personal number stand beside the number itself. */
const betweenPapers = (identity: Identity): readonly BetweenPapers[] =>
  disagreementsOf(identity).flatMap((each) => (each.kind === 'personal-number' ? [] : [each]));

/** What contradicts what; nothing is chosen by the program, and nothing is hidden. */
const Disagreements = ({ all }: { all: readonly BetweenPapers[] }) => {
  const { t } = useTranslation('people');
  if (all.length === 0) return null;
  return (
    <div className={look.differs}>
      <h3>{t('differs.title')}</h3>
      <ul>
        {all.map((differs) => (
          <li key={JSON.stringify(differs)}>
            <Differs differs={differs} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The papers that say who somebody is, each with where it comes from. */
export const PapersPanel = () => {
  const { t } = useTranslation('people');
  const { identity } = useThisPerson();
  const say = useListWords();
  const disagreements = betweenPapers(identity);
  if (identity.documents.length + disagreements.length === 0) return null;
  return (
    <Panel title={t('papers')}>
      <ul className={look.rows}>
        {identity.documents.map(({ kind, number, country, until }) => (
          <li key={`${kind} ${number} ${country}`}>
            <span>
              {say('document-kind', kind)}
              {country && <small>{country}</small>}
            </span>
            <span className={look.end}>
              <span className={look.number}>{number || '–'}</span>
              {until && (
                <small>
                  {t('until')} {isDay(until) ? <DayText day={until} /> : until}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Disagreements all={disagreements} />
    </Panel>
  );
};
