import { Button } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RecordView } from '../../web/form/record-view.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { registrationOf } from './identity.ts';
import { useThisPerson } from './person-context.tsx';
import { useRegistrationForm } from './use-said.ts';

/** The registration as a document: every answer, what stood there before it and who wrote it. */
export const RecordTab = () => {
  const { t } = useTranslation(['people', 'parts']);
  const { open } = useThisPerson();
  const { sayMember } = useColleagues();
  const language = useLanguage();
  const record = registrationOf(open.file.records);
  const form = useRegistrationForm(record);
  if (!record || !form) return <EmptyState title={t('noRegistration')} />;
  return (
    <Panel
      title={sayLabel(form.title, language)}
      actions={
        <Button
          variant="default"
          size="xs"
          className="rr-no-print"
          leftSection={<Printer size={15} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('parts:print')}
        </Button>
      }
    >
      <RecordView
        form={form}
        record={record}
        hidden={open.hidden}
        entries={open.entries}
        sayWho={sayMember}
        level={3}
      />
    </Panel>
  );
};
