import { CircleAlert, HardDriveDownload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sayHour } from '../words/days.ts';
import look from './form.module.css';
import type { Saved } from './use-autosave.ts';

/** Says whether what was typed is safe on the device. */
export const SavedState = ({ saved }: { saved: Saved }) => {
  const { t } = useTranslation('form');
  if (saved.kind === 'failed')
    return (
      <p role="alert" className={`${look.saved} ${look.unsaved}`}>
        <CircleAlert size={15} aria-hidden />
        {t('saved.failed')}
      </p>
    );
  const hour = saved.kind === 'kept' ? sayHour(saved.at) : '';
  return (
    <p className={look.saved}>
      <HardDriveDownload size={15} aria-hidden />
      {t(`saved.${saved.kind}`, { hour })}
    </p>
  );
};
