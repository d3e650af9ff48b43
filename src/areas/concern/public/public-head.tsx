import { LogOut, Phone } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import mark from '../../../web/look/mark.svg';
import { LanguageSwitch } from '../../../web/shell/language-switch.tsx';
import look from './public.module.css';

/** Somewhere harmless; the page leaves no trace behind it in the list of visited pages. */
const elsewhere = 'https://www.google.com/search?q=moti+korce';

const leave = (): void => {
  document.body.replaceChildren();
  window.location.replace(elsewhere);
};

/** The quick exit: a button that is always in sight, and the Escape key pressed twice. */
const useQuickExit = () => {
  useEffect(() => {
    let last = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const now = Date.now();
      if (now - last < 1_000) leave();
      last = now;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};

/** What stands above: whose page it is, whom to call now, the language, and the way out. */
export const PublicHead = () => {
  const { t } = useTranslation('public');
  useQuickExit();
  useEffect(() => {
    document.title = t('tab');
  }, [t]);
  return (
    <header className={look.head}>
      <div className={look.bar}>
        <span className={look.brand}>
          <img src={mark} alt="" width={28} height={28} />
          {t('brand')}
        </span>
        <LanguageSwitch />
        <button type="button" className={look.exit} onClick={leave}>
          <LogOut size={18} aria-hidden />
          {t('exit')}
        </button>
      </div>
      <div className={look.words}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p className={look.now}>
          <Phone size={18} aria-hidden />
          <span>
            {t('now')} <a href="tel:129">129</a> · <a href="tel:116111">ALO 116 111</a>
          </span>
        </p>
        <p className={look.hint}>{t('exitHint')}</p>
      </div>
    </header>
  );
};
