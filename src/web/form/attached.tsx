import { Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sayNumber } from '../words/numbers.ts';
import { useLanguage } from '../words/use-language.ts';
import look from './answers.module.css';
import { useShowing } from './showing.tsx';

/** How large a file is, in words. */
export const useSaySize = (): ((bytes: number) => string) => {
  const language = useLanguage();
  return (bytes) =>
    bytes < 1_000_000
      ? `${sayNumber(Math.max(1, Math.round(bytes / 1000)), language)} kB`
      : `${sayNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
};

/** The file that is attached: its name, how large it is, and the way to take it off. */
export const Attached = ({ id, onRemove }: { id: string; onRemove?: () => void }) => {
  const { t } = useTranslation('form');
  const saySize = useSaySize();
  const file = useShowing().fileOf(id);
  const name = file?.name ?? t('filed');
  return (
    <span className={look.file}>
      <Paperclip size={16} aria-hidden />
      {file?.href ? <a href={file.href}>{name}</a> : <span>{name}</span>}
      {file && <span className="rr-quiet">{saySize(file.size)}</span>}
      {onRemove && (
        <button type="button" aria-label={`${t('fileRemove')}: ${name}`} onClick={onRemove}>
          <X size={16} aria-hidden />
        </button>
      )}
    </span>
  );
};
