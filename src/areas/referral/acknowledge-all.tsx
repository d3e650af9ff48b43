import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../web/files/use-send.ts';
import { tell } from '../../web/parts/notices.tsx';
import type { ReferralLine } from './contract.ts';

/** Says of all new requests on the list that they arrived: one act for all of them. */
export const AcknowledgeAll = ({ referrals }: { referrals: readonly ReferralLine[] }) => {
  const { t } = useTranslation('referral');
  const send = useSend();
  const fresh = referrals.filter(({ state }) => state === 'sent').slice(0, 200);
  if (fresh.length === 0) return null;
  const acknowledge = async () => {
    const refused = await send(
      ...fresh.map(({ id }) => ({
        file: { kind: 'referral' as const, id },
        command: { kind: 'referral.see' },
      })),
    );
    tell(
      refused
        ? { text: t('acknowledge.failed'), tone: 'bad' }
        : { text: t('acknowledge.done', { count: fresh.length }) },
    );
  };
  return (
    <Button size="compact-sm" variant="light" onClick={() => void acknowledge()}>
      {t('acknowledge.all', { count: fresh.length })}
    </Button>
  );
};
