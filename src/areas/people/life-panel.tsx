import { useTranslation } from 'react-i18next';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Closed } from '../../web/parts/why.tsx';
import { registrationOf } from './identity.ts';
import { useThisPerson } from './person-context.tsx';
import { useSaid } from './use-said.ts';

/** The parts of the registration that stand in sections of their own, each open or closed by the protocol. */
const parts = [
  {
    section: 'family',
    fields: [
      'lives_with',
      'lives_with_note',
      'parents_situation',
      'guardian_basis',
      'guardian_decision',
      'migration',
    ],
  },
  {
    section: 'education',
    fields: ['school_status', 'school', 'school_class', 'school_attendance', 'school_contact'],
  },
  { section: 'health', fields: ['health_must_know', 'disability', 'disability_help', 'family_doctor'] },
  { section: 'economic', fields: ['economic_aid', 'occupation'] },
] as const;

const Part = ({ section, fields }: (typeof parts)[number]) => {
  const { t } = useTranslation('people');
  const { open } = useThisPerson();
  const { label, say } = useSaid(registrationOf(open.file.records));
  const { level, because } = open.opening(section);
  const facts = fields.flatMap((field) => (say(field) ? [[label(field), say(field)] as const] : []));
  if (open.hidden.has(section) && facts.length === 0)
    return open.exists.includes(section) ? (
      <Panel title={t(`part.${section}`)}>
        <Closed level={level} because={because} />
      </Panel>
    ) : null;
  if (facts.length === 0) return null;
  return (
    <Panel title={t(`part.${section}`)}>
      <Facts facts={facts} />
    </Panel>
  );
};

/** Family, school, health and livelihood as the registration tells them. */
export const LifePanels = () => parts.map((part) => <Part key={part.section} {...part} />);
