import { useTranslation } from 'react-i18next';
import { Page } from '../../web/parts/page.tsx';
import { BringForm } from './bring-form.tsx';
import { InstalledPanel } from './installed-panel.tsx';

/** The forms that the municipality brought from outside, and the way to bring another. */
export const FormsPage = () => {
  const { t } = useTranslation('forms');
  return (
    <Page tab={t('title')} title={t('title')} below={t('below')}>
      <InstalledPanel />
      <BringForm />
    </Page>
  );
};
