import { Checkbox, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import type { ServiceCard } from './card.ts';
import type { LocationOfOrganization } from './contract.ts';
import { HoursFields } from './hours-fields.tsx';
import { LinesField } from './lines-field.tsx';
import { numberTyped } from './number-typed.ts';

interface Props {
  card: ServiceCard;
  onChange: (more: Partial<ServiceCard>) => void;
  locations: readonly LocationOfOrganization[];
}

/** How a service is asked for, what it costs, where and when it is. */
export const HowToReach = ({ card, onChange, locations }: Props) => {
  const { t } = useTranslation('directory');
  return (
    <Panel title={t('form.reach')}>
      <Stack gap="sm">
        <Textarea
          label={t('card.howToAsk')}
          autosize
          value={card.howToAsk}
          onChange={({ currentTarget }) => onChange({ howToAsk: currentTarget.value })}
        />
        <TextInput
          label={t('card.cost')}
          value={card.cost}
          onChange={({ currentTarget }) => onChange({ cost: currentTarget.value })}
        />
        <LinesField
          label={t('card.documents')}
          lines={card.documents}
          onChange={(documents) => onChange({ documents })}
        />
        <LinesField
          label={t('card.phones')}
          lines={card.phones}
          onChange={(phones) => onChange({ phones })}
        />
        <TextInput
          type="email"
          label={t('card.email')}
          value={card.email}
          onChange={({ currentTarget }) => onChange({ email: currentTarget.value })}
        />
        <TextInput
          type="url"
          label={t('card.website')}
          value={card.website}
          onChange={({ currentTarget }) => onChange({ website: currentTarget.value })}
        />
        {locations.length > 0 && (
          <Checkbox.Group
            label={t('card.locations')}
            value={card.locations}
            onChange={(chosen) => onChange({ locations: chosen })}
          >
            <Stack gap="xs" mt={6}>
              {locations.map(({ id, card: place }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={place.confidential ? t('locations.secretNamed', { name: place.name }) : place.name}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <HoursFields hours={card.hours} onChange={(hours) => onChange({ hours })} />
      </Stack>
    </Panel>
  );
};

/** How many there is room for, and whether the public may know of it. */
export const Room = ({ card, onChange }: Pick<Props, 'card' | 'onChange'>) => {
  const { t } = useTranslation('directory');
  return (
    <Panel title={t('form.room')}>
      <Stack gap="sm">
        <NumberInput
          label={t('card.placesFree')}
          description={t('card.placesFreeHint')}
          min={0}
          value={card.placesFree ?? ''}
          onChange={(typed) => onChange({ placesFree: numberTyped(typed) })}
        />
        <NumberInput
          label={t('card.placesInAll')}
          min={0}
          value={card.placesInAll ?? ''}
          onChange={(typed) => onChange({ placesInAll: numberTyped(typed) })}
        />
        <TextInput
          label={t('card.waiting')}
          value={card.waiting}
          onChange={({ currentTarget }) => onChange({ waiting: currentTarget.value })}
        />
        <Checkbox
          label={t('card.confidential')}
          description={t('card.confidentialHint')}
          checked={card.confidential}
          onChange={({ currentTarget }) => onChange({ confidential: currentTarget.checked })}
        />
      </Stack>
    </Panel>
  );
};
