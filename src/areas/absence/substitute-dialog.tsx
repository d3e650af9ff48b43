import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { type AbsenceLine, changeSubstitute } from './contract.ts';
import { SubstituteField } from './substitute-field.tsx';
import { useAbsenceAct } from './use-absences.ts';

/** Somebody else stands in from now on. */
export const SubstituteDialog = ({ absence, onClose }: { absence: AbsenceLine; onClose: () => void }) => {
  const { t } = useTranslation('absence');
  const act = useAbsenceAct();
  const [substitute, setSubstitute] = useState(absence.substitute);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act(changeSubstitute, { params: { id: absence.id }, body: { substitute } });
    if (isRefusal(answer)) setRefusal(answer);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('changeSubstitute')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <SubstituteField member={absence.member} value={substitute} onChange={setSubstitute} />
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
