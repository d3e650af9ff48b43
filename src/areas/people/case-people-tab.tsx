import { Button } from '@mantine/core';
import { House, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { Columns } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Closed } from '../../web/parts/why.tsx';
import { useThisCase } from '../case/index.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { peopleAround } from './around-child.ts';
import { FamilyPanel } from './family-panel.tsx';
import { FormHome } from './form-home.tsx';
import { HouseholdBox } from './household-box.tsx';
import { addressOf, identityOf } from './identity.ts';
import { livingIn } from './living-together.ts';
import look from './people.module.css';
import { PersonCard } from './person-card.tsx';
import { RemovePerson } from './remove-person.tsx';
import { useHouseholds, useNames } from './use-person.ts';

type Asked = { kind: 'add' | 'home' } | { kind: 'remove'; person: Id };

/** The people of the case as far as their files are open, and their homes. */
const useCasePeople = () => {
  const { open, people } = useThisCase();
  const { opened, people: standing, households } = open.file.spine;
  const homes = [...useHouseholds(households).values()];
  const child = opened?.child ?? '';
  const files = new Map([...people].map(([id, { file }]) => [id, file]));
  const around = peopleAround(
    child,
    standing,
    files,
    homes.map(({ file }) => file),
  );
  const home = homes.find(({ file }) => livingIn(file).includes(child)) ?? null;
  return { child, files, homes, home, around };
};

/** The child first, then the family and the others around: who they are, and where they live together. */
export const CasePeopleTab = () => {
  const { t } = useTranslation('people');
  const { open } = useThisCase();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { child, files, homes, home, around } = useCasePeople();
  const ids = around.map(({ person }) => person);
  const names = useNames([...ids, ...homes.flatMap(({ file }) => file.members.map(({ person }) => person))]);
  const isOpen = open.file.followup.closing.state !== 'closed';
  const mayWrite = open.mayWrite('case') && isOpen;
  const childFile = files.get(child);
  const lives = childFile && addressOf(identityOf(childFile.records));
  const hiddenHome = open.hidden.has('family') && open.file.spine.households.length > 0;
  const close = () => setAsked(null);
  return (
    <>
      <Columns
        aside={
          <>
            {homes.map((each) => (
              <HouseholdBox key={each.file.ref.id} open={each} names={names} candidates={ids} />
            ))}
            {homes.length === 0 && hiddenHome && (
              <Panel title={t('home.title')}>
                <Closed {...open.opening('family')} />
              </Panel>
            )}
            {homes.length === 0 && !hiddenHome && (
              <Panel title={t('home.title')}>
                <p className="rr-quiet">{t('home.noneInCase')}</p>
                {mayWrite && (
                  <Button
                    variant="default"
                    size="xs"
                    leftSection={<House size={15} aria-hidden />}
                    onClick={() => setAsked({ kind: 'home' })}
                  >
                    {t('home.form')}
                  </Button>
                )}
              </Panel>
            )}
          </>
        }
      >
        <Panel
          title={t('caseTitle')}
          count={around.length}
          actions={
            mayWrite && (
              <Button
                size="xs"
                leftSection={<UserPlus size={15} aria-hidden />}
                onClick={() => setAsked({ kind: 'add' })}
              >
                {t('add.title')}
              </Button>
            )
          }
        >
          <ul className={look.cards}>
            {around
              .filter(({ sameAs }) => sameAs === null)
              .map((about) => (
                <PersonCard
                  key={about.person}
                  about={about}
                  onRemove={
                    mayWrite && about.person !== child
                      ? (person) => setAsked({ kind: 'remove', person })
                      : undefined
                  }
                />
              ))}
          </ul>
        </Panel>
      </Columns>
      {files.size > 0 && (
        <FamilyPanel
          child={child}
          people={[...files.values()]}
          homes={homes.map(({ file }) => file)}
          suspected={around.filter(({ isSuspected }) => isSuspected).map(({ person }) => person)}
        />
      )}
      {asked?.kind === 'add' && <AddPersonDialog household={home?.file.ref.id ?? null} onClose={close} />}
      {asked?.kind === 'home' && (
        <FormHome
          cases={[{ id: open.file.ref.id, number: open.file.spine.opened?.number ?? '' }]}
          candidates={ids.filter((id) => names.has(id))}
          names={names}
          known={{ place: lives?.place ?? '', street: lives?.street ?? '', members: [child] }}
          onClose={close}
        />
      )}
      {asked?.kind === 'remove' && <RemovePerson person={asked.person} onClose={close} />}
    </>
  );
};
