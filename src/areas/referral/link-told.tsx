import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import parts from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import look from './link.module.css';
import { MailLink } from './mail-link.tsx';
import type { LinkGiven } from './use-link.ts';

interface Props {
  referral: Id;
  given: LinkGiven;
  onClose: () => void;
}

/** Address and code of a new link, shown this once: each is passed on by a way of its own. */
export const LinkTold = ({ referral, given, onClose }: Props) => {
  const { t } = useTranslation('referral');
  return (
    <Dialog opened onClose={onClose} title={t('link.told.title')}>
      <div className={look.told}>
        <p>{t('link.told.text')}</p>
        <h3>{t('link.told.address')}</h3>
        <p className={look.secret}>
          <output data-link>{given.address}</output>
          <CopyButton value={given.address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'link.told.copied' : 'link.told.copy')}
              </Button>
            )}
          </CopyButton>
        </p>
        <MailLink referral={referral} token={given.token} />
        <h3>{t('link.told.code')}</h3>
        <p className={look.secret}>
          <output data-code>{given.code}</output>
        </p>
        <p>{t('link.told.codeHint')}</p>
        <p>
          {t('link.until')} <MomentText at={given.until} />
        </p>
      </div>
      <div className={parts.ends}>
        <Button onClick={onClose}>{t('link.told.done')}</Button>
      </div>
    </Dialog>
  );
};
