import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../../web/parts/file-picker.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { ImportTold } from './import-told.tsx';
import { BordersPanel } from './map/borders-panel.tsx';
import { exportAddress, useBringing } from './use-exchange.ts';

const exports = [
  ['package', 'all'],
  ['json', 'all'],
  ['package', 'public'],
  ['json', 'public'],
] as const;

const TakeOut = () => {
  const { t } = useTranslation('directory');
  return (
    <Panel title={t('exchange.out')}>
      <p>{t('exchange.outText')}</p>
      <ul>
        {exports.map(([as, part]) => (
          <li key={`${as}-${part}`}>
            <Anchor href={exportAddress(as, part)} download>
              {t(`exchange.${part}.${as}`)}
            </Anchor>
          </li>
        ))}
      </ul>
      <p>
        <strong>{t('exchange.secretWarning')}</strong>
      </p>
    </Panel>
  );
};

const BringIn = () => {
  const { t } = useTranslation('directory');
  const { file, state, choose, tryIt, take } = useBringing();
  const mayTake = state.kind === 'told' && !state.report.taken && state.report.faults.length === 0;
  return (
    <>
      <Panel title={t('exchange.in')}>
        <FilePicker
          label={t('exchange.file')}
          description={t('exchange.fileHint')}
          accept=".zip,.json,application/zip,application/json"
          file={file}
          words={{
            choose: t('exchange.choose'),
            chooseOther: t('exchange.chooseOther'),
            drop: t('exchange.drop'),
          }}
          onChoose={choose}
        />
        <Group mt="md">
          <Button onClick={tryIt} disabled={!file} loading={state.kind === 'reading'}>
            {t('exchange.try')}
          </Button>
        </Group>
      </Panel>
      {state.kind === 'reading' && <PanelSkeleton />}
      {state.kind === 'refused' && <Refused refusal={state.refusal} />}
      {state.kind === 'told' && <ImportTold report={state.report} />}
      {mayTake && (
        <Group justify="end">
          <Button onClick={take}>{t('exchange.take')}</Button>
        </Group>
      )}
    </>
  );
};

/** The directory goes out to others and comes in from others, in the form that directories of services share. */
export const ExchangePage = () => {
  const { t } = useTranslation('directory');
  return (
    <Page
      tab={t('exchange.title')}
      title={t('exchange.title')}
      below={t('exchange.text')}
      back={{ to: '/directory', words: t('title') }}
    >
      <BringIn />
      <TakeOut />
      <BordersPanel />
    </Page>
  );
};
