import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Records } from '../../core/chronology/record.ts';
import { wholeOf } from '../../core/chronology/section.ts';
import { sectionsOf } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './referral.module.css';

/** What goes along: the same for who looks before sending and for who got it. */
export const Enclosed = ({ records }: { records: Records }) => {
  const { t } = useTranslation('referral');
  const pack = usePack();
  const language = useLanguage();
  const all = Object.values(records);
  if (all.length === 0) return <p className="rr-quiet">{t('enclosed.none')}</p>;
  return (
    <div className={look.enclosed}>
      {all.map((record) => {
        const form = formOf(pack, record.form, record.formVersion);
        // What was not enclosed is not there to be known of: nothing depends on it, and nothing tells of it.
        return form ? (
          <section key={record.id}>
            <Title order={3} size="h4">
              {sayLabel(form.title, language)}
            </Title>
            <RecordView
              form={form}
              record={record}
              hidden={
                new Set(sectionsOf(form).filter((section) => !record.sections.map(wholeOf).includes(section)))
              }
              unsaid
              level={3}
            />
          </section>
        ) : null;
      })}
    </div>
  );
};
