import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import type { PersonNamed } from './contract.ts';
import { isUnderstood, LifeDateInput } from './life-date-input.tsx';
import { joiningAct, leavingAct, movingAct } from './living-together.ts';
import { PlaceInput } from './place-input.tsx';
import { useSayName } from './use-say-name.ts';

const unread: Refusal = { refused: 'date-unreadable' };
const refused = (refusal: Refusal): Promise<Refusal> => Promise.resolve(refusal);

interface Props {
  household: Id;
  onClose: () => void;
}

/** Somebody comes to live in the home. */
export const JoinHome = ({
  household,
  candidates,
  names,
  onClose,
}: Props & { candidates: readonly Id[]; names: ReadonlyMap<Id, PersonNamed> }) => {
  const { t } = useTranslation('people');
  const send = useSend();
  const sayName = useSayName(names);
  const [person, setPerson] = useState<string | null>(candidates[0] ?? null);
  const [since, setSince] = useState('');
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('home.join')}
      act={t('home.add')}
      onConfirm={() => {
        if (!isUnderstood(since)) return refused(unread);
        return person ? send(joiningAct(household, person, since)) : refused({ refused: 'person.choose' });
      }}
    >
      <Select
        label={t('home.who')}
        required
        data={candidates.map((id) => ({ value: id, label: sayName(id) }))}
        value={person}
        onChange={setPerson}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <LifeDateInput label={t('bond.since')} value={since} onChange={setSince} />
    </Confirm>
  );
};

/** Somebody no longer lives in the home. */
export const LeaveHome = ({ household, person, onClose }: Props & { person: Id }) => {
  const { t } = useTranslation('people');
  const send = useSend();
  const [until, setUntil] = useState(useNow().slice(0, 10));
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('home.leaveTitle')}
      text={t('home.leaveText')}
      act={t('home.leave')}
      withReason
      onConfirm={(reason) =>
        isUnderstood(until) ? send(leavingAct(household, person, until, reason)) : refused(unread)
      }
    >
      <LifeDateInput label={t('bond.until')} value={until} onChange={setUntil} />
    </Confirm>
  );
};

/** Everybody of the home moves. */
export const MoveHome = ({ household, onClose }: Props) => {
  const { t } = useTranslation('people');
  const send = useSend();
  const [place, setPlace] = useState('');
  const [street, setStreet] = useState('');
  const [since, setSince] = useState('');
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('home.move')}
      text={t('home.moveText')}
      act={t('home.moved')}
      onConfirm={() =>
        isUnderstood(since) ? send(movingAct(household, { place, street, since })) : refused(unread)
      }
    >
      <PlaceInput label={t('home.place')} value={place} onChange={setPlace} />
      <TextInput
        label={t('home.street')}
        value={street}
        onChange={(event) => setStreet(event.currentTarget.value)}
      />
      <LifeDateInput label={t('bond.since')} value={since} onChange={setSince} />
    </Confirm>
  );
};
