import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, FormRecord } from '../../core/chronology/index.ts';
import { answersOf, evaluate, type Form, sectionsOf } from '../../core/forms/index.ts';
import { useNow } from '../parts/clock.tsx';
import { useLanguage } from '../words/use-language.ts';
import type { AttachedFile } from './filling.tsx';
import type { Level } from './level.ts';
import { momentOf } from './moment.ts';
import { ReadingProvider } from './reading.tsx';
import look from './record.module.css';
import { isTold } from './record-fields.ts';
import { RecordItems } from './record-items.tsx';
import { SectionNote } from './section-note.tsx';
import { ShowingProvider } from './showing.tsx';

interface Props {
  form: Form;
  record: FormRecord;
  /** Sections that are closed to the reader. */
  hidden: ReadonlySet<string>;
  /** With the file's entries, each answer tells on demand how it has changed. */
  entries?: readonly Entry[];
  sayWho?: (member: string) => string;
  fileOf?: (id: string) => AttachedFile | undefined;
  /** True where nothing is said of the sections that are left out: they were never given. */
  unsaid?: boolean;
  /** The level of its headings: 2 on a page, 3 in a panel. */
  level?: Level;
}

const nobody = () => '';
const noFile = () => undefined;
const noEntries: readonly Entry[] = [];

/** A record to be read and printed: what was answered, under its headings, and nothing that was not. */
export const RecordView = ({
  form,
  record,
  hidden,
  unsaid,
  entries = noEntries,
  level = 2,
  ...props
}: Props) => {
  const { t } = useTranslation('form');
  const now = useNow();
  const language = useLanguage();
  const state = useMemo(
    () => evaluate(form, answersOf(form, record), momentOf(now, language, hidden)),
    [form, record, now, language, hidden],
  );
  const closed = sectionsOf(form).filter((section) => hidden.has(section));
  return (
    <ShowingProvider value={{ form, sayWho: props.sayWho ?? nobody, fileOf: props.fileOf ?? noFile }}>
      <ReadingProvider value={{ form, record, state, hidden, entries }}>
        <div className={look.record}>
          {state.items.some((item) => isTold(item, hidden)) ? (
            <RecordItems items={state.items} level={level} />
          ) : (
            <p className="rr-quiet">{t('empty')}</p>
          )}
          {closed.length > 0 && !unsaid && <SectionNote say="closed" sections={closed} />}
        </div>
      </ReadingProvider>
    </ShowingProvider>
  );
};
