import { Button, TextInput } from '@mantine/core';
import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../../core/refusal.ts';
import { Confirm } from '../../../web/parts/confirm.tsx';
import { MomentText } from '../../../web/parts/date-text.tsx';
import { tell } from '../../../web/parts/notices.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import type { Account } from '../account-contract.ts';
import { removePasskey } from '../passkey-contract.ts';
import { makePasskey } from '../use-passkeys.ts';
import { step } from '../use-sign-in.ts';
import look from './account.module.css';
import { PasswordDialog } from './password-dialog.tsx';

const Making = ({ onClose, onMade }: { onClose: () => void; onMade: () => void }) => {
  const { t } = useTranslation('access');
  const [name, setName] = useState(t('passkeys.thisDevice'));
  return (
    <PasswordDialog
      title={t('passkeys.make')}
      text={t('passkeys.makeText')}
      onClose={onClose}
      onPassword={async (current) => {
        const refused = await makePasskey(name.trim() || t('passkeys.thisDevice'), current);
        if (!refused) onMade();
        return refused;
      }}
    >
      <TextInput
        label={t('passkeys.name')}
        description={t('passkeys.nameHint')}
        maxLength={60}
        mb="sm"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </PasswordDialog>
  );
};

/** Keys that live in one's devices: nothing to type, and nothing that a false page could ask for. */
export const PasskeysPanel = ({ account, onChanged }: { account: Account; onChanged: () => void }) => {
  const { t } = useTranslation('access');
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const made = () => {
    setMaking(false);
    tell({ text: t('passkeys.made') });
    onChanged();
  };
  return (
    <Panel title={t('passkeys.title')}>
      <p className={look.text}>{t('passkeys.text')}</p>
      <ul className={look.lines}>
        {account.passkeys.map(({ id, name, madeAt }) => (
          <li key={id}>
            <Fingerprint size={18} aria-hidden />
            <div>
              <strong>{name}</strong>
              {madeAt && (
                <span>
                  {t('passkeys.since')} <MomentText at={madeAt} />
                </span>
              )}
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={t('passkeys.removeOne', { name })}
              onClick={() => setRemoving(id)}
            >
              {t('passkeys.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={look.row}>
        <Button variant="default" onClick={() => setMaking(true)}>
          {t('passkeys.make')}
        </Button>
      </div>
      {making && <Making onClose={() => setMaking(false)} onMade={made} />}
      <Confirm
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('passkeys.removeTitle')}
        text={t('passkeys.removeText')}
        act={t('passkeys.remove')}
        grave
        onConfirm={async () => {
          const said = await step(removePasskey, { params: { id: removing ?? '' } });
          onChanged();
          return isRefusal(said) ? said : undefined;
        }}
      />
    </Panel>
  );
};
