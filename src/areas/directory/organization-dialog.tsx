import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useAgencies } from '../access/index.ts';
import { type OrganizationCard, organizationCard } from './card.ts';
import { addOrganization, changeOrganization, type OrganizationLine } from './contract.ts';
import { LinesField } from './lines-field.tsx';
import { useKeep } from './use-directory.ts';

const blank: OrganizationCard = {
  name: '',
  otherName: '',
  description: '',
  email: '',
  website: '',
  phones: [],
  agency: null,
  confidential: false,
};

interface FieldsProps {
  card: OrganizationCard;
  onChange: (more: Partial<OrganizationCard>) => void;
  /** Whether this person says which institution of the team it is. */
  mayFound: boolean;
}

const Fields = ({ card, onChange, mayFound }: FieldsProps) => {
  const { t } = useTranslation('directory');
  const { agencies, nameOf } = useAgencies();
  return (
    <Stack gap="sm">
      <TextInput
        label={t('card.name')}
        required
        value={card.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <TextInput
        label={t('card.otherName')}
        value={card.otherName}
        onChange={({ currentTarget }) => onChange({ otherName: currentTarget.value })}
      />
      <Textarea
        label={t('card.description')}
        required
        autosize
        value={card.description}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
      />
      <LinesField label={t('card.phones')} lines={card.phones} onChange={(phones) => onChange({ phones })} />
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
      {mayFound && (
        <NativeSelect
          label={t('organizations.agency')}
          description={t('organizations.agencyHint')}
          value={card.agency ?? ''}
          data={[
            { value: '', label: t('organizations.noAgency') },
            ...agencies.map((agency) => ({ value: agency.id, label: nameOf(agency) })),
          ]}
          onChange={({ currentTarget }) => onChange({ agency: currentTarget.value || null })}
        />
      )}
      <Checkbox
        label={t('card.confidential')}
        description={t('organizations.confidentialHint')}
        checked={card.confidential}
        onChange={({ currentTarget }) => onChange({ confidential: currentTarget.checked })}
      />
    </Stack>
  );
};

interface Props {
  /** Which to change; null for a new one. */
  organization: OrganizationLine | null;
  mayFound: boolean;
  onClose: () => void;
}

/** Adds an organisation to the directory, or changes what is said of one. */
export const OrganizationDialog = ({ organization, mayFound, onClose }: Props) => {
  const { t } = useTranslation('directory');
  const [{ id, revision }] = useState({ id: organization?.id, revision: organization?.revision ?? 1 });
  const [card, setCard] = useState(organization?.card ?? blank);
  const [fault, setFault] = useState<Refusal | null>(null);
  const keep = useKeep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!organizationCard.safeParse(card).success) {
      setFault({ refused: 'directory.not-understood' });
      return;
    }
    const answer = id
      ? await keep(changeOrganization, { params: { id }, body: { revision, card } })
      : await keep(addOrganization, { body: { card } });
    if (isRefusal(answer)) setFault(answer);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} width={600} title={organization?.name ?? t('organizations.add')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Fields
          card={card}
          onChange={(more) => setCard((now) => ({ ...now, ...more }))}
          mayFound={mayFound}
        />
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
