import { Button } from '@mantine/core';
import { House } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { FormHome } from './form-home.tsx';
import { HouseholdBox } from './household-box.tsx';
import { addressOf } from './identity.ts';
import { livingIn } from './living-together.ts';
import { useThisPerson } from './person-context.tsx';
import { useHouseholds, useNames } from './use-person.ts';

/** The homes in which somebody lives or lived, and those who live with them. */
export const HouseholdsPanel = () => {
  const { t } = useTranslation('people');
  const { open, identity, around } = useThisPerson();
  const [forming, setForming] = useState(false);
  const homes = [...useHouseholds(around?.households ?? []).values()];
  const self = open.file.ref.id;
  const related = open.file.relationships.filter(({ until }) => until === null).map(({ other }) => other);
  const members = homes.flatMap(({ file }) => file.members.map(({ person }) => person));
  const names = useNames([self, ...related, ...members]);
  const cases = (around?.cases ?? []).filter(({ mayWrite, status }) => mayWrite && status === 'open');
  const livesSomewhere = homes.some(({ file }) => livingIn(file).includes(self));
  const mayForm = open.mayWrite('family') && cases.length > 0 && !livesSomewhere;
  const address = addressOf(identity);
  const candidates = [...new Set([self, ...related])].filter((id) => names.has(id));
  return (
    <>
      {homes.map((home) => (
        <HouseholdBox key={home.file.ref.id} open={home} names={names} candidates={[self, ...related]} />
      ))}
      {(mayForm || homes.length === 0) && (
        <Panel title={t('home.title')}>
          {homes.length === 0 && <p className="rr-quiet">{t('home.none')}</p>}
          {mayForm && (
            <Button
              variant="default"
              size="xs"
              leftSection={<House size={15} aria-hidden />}
              onClick={() => setForming(true)}
            >
              {t('home.form')}
            </Button>
          )}
        </Panel>
      )}
      {forming && (
        <FormHome
          cases={cases}
          candidates={candidates}
          names={names}
          known={{ place: address?.place ?? '', street: address?.street ?? '', members: [self] }}
          onClose={() => setForming(false)}
        />
      )}
    </>
  );
};
