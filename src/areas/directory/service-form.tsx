import { NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { placeOptions } from '../../web/form/places.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { useRefusalSentence } from '../../web/parts/refused.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { ServiceCard } from './card.ts';
import { ChooseSeveral } from './choose-several.tsx';
import type { LocationOfOrganization } from './contract.ts';
import { numberTyped } from './number-typed.ts';
import { serviceStatuses } from './rules.ts';
import { HowToReach, Room } from './service-form-reach.tsx';

interface Props {
  card: ServiceCard;
  onChange: (more: Partial<ServiceCard>) => void;
  locations: readonly LocationOfOrganization[];
  fault: Refusal | null;
}

const What = ({ card, onChange, fault }: Omit<Props, 'locations'>) => {
  const { t } = useTranslation('directory');
  const sentence = useRefusalSentence(fault);
  const { lists } = usePack();
  const language = useLanguage();
  const needs = useMemo(
    () => (lists.service ?? []).map(({ name, label }) => ({ value: name, label: sayLabel(label, language) })),
    [lists, language],
  );
  return (
    <Panel title={t('form.what')}>
      <Stack gap="sm">
        <TextInput
          label={t('card.name')}
          required
          value={card.name}
          error={fault?.where === 'name' ? sentence : undefined}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
        <TextInput
          label={t('card.otherName')}
          value={card.otherName}
          onChange={({ currentTarget }) => onChange({ otherName: currentTarget.value })}
        />
        <Textarea
          label={t('card.description')}
          autosize
          minRows={3}
          value={card.description}
          onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
        />
        <ChooseSeveral
          label={t('card.needs')}
          description={t('card.needsHint')}
          options={needs}
          chosen={card.needs}
          onChange={(chosen) => onChange({ needs: chosen })}
        />
        <NativeSelect
          label={t('card.status')}
          value={card.status}
          data={serviceStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          onChange={({ currentTarget }) => {
            const status = serviceStatuses.find((each) => each === currentTarget.value);
            if (status) onChange({ status });
          }}
        />
        <TextInput
          label={t('card.alert')}
          description={t('card.alertHint')}
          value={card.alert}
          onChange={({ currentTarget }) => onChange({ alert: currentTarget.value })}
        />
      </Stack>
    </Panel>
  );
};

const ForWhom = ({ card, onChange }: Pick<Props, 'card' | 'onChange'>) => {
  const { t } = useTranslation('directory');
  const { lists } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const offered = useMemo(() => placeOptions(places, language), [places, language]);
  const languages = (lists.languages ?? []).filter(({ columns }) => columns.iso);
  return (
    <Panel title={t('form.forWhom')}>
      <Stack gap="sm">
        <NumberInput
          label={t('card.minimumAge')}
          min={0}
          max={120}
          value={card.minimumAge ?? ''}
          onChange={(typed) => onChange({ minimumAge: numberTyped(typed) })}
        />
        <NumberInput
          label={t('card.maximumAge')}
          min={0}
          max={120}
          value={card.maximumAge ?? ''}
          onChange={(typed) => onChange({ maximumAge: numberTyped(typed) })}
        />
        <Textarea
          label={t('card.eligibility')}
          autosize
          value={card.eligibility}
          onChange={({ currentTarget }) => onChange({ eligibility: currentTarget.value })}
        />
        <ChooseSeveral
          label={t('card.places')}
          description={t('card.placesHint')}
          options={offered}
          chosen={card.places}
          onChange={(chosen) => onChange({ places: chosen })}
        />
        <ChooseSeveral
          label={t('card.languages')}
          options={languages.map(({ name, label }) => ({ value: name, label: sayLabel(label, language) }))}
          chosen={card.languages}
          onChange={(chosen) => onChange({ languages: chosen })}
        />
      </Stack>
    </Panel>
  );
};

/** Everything that is said of a service, in the order in which it is asked for. */
export const ServiceForm = (props: Props) => (
  <>
    <What {...props} />
    <ForWhom {...props} />
    <HowToReach {...props} />
    <Room {...props} />
  </>
);
