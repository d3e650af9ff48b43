import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { ColumnTable } from './column-table.tsx';
import type { SheetSeen } from './contract.ts';
import type { Mapping } from './mapping.ts';
import look from './register.module.css';
import { type ImportSeen, useAgreeColumns } from './use-imports.ts';

const proposed = (sheet: SheetSeen | undefined): Mapping =>
  sheet?.remembered ?? sheet?.guesses.map(({ field }) => field) ?? [];

const largest = (sheets: readonly SheetSeen[]): number =>
  sheets.reduce((best, { rows }, at) => (rows > (sheets[best]?.rows ?? 0) ? at : best), 0);

/** The second step: which field each column goes into. */
export const ColumnsStep = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const { sheets, mapping, options } = batch;
  const agreed = mapping.length > 0;
  const [at, setAt] = useState(agreed ? options.sheet : largest(sheets));
  const [chosen, setChosen] = useState<Mapping>(agreed ? mapping : proposed(sheets[at]));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const agree = useAgreeColumns();
  const sheet = sheets[at];
  if (!sheet) return null;
  const turnTo = (next: number) => {
    setAt(next);
    setChosen(proposed(sheets[next]));
    setRefusal(null);
  };
  const send = async () => {
    setSending(true);
    const refused = await agree({ params: { id: batch.id }, body: { sheet: at, mapping: [...chosen] } });
    setSending(false);
    setRefusal(refused ?? null);
  };
  return (
    <Panel title={t('columns.title')}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="rr-quiet">{t('columns.text')}</p>
        {batch.fault && !refusal && <Refused refusal={{ refused: batch.fault }} />}
        {sheets.length > 1 && (
          <NativeSelect
            label={t('columns.sheet')}
            value={String(at)}
            onChange={({ currentTarget }) => turnTo(Number(currentTarget.value))}
            data={sheets.map(({ name, rows }, index) => ({
              value: String(index),
              label: `${name} · ${t('columns.rows', { count: rows })}`,
            }))}
          />
        )}
        <p className="rr-quiet" role="status">
          {t('columns.rows', { count: sheet.rows })}
          {sheet.remembered && ` · ${t('columns.remembered')}`}
        </p>
        <ColumnTable
          sheet={sheet}
          mapping={chosen}
          onChange={(column, field) => {
            setChosen(chosen.with(column, field));
            setRefusal(null);
          }}
        />
        {refusal && <Refused refusal={refusal} />}
        <div>
          <Button type="submit" loading={sending}>
            {t('columns.next')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
