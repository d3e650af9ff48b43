import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocationCard } from './card.ts';

/** Where a location is, and how one comes in; a secret one is marked as such. */
export const LocationFacts = ({ place }: { place: LocationCard }) => {
  const { t } = useTranslation('directory');
  return (
    <div>
      <p>
        <strong>{place.name}</strong>{' '}
        {place.confidential && (
          <Badge variant="light" color="crimson">
            {t('locations.secret')}
          </Badge>
        )}
      </p>
      <p>
        {place.street}, {place.postalCode} {place.city}
        {place.country === 'AL' ? '' : ` (${place.country})`}
      </p>
      {place.directions && <p className="rr-quiet">{place.directions}</p>}
      {place.access && <p className="rr-quiet">{place.access}</p>}
    </div>
  );
};
