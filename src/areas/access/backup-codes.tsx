import { Button, Checkbox } from '@mantine/core';
import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../../web/parts/notices.tsx';
import look from './door/door.module.css';

/** The codes for the day on which the telephone is lost; shown once. */
export const BackupCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => {
  const { t } = useTranslation('access');
  const [kept, setKept] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    tell({ text: t('backup.copied') });
  };
  return (
    <>
      <ol className={look.codes} aria-label={t('backup.list')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={look.acts}>
        <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => print()}>
          {t('backup.print')}
        </Button>
        <Button variant="default" leftSection={<Copy size={16} aria-hidden />} onClick={() => void copy()}>
          {t('backup.copy')}
        </Button>
      </div>
      <Checkbox
        label={t('backup.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button mt="md" fullWidth disabled={!kept} onClick={onKept}>
        {t('backup.go')}
      </Button>
    </>
  );
};
