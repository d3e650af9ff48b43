import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Id, newId } from '../../core/id.ts';
import { useSend } from '../../web/files/use-send.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import type { PersonNamed } from './contract.ts';
import { isUnderstood, LifeDateInput } from './life-date-input.tsx';
import { formingActs, type HomeDraft } from './living-together.ts';
import look from './people.module.css';
import { PlaceInput } from './place-input.tsx';
import { useSayName } from './use-say-name.ts';

interface Props {
  /** The cases in which the home may stand: their circles read it. */
  cases: readonly { id: Id; number: string }[];
  candidates: readonly Id[];
  names: ReadonlyMap<Id, PersonNamed>;
  /** What is known already: where somebody lives, and that they live there. */
  known: Partial<HomeDraft>;
  onClose: () => void;
}

/** Registers a home with those who live in it. */
export const FormHome = ({ cases, candidates, names, known, onClose }: Props) => {
  const { t } = useTranslation('people');
  const send = useSend();
  const sayName = useSayName(names);
  const [draft, setDraft] = useState<HomeDraft>({
    ...{ label: '', place: '', street: '', since: '', members: [] },
    ...known,
  });
  const [inCase, setInCase] = useState<string | null>(cases[0]?.id ?? null);
  const put = (more: Partial<HomeDraft>) => setDraft((now) => ({ ...now, ...more }));
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('home.form')}
      text={t('home.formText')}
      act={t('home.form')}
      onConfirm={() => {
        if (!isUnderstood(draft.since)) return Promise.resolve({ refused: 'date-unreadable' });
        return inCase
          ? send(...formingActs(newId(), inCase, draft))
          : Promise.resolve({ refused: 'household.needs-a-case' });
      }}
    >
      {cases.length > 1 && (
        <Select
          label={t('home.case')}
          data={cases.map(({ id, number }) => ({ value: id, label: number }))}
          value={inCase}
          onChange={setInCase}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      <TextInput
        label={t('home.label')}
        description={t('home.labelHint')}
        value={draft.label}
        onChange={(event) => put({ label: event.currentTarget.value })}
      />
      <PlaceInput label={t('home.place')} value={draft.place} onChange={(place) => put({ place })} />
      <TextInput
        label={t('home.street')}
        value={draft.street}
        onChange={(event) => put({ street: event.currentTarget.value })}
      />
      <LifeDateInput label={t('bond.since')} value={draft.since} onChange={(since) => put({ since })} />
      <Checkbox.Group
        label={t('home.who')}
        value={[...draft.members]}
        onChange={(members) => put({ members })}
      >
        <div className={look.choices}>
          {candidates.map((id) => (
            <Checkbox key={id} value={id} label={sayName(id)} />
          ))}
        </div>
      </Checkbox.Group>
    </Confirm>
  );
};
