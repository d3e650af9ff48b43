import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { conflictsOf } from '../../core/chronology/conflict.ts';
import { formOf } from '../../core/pack/pack.ts';
import { useAttached } from '../../web/files/use-attach.ts';
import { FormChoicesProvider } from '../../web/form/form-choices.tsx';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useTabTitle } from '../../web/parts/use-tab-title.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { fillAddress } from './case-actions.tsx';
import { useThisCase } from './case-context.tsx';
import { saidStateOf } from './lives-on.ts';
import { closed } from './rules.ts';
import { useFormChoices } from './use-form-choices.ts';

/** A form of the case as it stands, to be read and printed; from here it is gone on with. */
export const ReadPage = () => {
  const { t } = useTranslation('case');
  const pack = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const choices = useFormChoices();
  const fileOf = useAttached(open.file.ref);
  const { record: id = '' } = useParams({ strict: false });
  const record = open.file.records[id];
  const form = record && formOf(pack, record.form, record.formVersion);
  useTabTitle(form ? `${sayLabel(form.title, language)} · ${open.file.spine.opened?.number ?? ''}` : null);
  if (!record || !form) return <EmptyState title={t('fill.missing')} />;
  const origin = open.file.takenOver?.origins[record.id];
  const mayGoOn =
    open.mayWrite(form.section) &&
    !closed(open.file) &&
    (record.state === 'open' || conflictsOf(record).length > 0);
  return (
    <Panel
      title={`${sayLabel(form.title, language)} · ${t(`state.${saidStateOf(record)}`)}`}
      actions={
        mayGoOn && (
          <Button
            component={Link}
            to={fillAddress(open.file.ref.id, record.form, record.id)}
            size="xs"
            leftSection={<Pencil size={15} aria-hidden />}
          >
            {t('documents.edit')}
          </Button>
        )
      }
    >
      {origin && (
        <p className="rr-quiet">
          {t('writtenThere', { name: origin.by })} <MomentText at={origin.at} />
        </p>
      )}
      <FormChoicesProvider value={choices}>
        <RecordView
          form={form}
          record={record}
          hidden={open.hidden}
          entries={open.entries}
          sayWho={sayMember}
          fileOf={fileOf}
          level={3}
        />
      </FormChoicesProvider>
    </Panel>
  );
};
