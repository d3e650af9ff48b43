import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import look from './dialog.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** In pixels; it is never wider than the screen. */
  width?: number;
  children: ReactNode;
}

/** A window over the page, on the browser's own dialog: the focus stays inside and returns where it was. */
export const Dialog = ({ opened, onClose, title, width = 520, children }: Props) => {
  const { t } = useTranslation('parts');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (opened && !element?.open) element?.showModal();
    if (!opened && element?.open) element.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={look.dialog} style={{ width }} aria-labelledby={id} onClose={onClose}>
      {opened && (
        <>
          <header className={look.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={look.close} aria-label={t('close')} onClick={onClose}>
              <X size={18} aria-hidden />
            </button>
          </header>
          <div className={look.body}>{children}</div>
        </>
      )}
    </dialog>
  );
};
