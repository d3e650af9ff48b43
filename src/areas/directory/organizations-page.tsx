import { Badge, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PageSkeleton } from '../../web/parts/skeletons.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import type { LocationOfOrganization, OrganizationLine } from './contract.ts';
import { LocationDialog } from './location-dialog.tsx';
import { LocationFacts } from './location-facts.tsx';
import { OrganizationDialog } from './organization-dialog.tsx';
import { useOrganizations } from './use-directory.ts';

type Editing =
  | { what: 'organization'; organization: OrganizationLine | null }
  | { what: 'location'; organization: OrganizationLine; location: LocationOfOrganization | null };

interface OneProps {
  organization: OrganizationLine;
  onEdit: (editing: Editing) => void;
}

const Organization = ({ organization, onEdit }: OneProps) => {
  const { t } = useTranslation('directory');
  const { card, locations, mayKeep } = organization;
  return (
    <Panel
      title={organization.name}
      actions={
        card.confidential && (
          <Badge variant="light" color="crimson">
            {t('confidential')}
          </Badge>
        )
      }
    >
      <p>{card.description}</p>
      <p className="rr-quiet">{[card.otherName, ...card.phones, card.email].filter(Boolean).join(' · ')}</p>
      {locations.map((location) => (
        <div key={location.id}>
          <LocationFacts place={location.card} />
          {mayKeep && (
            <Button
              variant="default"
              size="xs"
              onClick={() => onEdit({ what: 'location', organization, location })}
            >
              {t('locations.change', { name: location.card.name })}
            </Button>
          )}
        </div>
      ))}
      {mayKeep && (
        <Group gap="sm" mt="sm">
          <Button
            component={Link}
            to={`/directory/organizations/${organization.id}/new-service`}
            aria-label={t('newServiceOf', { name: organization.name })}
          >
            {t('newService')}
          </Button>
          <Button
            variant="default"
            aria-label={t('locations.addTo', { name: organization.name })}
            onClick={() => onEdit({ what: 'location', organization, location: null })}
          >
            {t('locations.add')}
          </Button>
          <Button
            variant="default"
            aria-label={t('organizations.change', { name: organization.name })}
            onClick={() => onEdit({ what: 'organization', organization })}
          >
            {t('edit')}
          </Button>
        </Group>
      )}
    </Panel>
  );
};

/** The organisations of the directory, their locations, and what each person may keep of them. */
export const OrganizationsPage = () => {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const { data } = useOrganizations();
  const [editing, setEditing] = useState<Editing | null>(null);
  if (!data) return <PageSkeleton />;
  const close = () => setEditing(null);
  // Those that the reader keeps come first.
  const inOrder = data.organizations.toSorted(
    (one, other) =>
      Number(other.mayKeep) - Number(one.mayKeep) || one.name.localeCompare(other.name, language),
  );
  return (
    <Page
      tab={t('organizations.title')}
      title={t('organizations.title')}
      below={t('organizations.text')}
      back={{ to: '/directory', words: t('title') }}
      actions={
        data.mayFound && (
          <Button onClick={() => setEditing({ what: 'organization', organization: null })}>
            {t('organizations.add')}
          </Button>
        )
      }
    >
      {data.organizations.length === 0 && <EmptyState icon={Building2} title={t('organizations.none')} />}
      {inOrder.map((organization) => (
        <Organization key={organization.id} organization={organization} onEdit={setEditing} />
      ))}
      {editing?.what === 'organization' && (
        <OrganizationDialog organization={editing.organization} mayFound={data.mayFound} onClose={close} />
      )}
      {editing?.what === 'location' && (
        <LocationDialog organization={editing.organization.id} location={editing.location} onClose={close} />
      )}
    </Page>
  );
};
