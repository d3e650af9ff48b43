import { useQueryClient } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call, useAnswer } from '../../web/call.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { listUnsent, sendAgain, type Unsent } from './contract.ts';
import look from './told.module.css';
import { useUnsentColumns } from './unsent-columns.tsx';

/** What could not leave the program: to whom, by which way, why; nothing of what it says. */
export const UnsentPage = () => {
  const { t } = useTranslation('told');
  const queries = useQueryClient();
  const { data, error } = useAnswer(listUnsent, {});
  const again = async ({ member, channel }: Unsent) => {
    await call(sendAgain, { body: { member, channel } });
    tell({ text: t('unsent.queued') });
    await queries.invalidateQueries({ queryKey: [listUnsent.path] });
  };
  const columns = useUnsentColumns((one) => void again(one));
  if (error) throw error;
  return (
    <Page tab={t('unsent.title')} title={t('unsent.title')} below={t('unsent.text')}>
      {data && !data.sendsEmail && <p className={look.quiet}>{t('unsent.off')}</p>}
      {data && data.waiting > 0 && (
        <p className={look.quiet}>{t('unsent.waiting', { count: data.waiting })}</p>
      )}
      <Panel title={t('unsent.list')} flush>
        <DataTable
          label={t('unsent.title')}
          columns={columns}
          rows={data?.unsent}
          rowKey={({ member, channel, state, fault }) => `${member} ${channel} ${state} ${fault}`}
          empty={<EmptyState icon={MailCheck} title={t('unsent.none')} text={t('unsent.noneText')} />}
        />
      </Panel>
    </Page>
  );
};
