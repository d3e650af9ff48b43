import { Button } from '@mantine/core';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { DataTable } from '../../web/parts/data-table.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { Letters } from '../letters/index.ts';
import { useThisCase } from './case-context.tsx';
import { saidStateOf } from './lives-on.ts';
import { closed } from './rules.ts';
import { useCaseActs } from './use-case.ts';

/** Every form of the file with who filled it in and when, and the letters that can be made from it. */
export const DocumentsTab = () => {
  const { t } = useTranslation('case');
  const pack = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const [withdrawing, setWithdrawing] = useState<FormRecord | null>(null);
  const records = Object.values(open.file.records).toSorted((one, other) =>
    other.touched.at.localeCompare(one.touched.at),
  );
  const titleOf = (record: FormRecord): string =>
    sayLabel(formOf(pack, record.form)?.title, language) || record.form;
  const mayChange = (record: FormRecord): boolean => {
    const form = formOf(pack, record.form);
    return form !== undefined && open.mayWrite(form.section) && !closed(open.file);
  };
  const columns: readonly Column<FormRecord>[] = [
    { key: 'form', header: t('documents.form'), primary: true, cell: titleOf },
    { key: 'state', header: t('documents.state'), cell: (record) => t(`state.${saidStateOf(record)}`) },
    { key: 'when', header: t('documents.when'), cell: ({ touched }) => <MomentText at={touched.at} /> },
    { key: 'who', header: t('documents.who'), cell: ({ touched }) => sayMember(touched.by) },
    {
      key: 'acts',
      header: t('documents.acts'),
      align: 'end',
      fullOnPhone: true,
      cell: (record) =>
        mayChange(record) &&
        record.state !== 'withdrawn' && (
          <>
            {record.state === 'completed' && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void act({ kind: 'record.reopen', record: record.id })}
              >
                {t('documents.reopen')}
              </Button>
            )}
            <Button variant="subtle" size="compact-sm" color="crimson" onClick={() => setWithdrawing(record)}>
              {t('documents.withdraw')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <>
      <Panel title={t('documents.records')} count={records.length} flush>
        <DataTable
          label={t('documents.records')}
          columns={columns}
          rows={records}
          rowKey={({ id }) => id}
          to={({ id }) => `/cases/${open.file.ref.id}/read/${id}`}
          empty={<EmptyState icon={FileText} title={t('documents.none')} />}
        />
      </Panel>
      <Letters file={{ kind: 'case', id: open.file.ref.id }} />
      <Confirm
        opened={withdrawing !== null}
        onClose={() => setWithdrawing(null)}
        title={t('documents.withdrawTitle')}
        text={t('documents.withdrawText')}
        act={t('documents.withdraw')}
        withReason
        grave
        onConfirm={(reason) =>
          withdrawing ? act({ kind: 'record.withdraw', record: withdrawing.id, reason }) : undefined
        }
      />
    </>
  );
};
