import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { LifeDateInput } from './life-date-input.tsx';
import look from './people.module.css';

/** What is asked of somebody who is registered in passing; the rest stands in the registration form. */
export interface NewPerson {
  given: string;
  surname: string;
  working: string;
  sex: string;
  /** EDTF, or empty. */
  birth: string;
  phone: string;
  /** Null while nobody said: then the birth date tells. */
  child: boolean | null;
}

export const isNameless = ({ given, surname, working }: NewPerson): boolean =>
  ![given, surname, working].some((text) => text.trim() !== '');

/** What was searched for becomes the name: the first word the given name, the rest the surname. */
export const newPersonCalled = (text: string): NewPerson => {
  const [given = '', ...rest] = text.split(/\s+/).filter((word) => !/\d/.test(word));
  return { given, surname: rest.join(' '), working: '', sex: '', birth: '', phone: '', child: null };
};

interface Props {
  person: NewPerson;
  onChange: (person: NewPerson) => void;
  /** As the birth date or what they are to the child suggests. */
  isChild: boolean;
  tried: boolean;
}

export const NewPersonFields = ({ person, onChange, isChild, tried }: Props) => {
  const { t } = useTranslation('people');
  const { lists } = usePack();
  const language = useLanguage();
  const put = (more: Partial<NewPerson>) => onChange({ ...person, ...more });
  return (
    <>
      <div className={look.pair}>
        <TextInput
          label={t('new.given')}
          value={person.given}
          onChange={(event) => put({ given: event.currentTarget.value })}
          error={tried && isNameless(person) ? t('new.nameNeeded') : undefined}
        />
        <TextInput
          label={t('new.surname')}
          value={person.surname}
          onChange={(event) => put({ surname: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('new.working')}
        description={t('new.workingHint')}
        value={person.working}
        onChange={(event) => put({ working: event.currentTarget.value })}
      />
      <div className={look.pair}>
        <Select
          label={t('new.sex')}
          clearable
          data={(lists.sex ?? []).map(({ name, label }) => ({
            value: name,
            label: sayLabel(label, language),
          }))}
          value={person.sex || null}
          onChange={(sex) => put({ sex: sex ?? '' })}
          comboboxProps={{ withinPortal: false }}
        />
        <LifeDateInput label={t('new.birth')} value={person.birth} onChange={(birth) => put({ birth })} />
      </div>
      <TextInput
        label={t('new.phone')}
        type="tel"
        value={person.phone}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
      <Checkbox
        label={t('new.child')}
        checked={person.child ?? isChild}
        onChange={(event) => put({ child: event.currentTarget.checked })}
      />
    </>
  );
};
