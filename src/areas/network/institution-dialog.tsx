import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { usePack } from '../../web/pack.ts';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useCalled } from '../../web/words/use-called.ts';
import { useDisciplines } from '../access/index.ts';
import { addInstitution, changeInstitution, type Institution } from './contract.ts';
import { institutionStates } from './rules.ts';
import { useNetworkAct } from './use-network.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Does it; a refusal is shown and the window stays. */
  keep: () => Promise<Refusal | undefined>;
  children: React.ReactNode;
}

const Asked = ({ title, onClose, keep, children }: DialogProps) => {
  const { t } = useTranslation('network');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const said = await keep();
    if (said) setRefusal(said);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack gap="sm">{children}</Stack>
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

/** What an institution is there for, and whether it takes part. */
export const ChangeInstitution = ({
  institution,
  onClose,
}: {
  institution: Institution;
  onClose: () => void;
}) => {
  const { t } = useTranslation('network');
  const nameOf = useCalled();
  const act = useNetworkAct();
  const [mandate, setMandate] = useState(institution.mandate);
  const [state, setState] = useState(institution.state);
  const [reason, setReason] = useState('');
  const keep = async () => {
    const body = { mandate, state, reason: reason.trim() };
    const said = await act(changeInstitution, { params: { id: institution.id }, body });
    if (isRefusal(said)) return said;
    tell({ text: said.cases > 0 ? t('keptAndReturned', { ...said }) : t('kept') });
    return undefined;
  };
  return (
    <Asked title={nameOf(institution)} onClose={onClose} keep={keep}>
      <Textarea
        label={t('mandate')}
        description={t('mandateHint')}
        autosize
        minRows={2}
        value={mandate}
        onChange={({ currentTarget }) => setMandate(currentTarget.value)}
      />
      <NativeSelect
        label={t('state')}
        description={t(`stateHint.${state}`)}
        value={state}
        data={institutionStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = institutionStates.find((each) => each === currentTarget.value);
          if (chosen) setState(chosen);
        }}
      />
      {state === 'left' && institution.state !== 'left' && (
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          autosize
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
    </Asked>
  );
};

/** An institution is invited: it stands in the network, and may do nothing yet. */
export const InviteInstitution = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('network');
  const { disciplines } = usePack();
  const { sayDiscipline } = useDisciplines();
  const act = useNetworkAct();
  const [name, setName] = useState('');
  const [discipline, setDiscipline] = useState('');
  const [mandate, setMandate] = useState('');
  const keep = async () => {
    if (name.trim().length < 2 || discipline === '') return { refused: 'network.incomplete' };
    const said = await act(addInstitution, { body: { name, discipline, mandate } });
    return isRefusal(said) ? said : undefined;
  };
  return (
    <Asked title={t('invite')} onClose={onClose} keep={keep}>
      <p>{t('inviteText')}</p>
      <TextInput
        label={t('name')}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <NativeSelect
        label={t('discipline')}
        required
        value={discipline}
        data={[
          { value: '', label: t('choose') },
          ...disciplines.map(({ code }) => ({ value: code, label: sayDiscipline(code) })),
        ]}
        onChange={({ currentTarget }) => setDiscipline(currentTarget.value)}
      />
      <Textarea
        label={t('mandate')}
        description={t('mandateHint')}
        autosize
        value={mandate}
        onChange={({ currentTarget }) => setMandate(currentTarget.value)}
      />
    </Asked>
  );
};
