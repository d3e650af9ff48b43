import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayNumber } from '../../web/words/numbers.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './register.module.css';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Leafs through what is too long for one page; nothing where one page holds it. */
export const Pager = ({ page, pageSize, total, onPage }: Props) => {
  const { t } = useTranslation('register');
  const language = useLanguage();
  if (total <= pageSize) return null;
  const say = (value: number): string => sayNumber(value, language);
  const until = Math.min(total, (page + 1) * pageSize);
  return (
    <nav className={look.pager} aria-label={t('pages')}>
      <Button variant="default" size="xs" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('page.before')}
      </Button>
      <span role="status">
        {t('page.of', { from: say(page * pageSize + 1), to: say(until), total: say(total) })}
      </span>
      <Button variant="default" size="xs" disabled={until >= total} onClick={() => onPage(page + 1)}>
        {t('page.after')}
      </Button>
    </nav>
  );
};
