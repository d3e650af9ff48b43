import { Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Attachment, readAttachment } from '../../core/contract/attachments.ts';
import { addressOf } from '../../core/contract/route.ts';
import { useSaySize } from '../../web/form/attached.tsx';
import look from './files.module.css';

export type FileShown = Pick<Attachment, 'id' | 'name' | 'bytes'>;

interface Props {
  file: FileShown;
  /** Saves it, for who reads it without an account: their browser may not ask for it by an address alone. */
  onSave?: (file: FileShown) => void;
  onDrop?: () => void;
}

/** One file: its name, how large it is, and the way to take it off again. */
export const FileLine = ({ file, onSave, onDrop }: Props) => {
  const { t } = useTranslation('referral');
  const saySize = useSaySize();
  const { id, name, bytes } = file;
  return (
    <li className={look.file}>
      <Paperclip size={16} aria-hidden />
      {onSave ? (
        <button type="button" className={look.save} onClick={() => onSave(file)}>
          {name}
        </button>
      ) : (
        <a href={addressOf(readAttachment.path, { id })}>{name}</a>
      )}
      <span className="rr-quiet">{saySize(bytes)}</span>
      {onDrop && (
        <button type="button" aria-label={t('files.remove', { name })} onClick={onDrop}>
          <X size={16} aria-hidden />
        </button>
      )}
    </li>
  );
};
