import { Badge, Button } from '@mantine/core';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../web/parts/date-text.tsx';
import { tell } from '../../../web/parts/notices.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { type Account, endOtherSessions, endSession } from '../account-contract.ts';
import { step } from '../use-sign-in.ts';
import look from './account.module.css';
import { browserOf } from './browser-of.ts';

/** Where one is signed in now, so that a forgotten computer can be signed out from here. */
export const SessionsPanel = ({ account, onChanged }: { account: Account; onChanged: () => void }) => {
  const { t } = useTranslation('access');
  const end = async (id: string) => {
    await step(endSession, { params: { id } });
    tell({ text: t('sessions.ended') });
    onChanged();
  };
  const endOthers = async () => {
    await step(endOtherSessions, {});
    tell({ text: t('sessions.othersEnded') });
    onChanged();
  };
  return (
    <Panel
      title={t('sessions.title')}
      count={account.sessions.length}
      actions={
        account.sessions.length > 1 && (
          <Button variant="default" size="xs" onClick={() => void endOthers()}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <ul className={look.lines}>
        {account.sessions.map(({ id, current, browser, address, beganAt, seenAt }) => {
          const device = browserOf(browser) ?? t('sessions.unknown');
          return (
            <li key={id}>
              <MonitorSmartphone size={18} aria-hidden />
              <div>
                <strong>
                  {device} {current && <Badge variant="light">{t('sessions.current')}</Badge>}
                </strong>
                <span>
                  {address} · {t('sessions.began')} <MomentText at={beganAt} /> · {t('sessions.seen')}{' '}
                  <MomentText at={seenAt} away />
                </span>
              </div>
              {!current && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('sessions.endOne', { device })}
                  onClick={() => void end(id)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
