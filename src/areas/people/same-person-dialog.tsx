import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { ChoosePerson, type ChosenPerson } from './choose-person.tsx';
import { ComparePeople } from './compare-people.tsx';
import { identityOf } from './identity.ts';
import look from './people.module.css';
import { useThisPerson } from './person-context.tsx';
import { findingSameActs } from './same-person.ts';
import { usePersons } from './use-person.ts';

/** Says that this registration and another are one person, after both have been looked at beside each other. */
export const SamePersonDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation(['people', 'parts']);
  const { open, identity, around } = useThisPerson();
  const navigate = useNavigate();
  const send = useSend();
  const self = open.file.ref.id;
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const person = chosen?.kind === 'known' ? chosen.person : null;
  const other = usePersons(person ? [person.id] : []).get(person?.id ?? '');

  const join = async () => {
    setTried(true);
    if (!person || !other || reason.trim() === '') return;
    const already = person.cases.map(({ id }) => id);
    const answer = other.file.sameAs
      ? { refused: 'person.points-on' }
      : await send(...findingSameActs(self, person.id, reason.trim(), around?.cases ?? [], already));
    if (answer) setRefusal(answer);
    else {
      onClose();
      void navigate({ to: `/people/${person.id}` });
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('same.title')} width={640}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <p>{t('same.text')}</p>
        <ChoosePerson
          chosen={chosen}
          onChoose={setChosen}
          without={[self]}
          mayRegister={false}
          error={tried && !person ? t('choose.needed') : undefined}
        />
        {other && <ComparePeople one={identity} other={identityOf(other.file.records)} />}
        <Textarea
          label={t('parts:confirm.reason')}
          required
          autosize
          minRows={2}
          value={reason}
          error={tried && reason.trim() === '' ? t('parts:confirm.reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('parts:confirm.cancel')}
          </Button>
          <Button type="submit">{t('same.act')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
