import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { useNow } from '../../web/parts/clock.tsx';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { dayOf } from '../../web/words/days.ts';
import { sayAbsence } from './contract.ts';
import { SubstituteField } from './substitute-field.tsx';
import { useAbsenceAct, usePeople } from './use-absences.ts';

interface Props {
  /** Whose absence is said; null where it is chosen among those for whom the reader may say it. */
  member: Id | null;
  onClose: () => void;
}

/** Who is away, from when until when, and who stands in. Why is not asked. */
export const SayDialog = ({ member, onClose }: Props) => {
  const { t } = useTranslation('absence');
  const act = useAbsenceAct();
  const { sayFor } = usePeople();
  const today = dayOf(useNow()).toString();
  const [who, setWho] = useState(member ?? '');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [substitute, setSubstitute] = useState<Id | null>(null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const needed = (value: string) => (tried && value === '' ? t('needed') : undefined);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (who === '' || from === '' || until === '') return;
    const answer = await act(sayAbsence, { body: { member: who, from, until, substitute } });
    if (isRefusal(answer)) setRefusal(answer);
    else {
      tell({ tone: 'good', text: t('said') });
      onClose();
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t(member ? 'sayOwn' : 'sayFor')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <p>{t('sayText')}</p>
          {member === null && (
            <NativeSelect
              label={t('who')}
              required
              value={who}
              error={needed(who)}
              data={[
                { value: '', label: t('choose') },
                ...sayFor.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget }) => {
                setWho(currentTarget.value);
                setSubstitute(null);
              }}
            />
          )}
          <TextInput
            type="date"
            label={t('from')}
            required
            min={today}
            value={from}
            error={needed(from)}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('until')}
            description={t('untilHint')}
            required
            min={from}
            value={until}
            error={needed(until)}
            onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          />
          <SubstituteField member={who} value={substitute} onChange={setSubstitute} />
        </Stack>
        {refusal && <Refused refusal={refusal} />}
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
