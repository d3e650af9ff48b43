import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import type { ImportReport, NotedLine } from './transfer-contract.ts';

const codes = [
  'missing',
  'format',
  'choice',
  'type',
  'other',
  'twice',
  'points-nowhere',
  'not-csv',
  'tells-secret-place',
  'link-left-out',
  'hangs-nowhere',
  'table-left-out',
  'column-left-out',
  'without-need',
] as const;

const useNotedColumns = (): readonly Column<NotedLine>[] => {
  const { t } = useTranslation('directory');
  return [
    { key: 'where', header: t('told.where'), primary: true, cell: ({ where }) => where || '–' },
    { key: 'field', header: t('told.field'), cell: ({ field }) => field || '–' },
    {
      key: 'reason',
      header: t('told.reason'),
      fullOnPhone: true,
      cell: ({ code, values }) => {
        const known = codes.find((each) => each === code) ?? 'other';
        return t(`fault.${known}`, { replace: values });
      },
    },
  ];
};

const kinds = ['organization', 'service', 'location', 'taxonomy', 'taxonomy_term'] as const;

const useChangeColumns = (): readonly Column<ImportReport['changes'][number]>[] => {
  const { t } = useTranslation('directory');
  return [
    { key: 'name', header: t('card.name'), primary: true, cell: ({ name, id }) => name || id },
    {
      key: 'kind',
      header: t('told.kind'),
      cell: ({ kind }) => t(`kind.${kinds.find((each) => each === kind) ?? 'service'}`),
    },
    { key: 'what', header: t('told.what'), cell: ({ isNew }) => t(isNew ? 'told.new' : 'told.changed') },
    {
      key: 'confidential',
      header: t('told.public'),
      cell: ({ confidential }) => t(confidential ? 'told.notPublic' : 'told.isPublic'),
    },
  ];
};

/** What a package would bring or has brought: what is in its way, what is left out, what changes. */
export const ImportTold = ({ report }: { report: ImportReport }) => {
  const { t } = useTranslation('directory');
  const noted = useNotedColumns();
  const changes = useChangeColumns();
  const { faults, notes } = report;
  const keyOf = ({ where, field, code }: NotedLine): string => `${where} ${field} ${code}`;
  return (
    <>
      <p role="status">
        <strong>{t(report.taken ? 'told.taken' : faults.length > 0 ? 'told.cannot' : 'told.could')}</strong>{' '}
        {t('told.counts', {
          changes: report.changes.length,
          same: report.same,
          untouched: report.untouched,
        })}
      </p>
      {faults.length > 0 && (
        <Panel title={t('told.faults')} count={faults.length} flush tone="bad">
          <DataTable label={t('told.faults')} columns={noted} rows={faults} rowKey={keyOf} empty={null} />
        </Panel>
      )}
      {notes.length > 0 && (
        <Panel title={t('told.notes')} count={notes.length} flush>
          <DataTable label={t('told.notes')} columns={noted} rows={notes} rowKey={keyOf} empty={null} />
        </Panel>
      )}
      {report.changes.length > 0 && (
        <Panel title={t('told.changes')} count={report.changes.length} flush>
          <DataTable
            label={t('told.changes')}
            columns={changes}
            rows={report.changes}
            rowKey={({ kind, id }) => `${kind} ${id}`}
            empty={null}
          />
        </Panel>
      )}
    </>
  );
};
