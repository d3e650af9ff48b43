import { Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate, sayDate } from '../../core/dates/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { usePack } from '../../web/pack.ts';
import { PersonName } from '../../web/parts/person-name.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { NamedChild } from './children.ts';
import { type ChosenChild, type NewChild, newChildFrom, noChild } from './chosen-child.ts';
import look from './concern.module.css';
import { useKnown } from './use-known.ts';

interface Props {
  named: NamedChild | undefined;
  child: ChosenChild;
  onChange: (child: ChosenChild) => void;
  tried: boolean;
}

/** Somebody the reader already works with may be the same child: chosen instead of registering twice. */
const Recognised = ({ named, child, onChange }: Props & { named: NamedChild }) => {
  const { t } = useTranslation('concern');
  const language = useLanguage();
  const people = useKnown(named).data?.people ?? [];
  if (people.length === 0) return null;
  return (
    <Radio.Group
      label={t('accept.same')}
      value={child.kind === 'known' ? child.person : 'new'}
      onChange={(value) => {
        const person = people.find(({ id }) => id === value);
        onChange(
          person
            ? { kind: 'known', person: person.id, sex: person.sex, birth: person.birth }
            : newChildFrom(named),
        );
      }}
    >
      <div className={look.choices}>
        <Radio value="new" label={t('accept.new')} />
        {people.map((person) => (
          <Radio
            key={person.id}
            value={person.id}
            label={
              <>
                <PersonName name={person.name || null} /> {person.birth && sayDate(person.birth, language)}
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
};

/** What a typed date means; empty for none, null for what is not understood. */
const edtfOf = (typed: string): string | null => {
  if (typed.trim() === '') return '';
  const read = readDate(typed);
  return isRefusal(read) ? null : (read.edtf ?? '');
};

/** A birth date as people say it; how it was understood stands below. */
const BirthField = ({ birth, onChange }: { birth: string; onChange: (birth: string) => void }) => {
  const { t } = useTranslation('concern');
  const language = useLanguage();
  const [typed, setTyped] = useState(birth && sayDate(birth, language));
  const read = edtfOf(typed);
  return (
    <TextInput
      label={t('accept.birth')}
      description={read ? sayDate(read, language) : t('accept.birthHint')}
      value={typed}
      error={read === null ? t('accept.birthUnread') : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(edtfOf(text) ?? '');
      }}
    />
  );
};

/** For whom the case is opened: recognised, or registered with what is known by now. */
export const ChildFields = (props: Props) => {
  const { named, child, onChange, tried } = props;
  const { t } = useTranslation('concern');
  const { lists } = usePack();
  const language = useLanguage();
  const put = (changed: Partial<NewChild>) =>
    onChange({ ...(child.kind === 'new' ? child : noChild), ...changed });
  const nameless =
    child.kind === 'new' && ![child.given, child.surname, child.working].some((one) => one.trim());
  return (
    <>
      {named && <Recognised {...props} named={named} />}
      {child.kind === 'new' && (
        <>
          <TextInput
            label={t('accept.given')}
            value={child.given}
            onChange={(event) => put({ given: event.currentTarget.value })}
            error={tried && nameless ? t('accept.nameNeeded') : undefined}
          />
          <TextInput
            label={t('accept.surname')}
            value={child.surname}
            onChange={(event) => put({ surname: event.currentTarget.value })}
          />
          <TextInput
            label={t('accept.working')}
            description={t('accept.workingHint')}
            value={child.working}
            onChange={(event) => put({ working: event.currentTarget.value })}
          />
          <Select
            label={t('accept.sex')}
            clearable
            data={(lists.sex ?? []).map(({ name, label }) => ({
              value: name,
              label: sayLabel(label, language),
            }))}
            value={child.sex || null}
            onChange={(sex) => put({ sex: sex ?? '' })}
            comboboxProps={{ withinPortal: false }}
          />
          <BirthField key={named?.row ?? 'new'} birth={child.birth} onChange={(birth) => put({ birth })} />
        </>
      )}
    </>
  );
};
