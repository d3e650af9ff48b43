import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../web/parts/table-types.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { ServiceLine } from './contract.ts';
import { useDirectorySayings } from './use-sayings.ts';

/** How full a service is, in words; colour only repeats them. */
export const RoomBadge = ({ service }: { service: Pick<ServiceLine, 'placesFree' | 'placesInAll'> }) => {
  const say = useDirectorySayings();
  const { placesFree } = service;
  const tone = placesFree === null ? 'gray' : placesFree > 0 ? 'moss' : 'honey';
  return (
    <Badge variant="light" color={tone} style={{ maxWidth: 'none' }}>
      {say.room(service)}
    </Badge>
  );
};

/** The list of services: what, whose, for what and whom, and whether there is room. */
export const useServiceColumns = (): readonly Column<ServiceLine>[] => {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const say = useDirectorySayings();
  return [
    {
      key: 'name',
      header: t('service'),
      primary: true,
      cell: ({ name, organization }) => (
        <>
          {name}
          <div className="rr-quiet" style={{ fontWeight: 400 }}>
            {organization?.name ?? t('ofNobody')}
          </div>
        </>
      ),
      sort: (one, other) => one.name.localeCompare(other.name, language),
    },
    {
      key: 'needs',
      header: t('card.needs'),
      cell: ({ needs }) => needs.map(say.need).join(', ') || '–',
      fullOnPhone: true,
    },
    { key: 'ages', header: t('card.ages'), cell: say.ages },
    {
      key: 'languages',
      header: t('card.languages'),
      cell: ({ languages }) => languages.map(say.language).join(', ') || '–',
      wideOnly: true,
    },
    {
      key: 'room',
      header: t('filter.room'),
      cell: (service) =>
        service.status === 'active' ? (
          <RoomBadge service={{ placesFree: service.placesFree, placesInAll: null }} />
        ) : (
          <Badge variant="light" color="gray">
            {t(`status.${service.status}`)}
          </Badge>
        ),
    },
  ];
};
