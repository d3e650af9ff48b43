import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../web/call.ts';
import { tell } from '../../../web/parts/notices.tsx';
import { Page } from '../../../web/parts/page.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../../web/parts/skeletons.tsx';
import { OwnAbsences } from '../../absence/index.ts';
import { ChoicePanel } from '../../told/index.ts';
import { readAccount } from '../account-contract.ts';
import { ChangePasswordForm } from '../change-password-form.tsx';
import look from './account.module.css';
import { PasskeysPanel } from './passkeys-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

/** My account: who I am, how I come in, and where I am signed in. */
export const AccountPage = () => {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const { data: account, error } = useAnswer(readAccount, {});
  if (error) throw error;
  const changed = () => void queries.invalidateQueries({ queryKey: [readAccount.path] });
  return (
    <Page tab={t('account.title')} title={t('account.title')} reading>
      {account ? (
        <>
          <ProfilePanel account={account} />
          <OwnAbsences />
          <ChoicePanel />
          {account.hasPassword && (
            <Panel title={t('signIn.password')}>
              <div className={look.narrow}>
                <ChangePasswordForm
                  about={account}
                  onDone={() => {
                    tell({ text: t('password.changed') });
                    changed();
                  }}
                />
              </div>
            </Panel>
          )}
          <SecondFactorPanel account={account} onChanged={changed} />
          {account.passkeysOffered && account.hasPassword && (
            <PasskeysPanel account={account} onChanged={changed} />
          )}
          <SessionsPanel account={account} onChanged={changed} />
        </>
      ) : (
        <>
          <PanelSkeleton />
          <PanelSkeleton rows={6} />
        </>
      )}
    </Page>
  );
};
