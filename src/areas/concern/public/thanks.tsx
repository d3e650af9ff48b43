import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFiles } from './add-files.tsx';
import look from './public.module.css';

/** The report is in: the code by which its reporter may come back, to be written down now. */
export const Thanks = ({ receipt }: { receipt: string }) => {
  const { t } = useTranslation('public');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={look.sheet} aria-labelledby="thanks">
      <h2 id="thanks" ref={heading} tabIndex={-1}>
        {t('thanks.title')}
      </h2>
      <p>{t('thanks.text')}</p>
      <p className={look.code}>
        <output>{receipt}</output>
        <CopyButton value={receipt}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'thanks.copied' : 'thanks.copy')}
            </Button>
          )}
        </CopyButton>
      </p>
      <p>{t('thanks.code')}</p>
      <p>{t('thanks.next')}</p>
      <AddFiles receipt={receipt} />
    </section>
  );
};
