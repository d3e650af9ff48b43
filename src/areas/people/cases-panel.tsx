import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { isCasePart } from './case-parts.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';

/** The cases in which somebody stands, of those whose circle the reader is in; of others nothing is said. */
export const CasesPanel = () => {
  const { t } = useTranslation(['people', 'case', 'parts']);
  const { around } = useThisPerson();
  return (
    <Panel title={t('cases')}>
      {!around && <LinesSkeleton count={2} />}
      {around?.cases.length === 0 && <p className="rr-quiet">{t('noCases')}</p>}
      <ul className={look.rows}>
        {around?.cases.map(({ id, number, status, part }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{number}</Link>
            <small>
              {isCasePart(part) ? t(`case:part.${part}`) : part}
              {status === 'closed' && ` · ${t('parts:phase.closed')}`}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
