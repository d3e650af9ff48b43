import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../core/refusal.ts';
import { AttachFiles } from './attach-files.tsx';
import { mostFilesAtOnce } from './files.ts';
import type { Referral } from './rules.ts';
import { useFileActs, useWaitingFiles } from './use-referral-files.ts';

/** The files that a step hands over to the other side. */
export const StepFiles = ({ file }: { file: Referral }) => {
  const { t } = useTranslation('referral');
  const { keep, drop } = useFileActs(file);
  return (
    <AttachFiles
      files={useWaitingFiles(file)}
      hint={t('files.hint')}
      most={mostFilesAtOnce}
      onKeep={async (chosen) => {
        const kept = await keep(chosen);
        return isRefusal(kept) ? kept : undefined;
      }}
      onDrop={drop}
    />
  );
};
