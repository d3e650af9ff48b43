import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import type { Id } from '../../core/id.ts';
import { PersonName } from '../../web/parts/person-name.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import type { FoundPerson } from '../find/contract.ts';
import { useFind } from '../find/use-find.ts';
import look from './people.module.css';
import { usePlaceWords } from './use-codes.ts';

/** Nobody of those who were found: somebody to be registered now, called as was searched for. */
export interface NobodyKnown {
  kind: 'new';
  text: string;
}
export type ChosenPerson = { kind: 'known'; person: FoundPerson } | NobodyKnown;

interface Props {
  chosen: ChosenPerson | null;
  onChoose: (chosen: ChosenPerson | null) => void;
  /** Those who cannot be chosen: whoever it is about, or is there already. */
  without: readonly Id[];
  /** True where somebody whom nobody knows yet may be registered. */
  mayRegister: boolean;
  error?: string | undefined;
}

const Found = ({ person }: { person: FoundPerson }) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const sayPlace = usePlaceWords();
  const details = [
    person.birth ? sayDate(person.birth, language) : t('birthUnknown'),
    person.place ? sayPlace(person.place) : '',
    person.cases.map(({ number }) => number).join(', '),
  ].filter(Boolean);
  return (
    <span className={look.found}>
      <PersonName
        name={person.isWorkingLabel ? null : person.name || null}
        working={person.isWorkingLabel ? person.name : null}
      />
      <small>{details.join(' · ')}</small>
    </span>
  );
};

/**
 * Somebody is looked for among those whom the unit knows before anybody is registered twice. Of people in others'
 * care only their being known is told, and whom to ask.
 */
export const ChoosePerson = ({ chosen, onChoose, without, mayRegister, error }: Props) => {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const { data } = useFind(text, {});
  const searching = text.trim().length >= 2;
  const all = searching ? (data?.people ?? []) : [];
  const people = all.filter(({ id }) => !without.includes(id));
  const already = all.filter(({ id }) => without.includes(id));
  const known = searching ? (data?.known ?? []) : [];
  const value = chosen?.kind === 'known' ? chosen.person.id : chosen ? 'new' : null;
  return (
    <>
      <TextInput
        label={t('choose.text')}
        description={t('choose.hint')}
        autoComplete="off"
        data-autofocus
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChoose(null);
        }}
      />
      {already.map((person) => (
        <p key={person.id} className={look.elsewhere}>
          {t('choose.already')} <Found person={person} />
        </p>
      ))}
      {known.map(({ case: id, keeper }) => (
        <p key={`${id} ${keeper?.id}`} className={look.elsewhere}>
          {t('choose.elsewhere', { keeper: keeper?.name ?? t('choose.supervisor') })}
        </p>
      ))}
      {searching && data && (people.length > 0 || mayRegister) && (
        <Radio.Group
          label={t(people.length > 0 ? 'choose.whom' : 'choose.nobody')}
          value={value}
          onChange={(next) => {
            const person = people.find(({ id }) => id === next);
            onChoose(person ? { kind: 'known', person } : { kind: 'new', text: text.trim() });
          }}
        >
          <div className={look.choices}>
            {people.map((person) => (
              <Radio key={person.id} value={person.id} label={<Found person={person} />} />
            ))}
            {mayRegister && (
              <Radio value="new" label={t(people.length > 0 ? 'choose.new' : 'choose.register')} />
            )}
          </div>
        </Radio.Group>
      )}
      {searching && data && people.length === 0 && !mayRegister && (
        <p className="rr-quiet">{t('choose.none')}</p>
      )}
    </>
  );
};
