import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { DayText } from '../../web/parts/date-text.tsx';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useCalled } from '../../web/words/use-called.ts';
import type { Institution } from './contract.ts';
import { type ProtocolVersion, type Signature, signProtocol } from './protocol-contract.ts';
import { useNetworkAct } from './use-network.ts';

interface Props {
  current: string;
  institutions: readonly Institution[];
  signatures: readonly Signature[];
  versions: readonly ProtocolVersion[];
  nameOfVersion: (version: ProtocolVersion) => string;
}

const Sign = ({
  current,
  institutions,
  onClose,
}: Pick<Props, 'current' | 'institutions'> & { onClose: () => void }) => {
  const { t } = useTranslation('network');
  const nameOf = useCalled();
  const act = useNetworkAct();
  const [said, setSaid] = useState({ agency: '', signer: '', capacity: '', signedOn: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(said).some((text) => text.trim().length < 2)) {
      setRefusal({ refused: 'network.signature-incomplete' });
      return;
    }
    const answer = await act(signProtocol, { body: { ...said, digest: current } });
    if (isRefusal(answer)) setRefusal(answer);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('protocol.sign')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t('protocol.institution')}
            required
            value={said.agency}
            data={[
              { value: '', label: t('choose') },
              ...institutions.map((each) => ({ value: each.id, label: nameOf(each) })),
            ]}
            onChange={({ currentTarget }) => setSaid({ ...said, agency: currentTarget.value })}
          />
          <TextInput
            label={t('protocol.signer')}
            required
            value={said.signer}
            onChange={({ currentTarget }) => setSaid({ ...said, signer: currentTarget.value })}
          />
          <TextInput
            label={t('protocol.capacity')}
            description={t('protocol.capacityHint')}
            required
            value={said.capacity}
            onChange={({ currentTarget }) => setSaid({ ...said, capacity: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('protocol.signedOn')}
            required
            value={said.signedOn}
            onChange={({ currentTarget }) => setSaid({ ...said, signedOn: currentTarget.value })}
          />
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

/** Which institution signed which version, who for it and when; and which have not signed what holds now. */
export const ProtocolSignatures = (props: Props) => {
  const { t } = useTranslation('network');
  const { current, signatures, versions, nameOfVersion } = props;
  const nameOf = useCalled();
  const mayRecord = hasRole(useMe(), 'administrator');
  const [signing, setSigning] = useState(false);
  const institutions = props.institutions.filter(({ state }) => state !== 'left');
  const missing = institutions.filter(
    ({ id }) => !signatures.some(({ agency, digest }) => agency === id && digest === current),
  );
  const versionOf = (digest: string): string => {
    const found = versions.find((version) => version.digest === digest);
    return found ? nameOfVersion(found) : '';
  };
  return (
    <Panel
      title={t('protocol.signatures')}
      count={signatures.length}
      actions={
        mayRecord &&
        missing.length > 0 && (
          <Button variant="default" size="xs" onClick={() => setSigning(true)}>
            {t('protocol.sign')}
          </Button>
        )
      }
    >
      <ul>
        {signatures.map(({ id, agency, digest, signer, capacity, signedOn }) => {
          const institution = props.institutions.find((each) => each.id === agency);
          return (
            <li key={id}>
              {institution && nameOf(institution)}: {signer}, {capacity}, <DayText day={signedOn} /> (
              {versionOf(digest)})
            </li>
          );
        })}
      </ul>
      <p>
        {missing.length === 0
          ? t('protocol.allSigned')
          : t('protocol.notSigned', { names: missing.map(nameOf).join(', ') })}
      </p>
      {signing && <Sign current={current} institutions={missing} onClose={() => setSigning(false)} />}
    </Panel>
  );
};
