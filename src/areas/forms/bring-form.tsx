import { Button, Select } from '@mantine/core';
import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../core/forms/vocabulary.ts';
import { usePack } from '../../web/pack.ts';
import { FilePicker } from '../../web/parts/file-picker.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { FormPreview } from './form-preview.tsx';
import look from './forms.module.css';
import { useBringForm } from './use-bring-form.ts';

const unknown = 'unknown';
const workbooks = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Brings a form from outside: a workbook is chosen and looked at; installing it is an act of its own. */
export const BringForm = () => {
  const { t } = useTranslation('forms');
  const { sections } = usePack();
  const reading = useLanguage();
  const bringing = useBringForm((version) => tell({ text: t('preview.installed', { version }) }));
  const { said, say, tried, outcome } = bringing;
  return (
    <>
      <Panel title={t('bring.title')}>
        <form
          noValidate
          className={look.bring}
          onSubmit={(event) => {
            event.preventDefault();
            bringing.read();
          }}
        >
          <p className={look.text}>{t('bring.text')}</p>
          <FilePicker
            label={t('bring.file')}
            description={t('bring.fileHint')}
            error={tried && !said.file ? t('bring.fileNeeded') : undefined}
            accept={workbooks}
            file={said.file}
            words={{
              choose: t('bring.choose'),
              chooseOther: t('bring.chooseOther'),
              drop: t('bring.drop'),
            }}
            onChoose={(file) => say({ file, ofGroups: {} })}
          />
          <div className={look.pair}>
            <Select
              label={t('bring.section')}
              description={t('bring.sectionHint')}
              required
              searchable
              data={sections.map(({ code, label }) => ({ value: code, label: sayLabel(label, reading) }))}
              value={said.section}
              onChange={(section) => say({ section })}
              error={tried && !said.section ? t('bring.sectionNeeded') : undefined}
            />
            <Select
              label={t('bring.language')}
              description={t('bring.languageHint')}
              allowDeselect={false}
              data={[
                { value: unknown, label: t('bring.languageUnknown') },
                ...languages.map((value) => ({ value, label: t(`language.${value}`) })),
              ]}
              value={said.language ?? unknown}
              onChange={(value) => say({ language: languages.find((each) => each === value) ?? null })}
            />
          </div>
          <div>
            <Button
              type="submit"
              leftSection={<FileSpreadsheet size={16} aria-hidden />}
              loading={outcome.kind === 'reading'}
            >
              {t('bring.read')}
            </Button>
          </div>
        </form>
      </Panel>
      {outcome.kind === 'reading' && <LinesSkeleton count={6} />}
      {outcome.kind === 'refused' && <Refused refusal={outcome.refusal} />}
      {outcome.kind === 'preview' && (
        <FormPreview
          preview={outcome.preview}
          number={outcome.number}
          ofGroups={said.ofGroups}
          onGroup={(group, section) => say({ ofGroups: { ...said.ofGroups, [group]: section } })}
          onInstall={bringing.install}
        />
      )}
    </>
  );
};
