import { Alert, Button, NativeSelect, Textarea } from '@mantine/core';
import { FileDown, Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../web/parts/facts.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { LetterPreview } from './contract.ts';
import look from './letters.module.css';
import { rememberedOf, rememberOffice } from './office-memory.ts';
import { type LetterFile, type LetterWanted, useLetterPreview, useMakeLetter } from './use-letters.ts';

type Field = LetterPreview['toFill'][number];

/** Names of a family's members are drawn so that they can be hidden; everything else is plain text. */
const namesPeople = /^(child|mother|father|guardian)_name$/;

const FieldToFill = ({
  field,
  value,
  onChange,
}: {
  field: Field;
  value: string;
  onChange: (value: string) => void;
}) => {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  return (
    <Textarea
      label={sayLabel(field.label, language)}
      description={field.many ? t('onePerLine') : undefined}
      withAsterisk={field.needed}
      aria-required={field.needed}
      autosize
      minRows={field.many ? 3 : 1}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

/** What the file gives, folded away: it is there to be looked over, not to be changed here. */
const FromFile = ({ facts }: Pick<LetterPreview, 'facts'>) => {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  return (
    <details className={look.facts}>
      <summary>{t('fromFile', { number: facts.length })}</summary>
      <Facts
        facts={facts.map(({ name, label, value }) => [
          sayLabel(label, language),
          namesPeople.test(name) ? <PersonName key={name} name={value} /> : value,
        ])}
      />
    </details>
  );
};

/** One letter: about which record, what is missing, what comes from the file, and the button that makes it. */
export const LetterForm = ({ file, wanted }: { file: LetterFile; wanted: LetterWanted }) => {
  const { t } = useTranslation('letters');
  const [record, setRecord] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const meant: LetterWanted = { ...wanted, record: record || undefined };
  const { data } = useLetterPreview(file, meant);
  const { make, making, made, refusal } = useMakeLetter(file);
  if (!data) return <LinesSkeleton />;
  const textOf = ({ name, value }: Field): string => typed[name] ?? (value || rememberedOf(name));
  const send = () => {
    const all = Object.fromEntries(data.toFill.map((field) => [field.name, textOf(field)]));
    rememberOffice(all);
    void make(meant, all);
  };
  return (
    <div className={look.letter}>
      {data.records.length > 0 && (
        <NativeSelect
          label={t('record')}
          value={record}
          onChange={(event) => setRecord(event.currentTarget.value)}
          data={[
            { value: '', label: t('newest') },
            ...data.records.map((each) => ({ value: each.record, label: each.says })),
          ]}
        />
      )}
      {data.conflicts && (
        <Alert color="honey" icon={<Scale size={18} aria-hidden />}>
          {t('conflicts')}
        </Alert>
      )}
      {data.toFill.length > 0 && (
        <fieldset className={look.fields}>
          <legend>{t('toFill')}</legend>
          <p className="rr-quiet">{t('toFillHint')}</p>
          <div className={look.grid}>
            {data.toFill.map((field) => (
              <FieldToFill
                key={field.name}
                field={field}
                value={textOf(field)}
                onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
              />
            ))}
          </div>
        </fieldset>
      )}
      <FromFile facts={data.facts} />
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        <Button leftSection={<FileDown size={16} aria-hidden />} disabled={making} onClick={send}>
          {making ? t('making') : t('make')}
        </Button>
        <p role="status" className={look.made}>
          {made && (
            <>
              {t('made')}{' '}
              <a href={made.address} download={made.name}>
                {t('again')}
              </a>
            </>
          )}
        </p>
      </div>
    </div>
  );
};
