import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { calledBy, namedChildren } from './children.ts';
import look from './concern.module.css';
import { KnownChildren } from './known-children.tsx';
import type { OpenConcern } from './use-concerns.ts';

/** The children that the concern names, each with whom the unit already knows under such a name. */
export const ChildrenNamed = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const language = useLanguage();
  const children = namedChildren(open.file);
  if (children.length === 0) return null;
  return (
    <Panel title={t('children.title')} count={children.length}>
      <ul className={look.acts}>
        {children.map((child) => (
          <li key={child.row}>
            <p>
              <PersonName name={calledBy(child) || null} strong />
              {child.birth && ` · ${sayDate(child.birth, language)}`}
            </p>
            {calledBy(child) && <KnownChildren child={child} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
