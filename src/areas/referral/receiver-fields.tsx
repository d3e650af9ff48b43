import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../web/session.tsx';
import { useAway } from '../absence/index.ts';
import { useAgencies, useColleagues } from '../access/index.ts';
import type { AskDraft } from './asking-draft.ts';
import type { Receiver } from './rules.ts';

/** Makes the receiver out of what was chosen; null while nothing is. */
export const useReceiverOf = () => {
  const { agencies } = useAgencies();
  return ({ to, outside, person }: AskDraft): Receiver | null => {
    if (to === 'outside') return { kind: 'outside', name: outside };
    const agency = agencies.find(({ id }) => id === to);
    return agency
      ? { kind: 'institution', agency: agency.id, discipline: agency.discipline, person: person || null }
      : null;
  };
};

interface Props {
  draft: AskDraft;
  change: (more: Partial<AskDraft>) => void;
  error: (key: keyof AskDraft) => string | undefined;
}

/** Who is asked: an institution of the team, somebody named there, or an institution outside it. */
export const ReceiverFields = ({ draft, change, error }: Props) => {
  const { t } = useTranslation('referral');
  const me = useMe();
  const { agencies, nameOf } = useAgencies();
  const { colleagues } = useColleagues();
  const { sayAway, withAway } = useAway();
  const chosen = colleagues.find(({ id }) => id === draft.person);
  const away = chosen ? sayAway(chosen.id) : null;
  const there = colleagues.filter(({ active, agency }) => active && agency.id === draft.to);
  return (
    <>
      <Select
        label={t('ask.to')}
        required
        searchable
        allowDeselect={false}
        data={[
          ...agencies
            .filter(({ active, id }) => active && id !== me.agency.id)
            .map((agency) => ({ value: agency.id, label: nameOf(agency) })),
          { value: 'outside', label: t('ask.outside') },
        ]}
        value={draft.to || null}
        onChange={(to) => change({ to: to ?? '', person: '' })}
        error={error('to')}
      />
      {draft.to === 'outside' && (
        <TextInput
          label={t('ask.outsideName')}
          required
          value={draft.outside}
          onChange={(event) => change({ outside: event.currentTarget.value })}
          error={error('outside')}
        />
      )}
      {there.length > 0 && (
        <Select
          label={t('ask.person')}
          description={t('ask.personHint')}
          clearable
          clearButtonProps={{ 'aria-label': t('ask.nobody') }}
          data={there.map(({ id, name }) => ({ value: id, label: withAway(id, name) }))}
          value={draft.person || null}
          onChange={(person) => change({ person: person ?? '' })}
        />
      )}
      {chosen && away && <p role="status">{t('ask.personAway', { who: chosen.name, away })}</p>}
    </>
  );
};
