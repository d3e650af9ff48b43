import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { type LocationCard, locationCard } from './card.ts';
import { addLocation, changeLocation, type LocationOfOrganization } from './contract.ts';
import { readPosition, sayPosition } from './position.ts';
import { useKeep } from './use-directory.ts';

const blank: LocationCard = {
  name: '',
  street: '',
  city: '',
  county: '',
  postalCode: '',
  country: 'AL',
  directions: '',
  access: '',
  position: null,
  confidential: false,
};

const lines = ['name', 'street', 'postalCode', 'city', 'county', 'country', 'directions', 'access'] as const;
const optional: readonly string[] = ['directions', 'access'];

interface Props {
  organization: string;
  /** Which to change; null for a new one. */
  location: LocationOfOrganization | null;
  onClose: () => void;
}

/** Where an organisation is; and whether that must stay secret. */
export const LocationDialog = ({ organization, location, onClose }: Props) => {
  const { t } = useTranslation('directory');
  const [{ id, revision }] = useState({ id: location?.id, revision: location?.revision ?? 1 });
  const [card, setCard] = useState(location?.card ?? blank);
  const [position, setPosition] = useState(sayPosition(card.position));
  const [fault, setFault] = useState<Refusal | null>(null);
  const keep = useKeep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = readPosition(position);
    if (found === undefined) {
      setFault({ refused: 'directory.position-not-understood' });
      return;
    }
    const whole = { ...card, position: found };
    if (!locationCard.safeParse(whole).success) {
      setFault({ refused: 'directory.location-incomplete' });
      return;
    }
    const answer = id
      ? await keep(changeLocation, { params: { id }, body: { revision, card: whole } })
      : await keep(addLocation, { body: { organization, card: whole } });
    if (isRefusal(answer)) setFault(answer);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={location?.card.name ?? t('locations.add')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          {lines.map((field) => (
            <TextInput
              key={field}
              label={t(`place.${field}`)}
              required={!optional.includes(field)}
              value={card[field]}
              onChange={({ currentTarget }) => setCard({ ...card, [field]: currentTarget.value })}
            />
          ))}
          <TextInput
            label={t('place.position')}
            description={t('place.positionHint')}
            value={position}
            onChange={({ currentTarget }) => setPosition(currentTarget.value)}
          />
          <Checkbox
            label={t('locations.secret')}
            description={t('locations.secretHint')}
            checked={card.confidential}
            onChange={({ currentTarget }) => setCard({ ...card, confidential: currentTarget.checked })}
          />
        </Stack>
        {fault && <Refused refusal={fault} />}
        <div className={dialog.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('keep')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
