import { Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PageSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, type Role, useMe } from '../../web/session.tsx';
import { useCalled } from '../../web/words/use-called.ts';
import { AwayPanel, useAway } from '../absence/index.ts';
import { useDisciplines } from '../access/index.ts';
import type { Institution } from './contract.ts';
import { ChangeInstitution, InviteInstitution } from './institution-dialog.tsx';
import { type InstitutionState, institutionStates } from './rules.ts';
import { useNetwork } from './use-network.ts';

const tones: Readonly<Record<InstitutionState, string>> = { active: 'moss', invited: 'lake', left: 'gray' };

const roleKeys: readonly Role[] = [
  'worker',
  'supervisor',
  'team-member',
  'administrator',
  'data-protection-officer',
  'analyst',
];

const People = ({ people }: Pick<Institution, 'people'>) => {
  const { t } = useTranslation(['network', 'shell']);
  const { sayAway } = useAway();
  const here = people.filter(({ state }) => state !== 'left');
  if (here.length === 0) return <p className="rr-quiet">{t('nobody')}</p>;
  return (
    <ul>
      {here.map(({ id, name, roles, state }) => (
        <li key={id}>
          {name}
          <span className="rr-quiet">
            {' – '}
            {roleKeys
              .filter((role) => roles.includes(role))
              .map((role) => t(`shell:role.${role}`))
              .join(', ')}
            {state === 'invited' && ` (${t('personInvited')})`}
            {sayAway(id) && ` (${sayAway(id)})`}
          </span>
        </li>
      ))}
    </ul>
  );
};

const OneInstitution = ({
  institution,
  onEdit,
}: {
  institution: Institution;
  onEdit: (() => void) | null;
}) => {
  const { t } = useTranslation('network');
  const nameOf = useCalled();
  const { sayDiscipline } = useDisciplines();
  const { state } = institution;
  return (
    <Panel
      title={nameOf(institution)}
      actions={
        <Badge variant="light" color={tones[state]} style={{ maxWidth: 'none' }}>
          {t(`states.${state}`)}
        </Badge>
      }
    >
      <p className="rr-quiet">{sayDiscipline(institution.discipline)}</p>
      {institution.mandate && <p>{institution.mandate}</p>}
      {state !== 'active' && <p>{t(`stateHint.${state}`)}</p>}
      <People people={institution.people} />
      {onEdit && (
        <Button
          variant="default"
          mt="sm"
          aria-label={t('changeOf', { name: nameOf(institution) })}
          onClick={onEdit}
        >
          {t('change')}
        </Button>
      )}
    </Panel>
  );
};

/** Who takes part in the network: institutions with their mandate, their state and their people. */
export const NetworkPage = () => {
  const { t } = useTranslation('network');
  const mayKeep = hasRole(useMe(), 'administrator');
  const { data } = useNetwork();
  const [editing, setEditing] = useState<Institution | 'new' | null>(null);
  if (!data) return <PageSkeleton />;
  const inOrder = data.institutions.toSorted(
    (one, other) => institutionStates.indexOf(one.state) - institutionStates.indexOf(other.state),
  );
  return (
    <Page
      tab={t('title')}
      title={t('title')}
      below={t('text')}
      actions={
        <>
          {mayKeep && <Button onClick={() => setEditing('new')}>{t('invite')}</Button>}
          <Button component={Link} to="/network/protocol" variant="default">
            {t('protocol.open')}
          </Button>
          <Button component={Link} to="/directory/organizations" variant="default">
            {t('services')}
          </Button>
        </>
      }
    >
      <AwayPanel of="network" />
      {inOrder.map((institution) => (
        <OneInstitution
          key={institution.id}
          institution={institution}
          onEdit={mayKeep ? () => setEditing(institution) : null}
        />
      ))}
      {editing === 'new' && <InviteInstitution onClose={() => setEditing(null)} />}
      {editing !== null && editing !== 'new' && (
        <ChangeInstitution institution={editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
};
