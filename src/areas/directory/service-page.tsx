import { Badge, Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PageSkeleton } from '../../web/parts/skeletons.tsx';
import { useColleagues } from '../access/index.ts';
import type { readService } from './contract.ts';
import { LocationFacts } from './location-facts.tsx';
import { ServiceMap } from './map/service-map.tsx';
import { RoomBadge } from './service-columns.tsx';
import { useService } from './use-directory.ts';
import { useDirectorySayings } from './use-sayings.ts';

type Service = Answer<typeof readService>;

const useServiceFacts = ({ card }: Service) => {
  const { t } = useTranslation('directory');
  const say = useDirectorySayings();
  const listed = (values: readonly string[]) => values.join(', ');
  const facts = [
    [t('card.needs'), listed(card.needs.map(say.need))],
    [t('card.ages'), say.ages(card)],
    [t('card.eligibility'), card.eligibility],
    [t('card.places'), listed(card.places.map(say.place))],
    [t('card.languages'), listed(card.languages.map(say.language))],
    [t('card.cost'), card.cost],
    [t('card.howToAsk'), card.howToAsk],
    [t('card.documents'), listed(card.documents)],
    [t('card.waiting'), card.waiting],
    [t('card.hours'), listed(card.hours.map(say.hours))],
    [t('card.phones'), listed(card.phones)],
    [t('card.email'), card.email],
    [t('card.website'), card.website],
  ] as const;
  return facts.filter(([, value]) => value !== '');
};

const History = ({ changes }: Pick<Service, 'changes'>) => {
  const { t } = useTranslation('directory');
  const { sayMember } = useColleagues();
  return (
    <Panel title={t('history')}>
      <ul>
        {changes.map(({ act, at, by }) => (
          <li key={at}>
            <MomentText at={at} />: {t(`act.${act}`, { name: sayMember(by) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Whole = ({ service }: { service: Service }) => {
  const { t } = useTranslation('directory');
  const { card, organization, locations, hiddenLocations } = service;
  const facts = useServiceFacts(service);
  const services = useMemo(() => [service.id], [service.id]);
  const areas = useMemo(() => new Map(card.places.map((code) => [code, null])), [card.places]);
  return (
    <Page
      tab={card.name}
      title={card.name}
      back={{ to: '/directory', words: t('title') }}
      beside={
        <>
          {card.status === 'active' ? (
            <RoomBadge service={card} />
          ) : (
            <Badge variant="light" color="gray">
              {t(`status.${card.status}`)}
            </Badge>
          )}
          {card.confidential && (
            <Badge variant="light" color="crimson">
              {t('confidential')}
            </Badge>
          )}
        </>
      }
      below={[organization?.name ?? t('ofNobody'), card.otherName].filter(Boolean).join(' · ')}
      actions={
        service.mayKeep && (
          <Button component={Link} to={`/directory/services/${service.id}/edit`}>
            {t('edit')}
          </Button>
        )
      }
    >
      <Columns
        aside={
          <>
            <Panel title={t('locations.title')} count={locations.length + hiddenLocations}>
              {locations.map(({ id, card: place }) => (
                <LocationFacts key={id} place={place} />
              ))}
              {hiddenLocations > 0 && <p>{t('locations.hidden', { count: hiddenLocations })}</p>}
              {locations.length + hiddenLocations === 0 && <p>{t('locations.none')}</p>}
            </Panel>
            <History changes={service.changes} />
          </>
        }
      >
        <Panel title={t('about')}>
          {card.alert && (
            <p>
              <strong>{card.alert}</strong>
            </p>
          )}
          {card.description && <p>{card.description}</p>}
          <Facts facts={facts} />
        </Panel>
        <ServiceMap title={t('map.areas')} services={services} areas={areas} />
      </Columns>
    </Page>
  );
};

/** One service: for whom, what it costs, how to ask, when and where, and who last said so. */
export const ServicePage = () => {
  const { id = '' } = useParams({ strict: false });
  const { data, error } = useService(id);
  if (error) throw error;
  return data ? <Whole service={data} /> : <PageSkeleton />;
};
