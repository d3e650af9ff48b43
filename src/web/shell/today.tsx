import { useTranslation } from 'react-i18next';
import { Page } from '../parts/page.tsx';

/** The first page of the day; the panels come from the areas. */
export const Today = () => {
  const { t } = useTranslation('today');
  return (
    <Page tab={t('title')} title={t('title')}>
      {null}
    </Page>
  );
};
