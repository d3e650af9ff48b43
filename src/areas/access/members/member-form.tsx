import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../core/refusal.ts';
import { useRefusalSentence } from '../../../web/parts/refused.tsx';
import { isRole, type Role, roles, rolesFault } from '../rules.ts';
import { useAgencies } from '../use-agencies.ts';

export interface MemberAnswers {
  name: string;
  email: string;
  agency: string;
  roles: readonly Role[];
}
export const blankMember: MemberAnswers = { name: '', email: '', agency: '', roles: [] };

/** What is still missing or cannot be, in the order of the form. */
export const memberFault = (
  { name, email, agency, roles: held }: MemberAnswers,
  isNew: boolean,
): Refusal | null => {
  if (name.trim().length < 2) return { refused: 'members.no-name', where: 'name' };
  if (isNew && !/^\S+@\S+\.\S+$/.test(email.trim())) return { refused: 'members.no-email', where: 'email' };
  if (agency === '') return { refused: 'members.no-agency', where: 'agency' };
  return rolesFault(held);
};

interface Props {
  value: MemberAnswers;
  onChange: (value: MemberAnswers) => void;
  fault: Refusal | null;
  /** The address cannot be changed: it is how the person signs in. */
  invited?: boolean;
}

/** Who somebody is here: name, address, institution, roles. */
export const MemberForm = ({ value, onChange, fault, invited }: Props) => {
  const { t } = useTranslation(['access', 'shell']);
  const { agencies, nameOf } = useAgencies();
  const sentence = useRefusalSentence(fault);
  const errorAt = (where: string) => (fault?.where === where ? sentence : undefined);
  const listed = agencies.filter(({ active, id }) => active || id === value.agency);
  return (
    <Stack gap="sm">
      <TextInput
        label={t('account.name')}
        autoComplete="off"
        required
        value={value.name}
        error={errorAt('name')}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      {!invited && (
        <TextInput
          label={t('signIn.email')}
          description={t('members.emailHint')}
          type="email"
          autoComplete="off"
          required
          value={value.email}
          error={errorAt('email')}
          onChange={(event) => onChange({ ...value, email: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('account.agency')}
        required
        value={value.agency}
        error={errorAt('agency')}
        onChange={(event) => onChange({ ...value, agency: event.currentTarget.value })}
        data={[
          { value: '', label: t('members.choose') },
          ...listed.map((agency) => ({ value: agency.id, label: nameOf(agency) })),
        ]}
      />
      <Checkbox.Group
        label={t('account.roles')}
        required
        value={[...value.roles]}
        error={errorAt('roles')}
        onChange={(held) => onChange({ ...value, roles: held.filter(isRole) })}
      >
        <Stack gap="xs" mt={6}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`shell:role.${role}`)}
              description={t(`members.may.${role}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
};
