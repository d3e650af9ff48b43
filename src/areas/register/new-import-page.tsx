import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { FilePicker } from '../../web/parts/file-picker.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import look from './register.module.css';
import { Steps } from './steps-shown.tsx';
import { useUpload } from './use-imports.ts';

const accept =
  '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The first step: the file. It is read at once, and what it holds is looked over on the next page. */
export const NewImportPage = () => {
  const { t } = useTranslation('register');
  const navigate = useNavigate();
  const upload = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    setTried(true);
    if (!file) return;
    setSending(true);
    const answer = await upload(file);
    setSending(false);
    if (isRefusal(answer)) setRefusal(answer);
    else await navigate({ to: `/import/${answer.id}` });
  };
  return (
    <Page
      tab={t('bring')}
      title={t('bring')}
      back={{ to: '/import', words: t('back') }}
      below={<Steps here="file" />}
      reading
    >
      <Panel title={t('upload.title')}>
        <form
          noValidate
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p className="rr-quiet">{t('upload.text')}</p>
          <FilePicker
            label={t('upload.label')}
            description={t('upload.hint')}
            error={tried && !file ? t('upload.needed') : undefined}
            accept={accept}
            file={file}
            words={{
              choose: t('upload.choose'),
              chooseOther: t('upload.chooseOther'),
              drop: t('upload.drop'),
            }}
            onChoose={(chosen) => {
              setFile(chosen);
              setRefusal(null);
            }}
          />
          {refusal && <Refused refusal={refusal} />}
          <div>
            <Button type="submit" loading={sending} leftSection={<FileSpreadsheet size={16} aria-hidden />}>
              {t('upload.send')}
            </Button>
          </div>
        </form>
      </Panel>
    </Page>
  );
};
