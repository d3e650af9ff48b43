import { Button } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import dialog from '../../../web/parts/dialog.module.css';
import { Dialog } from '../../../web/parts/dialog.tsx';
import { tell } from '../../../web/parts/notices.tsx';
import door from '../door/door.module.css';
import type { Handed } from '../members-contract.ts';

/** What came of an invitation: sent, known already, or a link to hand over, which is shown this once. */
export const HandedDialog = ({ handed, onClose }: { handed: Handed; onClose: () => void }) => {
  const { t } = useTranslation('access');
  const { link } = handed;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    tell({ text: t('members.copied') });
  };
  return (
    <Dialog opened onClose={onClose} title={t('members.handedTitle')}>
      {handed.known && <p>{t('members.known')}</p>}
      {handed.mailed && <p>{t('members.mailed')}</p>}
      {link !== null && (
        <>
          <p>{t('members.handOver')}</p>
          <p>
            <span className={door.secret}>{link}</span>
          </p>
          <Button
            variant="default"
            leftSection={<Copy size={16} aria-hidden />}
            onClick={() => void copy(link)}
          >
            {t('members.copy')}
          </Button>
        </>
      )}
      <div className={dialog.ends}>
        <Button onClick={onClose}>{t('members.done')}</Button>
      </div>
    </Dialog>
  );
};
