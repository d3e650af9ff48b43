import { Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Attachment, readAttachment } from '../../core/contract/attachments.ts';
import { addressOf } from '../../core/contract/route.ts';
import { useSaySize } from '../../web/form/attached.tsx';
import look from './files.module.css';

export type FileShown = Pick<Attachment, 'id' | 'name' | 'bytes'>;

interface Props {
  file: FileShown;
  /** Where it is saved from, for who reads it without an account. */
  hrefOf?: (id: string) => string;
  onDrop?: () => void;
}

const forMembers = (id: string): string => addressOf(readAttachment.path, { id });

/** One file: its name, how large it is, and the way to take it off again. */
export const FileLine = ({ file: { id, name, bytes }, hrefOf = forMembers, onDrop }: Props) => {
  const { t } = useTranslation('referral');
  const saySize = useSaySize();
  return (
    <li className={look.file}>
      <Paperclip size={16} aria-hidden />
      <a href={hrefOf(id)}>{name}</a>
      <span className="rr-quiet">{saySize(bytes)}</span>
      {onDrop && (
        <button type="button" aria-label={t('files.remove', { name })} onClick={onDrop}>
          <X size={16} aria-hidden />
        </button>
      )}
    </li>
  );
};
