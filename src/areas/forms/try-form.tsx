import { useTranslation } from 'react-i18next';
import type { Form } from '../../core/forms/index.ts';
import { FormView } from '../../web/form/form-view.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import look from './forms.module.css';

const nothingHidden: ReadonlySet<string> = new Set();

/** The form as it would be filled in. What is written here goes nowhere. */
export const TryForm = ({ form }: { form: Form }) => {
  const { t } = useTranslation('forms');
  return (
    <Panel title={t('try.title')}>
      <div className={look.bring}>
        <p className={look.text}>{t('try.text')}</p>
        <FormView
          form={form}
          record={null}
          draftKey={null}
          to=""
          hidden={nothingHidden}
          mayWrite={() => true}
          inPanel
          submitWords={t('try.send')}
          sentWords={t('try.sent')}
          onSubmit={async () => undefined}
        />
      </div>
    </Panel>
  );
};
