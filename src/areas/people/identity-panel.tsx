import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { doubtsAboutPersonalNumber } from '../../core/names/index.ts';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { registrationOf } from './identity.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { type Said, useSaid } from './use-said.ts';

/** A number beside what speaks against it: to be checked on the paper, never refused. */
const PersonalNumber = () => {
  const { t } = useTranslation('people');
  const { identity } = useThisPerson();
  const doubts = doubtsAboutPersonalNumber(identity.personalNumber, {
    birth: identity.birth || null,
    sex: identity.sex || null,
  });
  return (
    <>
      <span className={look.number}>{identity.personalNumber}</span>
      {doubts.length > 0 && (
        <ul className={look.doubts} aria-label={t('personalNumber.check')}>
          {doubts.map((doubt) => (
            <li key={doubt}>
              <CircleAlert size={15} aria-hidden />
              {t(`personalNumber.doubt.${doubt}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const born = ({ say }: Said): ReactNode => {
  const by = say('birth_estimated_by');
  return (
    <>
      {say('birth_date')}
      {by && <small className={look.small}>{by}</small>}
    </>
  );
};

/** With what stands in brackets behind it. */
const withMore = (said: string, more: string): string => (more ? `${said} (${more})` : said);

/** What is asked of everybody, with the answer; the others stand there only where they were answered. */
const useFacts = (): readonly (readonly [string, ReactNode])[] => {
  const { t } = useTranslation('people');
  const { open, identity } = useThisPerson();
  const said = useSaid(registrationOf(open.file.records));
  const { say, label, section } = said;
  const unknown = <span className="rr-quiet">{t('unknown')}</span>;
  const always = (field: string, value: ReactNode = say(field)) => [label(field), value || unknown] as const;
  const ifSaid = (field: string, value = say(field)) =>
    value && !open.hidden.has(section(field)) ? [[label(field), value] as const] : [];
  const child = open.file.registered?.child ?? false;
  return [
    always('birth_date', say('birth_date') && born(said)),
    always('sex'),
    ...ifSaid('birth_place'),
    ...(child
      ? [
          always(
            'birth_registration',
            identity.birthRegistration === 'unregistered' ? (
              <strong key="registration" className={look.unregistered}>
                {say('birth_registration')}
              </strong>
            ) : (
              say('birth_registration')
            ),
          ),
        ]
      : ifSaid('birth_registration')),
    [
      label('personal_number'),
      identity.personalNumber ? <PersonalNumber key="number" /> : say('personal_number_state') || unknown,
    ] as const,
    ...ifSaid('citizenship', say('citizenship') && withMore(say('citizenship'), say('citizenship_other'))),
    ...(identity.father
      ? [[label('father_name'), <PersonName key="father" name={identity.father} />] as const]
      : []),
    ...(identity.mother
      ? [[label('mother_name'), <PersonName key="mother" name={identity.mother} />] as const]
      : []),
    ...ifSaid('interpreter_language'),
    ...ifSaid('languages', say('languages') && withMore(say('languages'), say('languages_other'))),
    ...ifSaid('ethnicity', say('ethnicity') && withMore(say('ethnicity'), say('ethnicity_other'))),
    ...ifSaid('deceased_on'),
  ];
};

/** Who somebody is, as far as it is known and open to the reader. */
export const IdentityPanel = () => {
  const { t } = useTranslation('people');
  return (
    <Panel title={t('who')}>
      <Facts facts={useFacts()} />
    </Panel>
  );
};
