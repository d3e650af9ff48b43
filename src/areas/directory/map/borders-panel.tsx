import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../web/parts/data-table.tsx';
import { FilePicker } from '../../../web/parts/file-picker.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { Refused } from '../../../web/parts/refused.tsx';
import { LinesSkeleton } from '../../../web/parts/skeletons.tsx';
import type { Column } from '../../../web/parts/table-types.ts';
import { useDirectorySayings } from '../use-sayings.ts';
import type { BordersReport } from './contract.ts';
import { useBringingBorders } from './use-borders.ts';

interface Line {
  area: number;
  called: string;
  says: string;
}

const Lines = ({ title, lines, bad }: { title: string; lines: readonly Line[]; bad?: boolean }) => {
  const { t } = useTranslation('directory');
  const columns: readonly Column<Line>[] = [
    {
      key: 'area',
      header: t('borders.area'),
      primary: true,
      cell: ({ area, called }) => t('borders.areaSaid', { area, called: called || '–' }),
    },
    { key: 'says', header: t('told.what'), fullOnPhone: true, cell: ({ says }) => says },
  ];
  return (
    <Panel title={title} count={lines.length} flush level={3} {...(bad ? { tone: 'bad' as const } : {})}>
      <DataTable
        label={title}
        columns={columns}
        rows={lines}
        rowKey={({ area }) => String(area)}
        empty={null}
      />
    </Panel>
  );
};

/** What a file of borders would bring or has brought: what is in its way, what matched and what did not. */
const BordersTold = ({ report }: { report: BordersReport }) => {
  const { t } = useTranslation('directory');
  const { place } = useDirectorySayings();
  const { taken, known, unknown, missing, faults } = report;
  return (
    <>
      <p role="status">
        <strong>{t(taken ? 'told.taken' : faults.length > 0 ? 'told.cannot' : 'told.could')}</strong>{' '}
        {t('borders.counts', { known: known.length, by: report.by })}
      </p>
      {faults.length > 0 && (
        <Lines
          title={t('told.faults')}
          lines={faults.map((each) => ({ ...each, says: t(`borders.fault.${each.code}`) }))}
          bad
        />
      )}
      {unknown.length > 0 && (
        <Lines
          title={t('borders.unknown')}
          lines={unknown.map((each) => ({ ...each, says: t('borders.leftOut') }))}
        />
      )}
      {missing.length > 0 && <p>{t('borders.missing', { places: missing.map(place).join(', ') })}</p>}
      <Lines title={t('borders.known')} lines={known.map((each) => ({ ...each, says: place(each.place) }))} />
    </>
  );
};

/** The borders of municipalities come in from a GeoJSON file: tried first, then taken. None are shipped. */
export const BordersPanel = () => {
  const { t } = useTranslation('directory');
  const { file, credit, state, choose, sayCredit, tryIt, take } = useBringingBorders();
  const mayTake = state.kind === 'told' && !state.report.taken && state.report.faults.length === 0;
  return (
    <Panel title={t('borders.title')}>
      <p>{t('borders.text')}</p>
      <FilePicker
        label={t('borders.file')}
        description={t('borders.fileHint')}
        accept=".geojson,.json,application/geo+json,application/json"
        file={file}
        words={{
          choose: t('exchange.choose'),
          chooseOther: t('exchange.chooseOther'),
          drop: t('exchange.drop'),
        }}
        onChoose={choose}
      />
      <TextInput
        mt="md"
        label={t('borders.credit')}
        description={t('borders.creditHint')}
        required
        maxLength={300}
        value={credit}
        onChange={(event) => sayCredit(event.currentTarget.value)}
      />
      <Group mt="md">
        <Button onClick={tryIt} disabled={!file} loading={state.kind === 'reading'}>
          {t('exchange.try')}
        </Button>
        {mayTake && <Button onClick={take}>{t('borders.take')}</Button>}
      </Group>
      {state.kind === 'reading' && <LinesSkeleton count={4} />}
      {state.kind === 'refused' && <Refused refusal={state.refusal} />}
      {state.kind === 'told' && <BordersTold report={state.report} />}
    </Panel>
  );
};
