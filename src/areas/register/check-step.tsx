import { Button, NativeSelect } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { sayNumber } from '../../web/words/numbers.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { FindingTable } from './finding-table.tsx';
import { type FindingCode, findingCodes } from './findings.ts';
import { Pager } from './pager.tsx';
import look from './register.module.css';
import { useFindingSentence } from './say-finding.ts';
import { type ImportSeen, useFindings } from './use-imports.ts';

const everything = '';
const onlyErrors = 'error';

const shownBy = (value: string): { code?: FindingCode; level?: 'error' } => {
  if (value === onlyErrors) return { level: 'error' };
  const code = findingCodes.find((one) => one === value);
  return code ? { code } : {};
};

/** The third step: what was noticed, row by row, before anything is brought in. */
export const CheckStep = ({ batch, onNext }: { batch: ImportSeen; onNext: () => void }) => {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const say = useFindingSentence();
  const [shown, setShown] = useState(everything);
  const [page, setPage] = useState(0);
  const { data, error } = useFindings(batch.id, { ...shownBy(shown), page });
  if (error) throw error;
  const { findings } = batch.summary;
  const number = (value: number): string => sayNumber(value, language);
  return (
    <>
      <Panel title={t('check.title')}>
        <p className={look.lead}>{t('check.text')}</p>
        <Facts
          facts={[
            [t('check.read'), number(batch.rows)],
            [t('check.taken'), number(batch.rows - batch.refused)],
            [t('check.refused'), number(batch.refused)],
          ]}
        />
        {findings.length > 0 && (
          <NativeSelect
            className={look.which}
            label={t('check.which')}
            value={shown}
            onChange={({ currentTarget }) => {
              setShown(currentTarget.value);
              setPage(0);
            }}
            data={[
              { value: everything, label: t('check.all') },
              ...(batch.refused > 0 ? [{ value: onlyErrors, label: t('check.onlyErrors') }] : []),
              ...findings.map(({ code, count }) => ({
                value: code,
                label: `${say(code)} (${number(count)})`,
              })),
            ]}
          />
        )}
      </Panel>
      <Panel title={t('check.rows')} {...(data ? { count: data.total } : {})} flush>
        <FindingTable
          findings={data?.findings}
          empty={
            <EmptyState icon={CircleCheck} title={t('check.nothing.title')} text={t('check.nothing.text')} />
          }
        />
        {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
      </Panel>
      <div>
        <Button onClick={onNext}>{t('check.next')}</Button>
      </div>
    </>
  );
};
