import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import type { Preview } from './contract.ts';
import look from './forms.module.css';
import { GroupSections } from './group-sections.tsx';
import { NotedTable } from './noted-table.tsx';
import { OutlineList } from './outline-list.tsx';
import { TryForm } from './try-form.tsx';

interface Props {
  preview: Preview;
  /** Grows with every reading, so that a form that is tried out begins anew with it. */
  number: number;
  ofGroups: Readonly<Record<string, string>>;
  onGroup: (group: string, section: string) => void;
  onInstall: () => Promise<Refusal | undefined>;
}

const silent: readonly string[] = ['group', 'repeat', 'note', 'calculate', 'hidden'];

/** What form a workbook would be, in which languages it is not whole, and what keeps it from being one. */
export const FormPreview = ({ preview, number, ofGroups, onGroup, onInstall }: Props) => {
  const { t } = useTranslation('forms');
  const language = useLanguage();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const { form, faults, leftOut, outline, missing, version, writtenVersion } = preview;
  const install = async () => {
    setDoing(true);
    const answer = await onInstall();
    setDoing(false);
    setRefusal(isRefusal(answer) ? answer : null);
  };
  const questions = outline.filter(({ type }) => !silent.includes(type)).length;
  const notWhole = missing.map((each) => t(`language.${each}`)).join(', ');
  return (
    <>
      {faults.length > 0 && (
        <Panel title={t('faults.title')} count={faults.length} tone="bad" flush>
          <p className={look.note}>{t('faults.text')}</p>
          <NotedTable label={t('faults.title')} noted={faults} />
        </Panel>
      )}
      {form && (
        <Panel title={form.title[language]}>
          <div className={look.bring}>
            <Facts
              facts={[
                [t('preview.version'), version],
                [t('preview.written'), writtenVersion || '–'],
                [t('preview.questions'), questions],
                [t('preview.missing'), notWhole || t('preview.whole')],
              ]}
            />
            {missing.length > 0 && <p className={look.text}>{t('preview.missingText')}</p>}
            <GroupSections outline={outline} form={form} ofGroups={ofGroups} onGroup={onGroup} />
            {refusal && <Refused refusal={refusal} />}
            <Button loading={doing} onClick={() => void install()}>
              {t('preview.install', { version })}
            </Button>
          </div>
        </Panel>
      )}
      {leftOut.length > 0 && (
        <Panel title={t('leftOut.title')} count={leftOut.length} flush>
          <p className={look.note}>{t('leftOut.text')}</p>
          <NotedTable label={t('leftOut.title')} noted={leftOut} />
        </Panel>
      )}
      {outline.length > 0 && (
        <Panel title={t('outline')} count={outline.length}>
          <OutlineList outline={outline} />
        </Panel>
      )}
      {form && <TryForm key={number} form={form} />}
    </>
  );
};
