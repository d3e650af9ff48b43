import { Button } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../../core/refusal.ts';
import { Dialog } from '../../../web/parts/dialog.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { type Account, renewBackupCodes } from '../account-contract.ts';
import { BackupCodes } from '../backup-codes.tsx';
import { SetUpAuthenticator } from '../set-up-authenticator.tsx';
import { step } from '../use-sign-in.ts';
import look from './account.module.css';
import { PasswordDialog } from './password-dialog.tsx';

type Open = { what: 'set-up' } | { what: 'ask' } | { what: 'codes'; codes: readonly string[] } | null;

/** The authenticator and the codes for the day on which it is lost. */
export const SecondFactorPanel = ({ account, onChanged }: { account: Account; onChanged: () => void }) => {
  const { t } = useTranslation('access');
  const [open, setOpen] = useState<Open>(null);
  const close = () => {
    setOpen(null);
    onChanged();
  };
  const few = account.enrolled && account.backupCodesLeft < 3;
  return (
    <Panel title={t('account.secondFactor')}>
      <p className={look.state}>
        {account.enrolled ? (
          <CircleCheck size={18} className={look.good} aria-hidden />
        ) : (
          <TriangleAlert size={18} className={look.warn} aria-hidden />
        )}
        {t(account.enrolled ? 'account.enrolled' : 'account.notEnrolled')}
      </p>
      {account.enrolled && (
        <p className={few ? look.warn : look.quiet}>
          {t('account.codesLeft', { count: account.backupCodesLeft })}
        </p>
      )}
      <div className={look.row}>
        <Button variant="default" onClick={() => setOpen({ what: 'set-up' })}>
          {t(account.enrolled ? 'account.newTelephone' : 'enrol.go')}
        </Button>
        {account.enrolled && account.hasPassword && (
          <Button variant="default" onClick={() => setOpen({ what: 'ask' })}>
            {t('account.newCodes')}
          </Button>
        )}
      </div>
      <Dialog opened={open?.what === 'set-up'} onClose={close} title={t('enrol.title')}>
        <SetUpAuthenticator onDone={(codes) => setOpen({ what: 'codes', codes })} />
      </Dialog>
      {open?.what === 'ask' && (
        <PasswordDialog
          title={t('account.newCodes')}
          text={t('account.newCodesText')}
          onClose={() => setOpen(null)}
          onPassword={async (current) => {
            const said = await step(renewBackupCodes, { body: { current } });
            if (isRefusal(said)) return said;
            setOpen({ what: 'codes', codes: said.backupCodes });
            return undefined;
          }}
        />
      )}
      <Dialog opened={open?.what === 'codes'} onClose={close} title={t('backup.title')}>
        <p>{t('backup.text')}</p>
        {open?.what === 'codes' && <BackupCodes codes={open.codes} onKept={close} />}
      </Dialog>
    </Panel>
  );
};
