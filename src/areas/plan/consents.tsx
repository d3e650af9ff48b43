import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { sayDay } from '../../web/words/days.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useCaseActs, useThisCase } from '../case/index.ts';
import { textOf } from './goals.ts';
import { RecordsPanel } from './records-panel.tsx';

/** The consents and other legal grounds of the case: for what, until when, and whether they were withdrawn. */
export const Consents = () => {
  const { t } = useTranslation('plan');
  const { lists } = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const today = useNow().slice(0, 10);
  const [withdrawing, setWithdrawing] = useState<FormRecord | null>(null);
  const { withdrawn } = open.file.plan;
  const label = (list: string, code: string) =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
  const day = (text: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? sayDay(Temporal.PlainDate.from(text), language) : text;
  const stateOf = (record: FormRecord): string => {
    const gone = withdrawn[record.id];
    if (gone) return t('consent.withdrawn', { day: day(gone.on) });
    const until = textOf(record, 'until');
    if (until && until < today) return t('consent.ended', { day: day(until) });
    return until ? t('consent.until', { day: day(until) }) : t('consent.open');
  };
  return (
    <>
      <RecordsPanel
        form="consent"
        title={t('consents')}
        empty={t('noConsents')}
        line={(record) => (
          <>
            {label('consent-ground', textOf(record, 'ground'))}
            {Object.keys(record.sets.purposes ?? {}).length > 0 &&
              `: ${Object.keys(record.sets.purposes ?? {})
                .map((code) => label('consent-purpose', code))
                .join(', ')}`}
            <small>{stateOf(record)}</small>
          </>
        )}
        acts={(record) =>
          record.state === 'completed' &&
          !withdrawn[record.id] && (
            <Button size="compact-sm" variant="subtle" onClick={() => setWithdrawing(record)}>
              {t('consent.withdraw')}
            </Button>
          )
        }
      />
      <Confirm
        opened={withdrawing !== null}
        onClose={() => setWithdrawing(null)}
        title={t('consent.withdraw')}
        text={t('consent.withdrawText')}
        act={t('consent.withdraw')}
        withReason
        onConfirm={(reason) =>
          withdrawing
            ? act({ kind: 'consent.withdraw', record: withdrawing.id, on: today, reason })
            : undefined
        }
      />
    </>
  );
};
