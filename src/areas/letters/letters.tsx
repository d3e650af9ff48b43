import { Button, NativeSelect } from '@mantine/core';
import { Lock, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { usePack } from '../../web/pack.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { isLanguage, languageNames, languages } from '../../web/words/languages.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { LetterOffered } from './contract.ts';
import { LetterForm } from './letter-form.tsx';
import look from './letters.module.css';
import { blankFormAddress, type LetterFile, useLetters } from './use-letters.ts';

const ClosedLetter = ({ section }: { section: string }) => {
  const { t } = useTranslation('letters');
  const pack = usePack();
  const language = useLanguage();
  const label = pack.sections.find(({ code }) => code === section)?.label;
  return (
    <p className={look.acts}>
      <Lock size={16} aria-hidden />
      {t('closed', { section: sayLabel(label, language) || section })}
    </p>
  );
};

/** The newest version of each form that is filled in within such a file. */
const formsFor = (forms: readonly Form[], kind: LetterFile['kind']): readonly Form[] => {
  const names = [...new Set(forms.flatMap(({ form, of }) => (of === kind || of === 'person' ? [form] : [])))];
  return names.flatMap((name) => formOf({ forms }, name) ?? []);
};

/** A form of the pack on paper, for where there is no device; opened in a window of its own, from where it is printed. */
const BlankForm = ({ file }: { file: LetterFile }) => {
  const { t } = useTranslation('letters');
  const { forms } = usePack();
  const language = useLanguage();
  const [form, setForm] = useState('');
  return (
    <div className={`${look.blank} ${look.letter}`}>
      <NativeSelect
        label={t('blank')}
        value={form}
        onChange={(event) => setForm(event.currentTarget.value)}
        data={[
          { value: '', label: t('chooseForm') },
          ...formsFor(forms, file.kind).map((each) => ({
            value: each.form,
            label: sayLabel(each.title, language),
          })),
        ]}
      />
      {form && (
        <div>
          <Button
            component="a"
            href={blankFormAddress(form, language)}
            target="_blank"
            rel="noopener"
            variant="default"
            leftSection={<Printer size={16} aria-hidden />}
          >
            {t('open')}
          </Button>
        </div>
      )}
    </div>
  );
};

const Choosing = ({ file, letters }: { file: LetterFile; letters: readonly LetterOffered[] }) => {
  const { t } = useTranslation('letters');
  const reader = useLanguage();
  const [letter, setLetter] = useState('');
  const [language, setLanguage] = useState(reader);
  const chosen = letters.find((each) => each.letter === letter);
  const titleOf = ({ title, closed }: LetterOffered): string =>
    closed ? t('closedMark', { title: sayLabel(title, reader) }) : sayLabel(title, reader);
  return (
    <>
      <div className={look.choice}>
        <NativeSelect
          label={t('letter')}
          value={letter}
          onChange={(event) => setLetter(event.currentTarget.value)}
          data={[
            { value: '', label: t('choose') },
            ...letters.map((each) => ({ value: each.letter, label: titleOf(each) })),
          ]}
        />
        <NativeSelect
          label={t('language')}
          value={language}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
          data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
        />
      </div>
      {chosen?.closed && <ClosedLetter section={chosen.closed} />}
      {chosen && !chosen.closed && (
        <LetterForm key={`${letter} ${language}`} file={file} wanted={{ letter, language }} />
      )}
    </>
  );
};

/** Letters that can be made from a file, and forms to be filled in by hand. */
export const Letters = ({ file }: { file: LetterFile }) => {
  const { t } = useTranslation('letters');
  const letters = useLetters(file);
  return (
    <Panel title={t('title')}>
      {letters ? <Choosing file={file} letters={letters} /> : <LinesSkeleton />}
      <BlankForm file={file} />
    </Panel>
  );
};
