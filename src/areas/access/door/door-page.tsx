import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import mark from '../../../web/look/mark.svg';
import { LanguageSwitch } from '../../../web/shell/language-switch.tsx';
import look from './door.module.css';

interface Props {
  /** The heading of this step; also what stands in the browser's tab. */
  title: string;
  /** One sentence below it: what to do here. */
  text?: ReactNode;
  children: ReactNode;
  /** What stands beside the card on a wide screen. */
  aside?: ReactNode;
}

/** A page before the door: one card, one thing to do. Each new step takes the focus to its heading. */
export const DoorPage = ({ title, text, children, aside }: Props) => {
  const { t } = useTranslation('shell');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Rrjet`;
    if (!heading.current?.closest('main')?.contains(document.activeElement)) heading.current?.focus();
  }, [title]);
  return (
    <div className={look.page}>
      <header className={look.top}>
        <span className={look.brand}>
          <img src={mark} alt="" width={30} height={30} />
          {t('brand')}
        </span>
        <LanguageSwitch />
      </header>
      <main className={aside ? `${look.main} ${look.wide}` : look.main}>
        <section className={look.card} aria-labelledby="door-title">
          <h1 id="door-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {text && <p className={look.text}>{text}</p>}
          {children}
        </section>
        {aside}
      </main>
    </div>
  );
};
