import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { FileLine } from './file-line.tsx';
import look from './files.module.css';
import type { Referral } from './rules.ts';
import { useReferralFiles } from './use-referral-files.ts';

/** Files that were handed over, by their ids. */
export const FilesGiven = ({ file, ids }: { file: Referral; ids: readonly Id[] }) => {
  const { t } = useTranslation('referral');
  const found = useReferralFiles(file).filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  return (
    <ul className={look.files} aria-label={t('files.title')}>
      {found.map((one) => (
        <FileLine key={one.id} file={one} />
      ))}
    </ul>
  );
};
