import { Button, Group } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { Page } from '../../web/parts/page.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { PageSkeleton } from '../../web/parts/skeletons.tsx';
import { type ServiceCard, serviceCard } from './card.ts';
import { addService, changeService, type LocationOfOrganization, type readService } from './contract.ts';
import look from './directory.module.css';
import { ServiceForm } from './service-form.tsx';
import { useKeep, useOrganizations, useService } from './use-directory.ts';

const blank: ServiceCard = {
  name: '',
  otherName: '',
  description: '',
  status: 'active',
  needs: [],
  minimumAge: null,
  maximumAge: null,
  eligibility: '',
  languages: [],
  places: [],
  cost: '',
  howToAsk: '',
  waiting: '',
  alert: '',
  documents: [],
  phones: [],
  email: '',
  website: '',
  hours: [],
  placesInAll: null,
  placesFree: null,
  locations: [],
  confidential: false,
};

/** What the form itself sees to be wrong, before the server is asked. */
const faultOf = (card: ServiceCard): Refusal | null => {
  if (card.name.trim().length < 2) return { refused: 'directory.no-name', where: 'name' };
  const read = serviceCard.safeParse(card);
  if (read.success) return null;
  return { refused: 'directory.not-understood', where: String(read.error.issues[0]?.path[0] ?? '') };
};

interface Props {
  card: ServiceCard;
  locations: readonly LocationOfOrganization[];
  title: string;
  back: { to: string; words: string };
  keep: (card: ServiceCard) => Promise<{ id: string } | Refusal>;
}

const Editing = ({ card: before, locations, title, back, keep }: Props) => {
  const { t } = useTranslation('directory');
  const navigate = useNavigate();
  const [card, setCard] = useState(before);
  const [fault, setFault] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultOf(card);
    setFault(wrong);
    if (wrong) return;
    setDoing(true);
    const answer = await keep(card);
    setDoing(false);
    if (isRefusal(answer)) setFault(answer);
    else void navigate({ to: `/directory/services/${answer.id}` });
  };
  return (
    <Page tab={title} title={title} back={back} reading>
      <form noValidate onSubmit={(event) => void send(event)}>
        <div className={look.form}>
          <ServiceForm
            card={card}
            onChange={(more) => setCard((now) => ({ ...now, ...more }))}
            locations={locations}
            fault={fault}
          />
          {fault && <Refused refusal={fault} />}
          <Group justify="end">
            <Button variant="default" onClick={() => void navigate({ to: back.to })}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={doing}>
              {t('keep')}
            </Button>
          </Group>
        </div>
      </form>
    </Page>
  );
};

type Opened = Answer<typeof readService>;

const EditingOne = ({ service, locations }: { service: Opened; locations: Props['locations'] }) => {
  // As it was when the page was opened: what is asked anew meanwhile must not slip under what is being typed.
  const [{ id, card, revision }] = useState(service);
  const keep = useKeep();
  return (
    <Editing
      card={card}
      locations={locations}
      title={card.name}
      back={{ to: `/directory/services/${id}`, words: card.name }}
      keep={(next) => keep(changeService, { params: { id }, body: { revision, card: next } })}
    />
  );
};

/** A service is changed; what somebody else changed meanwhile is not overwritten. */
export const ServiceEditPage = () => {
  const { id = '' } = useParams({ strict: false });
  const { data, error } = useService(id);
  const { data: listed } = useOrganizations();
  if (error) throw error;
  if (!data || !listed) return <PageSkeleton />;
  const owner = listed.organizations.find((each) => each.id === data.organization?.id);
  return <EditingOne key={id} service={data} locations={owner?.locations ?? []} />;
};

/** A new service of one organisation. */
export const NewServicePage = () => {
  const { t } = useTranslation('directory');
  const { id = '' } = useParams({ strict: false });
  const { data: listed } = useOrganizations();
  const keep = useKeep();
  if (!listed) return <PageSkeleton />;
  const owner = listed.organizations.find((each) => each.id === id);
  return (
    <Editing
      card={blank}
      locations={owner?.locations ?? []}
      title={t('newService')}
      back={{ to: '/directory/organizations', words: owner?.name ?? t('organizations.title') }}
      keep={(card) => keep(addService, { body: { organization: id, card } })}
    />
  );
};
