import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fallSilent } from '../device/push-worker.ts';
import { letGo } from '../device/seal.ts';
import { deviceStore, forgetMember } from '../device/store.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useMe } from '../session.tsx';

/** How much of a member lies unsent on this device. */
const useKept = (member: string) =>
  useQuery({
    queryKey: ['device', member],
    staleTime: 0,
    queryFn: async () => {
      const { drafts, outbox } = deviceStore();
      return {
        drafts: await drafts.where('member').equals(member).count(),
        waiting: await outbox.where('member').equals(member).count(),
      };
    },
  });

/** Asks before everything of a member is erased from this device: what was not sent is lost for good. */
export const ForgetDevice = ({ onClose, onForgotten }: { onClose: () => void; onForgotten: () => void }) => {
  const { t } = useTranslation('shell');
  const { id } = useMe();
  const { data: kept } = useKept(id);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('account.forgetTitle')}
      text={t('account.forgetText', { drafts: kept?.drafts ?? 0, waiting: kept?.waiting ?? 0 })}
      act={t('account.forget')}
      grave
      onConfirm={async () => {
        await Promise.all([forgetMember(id), fallSilent()]);
        letGo(id);
        onForgotten();
        return undefined;
      }}
    />
  );
};
