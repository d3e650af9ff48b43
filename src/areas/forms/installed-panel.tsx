import { Button } from '@mantine/core';
import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { DataTable } from '../../web/parts/data-table.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import type { InstalledForm } from './contract.ts';
import { useFormList, useOffering } from './use-forms.ts';

const useColumns = (change: (form: InstalledForm) => void): readonly Column<InstalledForm>[] => {
  const { t } = useTranslation('forms');
  const { sections } = usePack();
  const { sayMember } = useColleagues();
  const language = useLanguage();
  return [
    { key: 'title', header: t('column.form'), primary: true, cell: ({ title }) => title[language] },
    { key: 'version', header: t('column.version'), align: 'end', cell: ({ version }) => version },
    {
      key: 'section',
      header: t('column.section'),
      fullOnPhone: true,
      cell: ({ section }) =>
        sayLabel(sections.find(({ code }) => code === section)?.label, language) || section,
    },
    { key: 'at', header: t('column.at'), cell: ({ installedAt }) => <MomentText at={installedAt} /> },
    { key: 'by', header: t('column.by'), cell: ({ installedBy }) => sayMember(installedBy) },
    {
      key: 'state',
      header: t('column.state'),
      cell: ({ active }) => t(active ? 'state.offered' : 'state.retired'),
    },
    {
      key: 'acts',
      header: t('column.acts'),
      align: 'end',
      fullOnPhone: true,
      cell: (form) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${t(form.active ? 'retire.act' : 'retire.undo')}: ${form.title[language]}`}
          onClick={() => change(form)}
        >
          {t(form.active ? 'retire.act' : 'retire.undo')}
        </Button>
      ),
    },
  ];
};

/** The newest version of each form that was brought in, with who brought it and whether it is offered. */
export const InstalledPanel = () => {
  const { t } = useTranslation('forms');
  const { data, error } = useFormList();
  const offering = useOffering();
  const [retiring, setRetiring] = useState<InstalledForm | null>(null);
  const offerAgain = async ({ form }: InstalledForm): Promise<void> => {
    if (!(await offering(form, true))) tell({ text: t('retire.offered') });
  };
  const columns = useColumns((form) => (form.active ? setRetiring(form) : void offerAgain(form)));
  if (error) throw error;
  return (
    <>
      <Panel title={t('installed')} {...(data ? { count: data.forms.length } : {})} flush>
        <DataTable
          label={t('installed')}
          columns={columns}
          rows={data?.forms}
          rowKey={({ form }) => form}
          empty={<EmptyState icon={ClipboardList} title={t('empty.title')} text={t('empty.text')} />}
        />
      </Panel>
      <Confirm
        opened={retiring !== null}
        onClose={() => setRetiring(null)}
        title={t('retire.title')}
        text={t('retire.text')}
        act={t('retire.act')}
        onConfirm={() => (retiring ? offering(retiring.form, false) : undefined)}
      />
    </>
  );
};
