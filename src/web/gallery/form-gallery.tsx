import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Refusal } from '../../core/refusal.ts';
import { FormChoicesProvider } from '../form/form-choices.tsx';
import { type FormResult, FormView } from '../form/form-view.tsx';
import { RecordView } from '../form/record-view.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { sayMember, useExampleFile } from './example-file.ts';
import { exampleForm } from './example-form.ts';
import { exampleFile } from './example-record.ts';

const offered = {
  agency: [
    { value: 'police', label: 'Drejtoria e Policisë Korçë' },
    { value: 'health', label: 'Njësia e Kujdesit Shëndetësor Korçë' },
    { value: 'education', label: 'Zyra Vendore e Arsimit Korçë' },
  ],
  person: [
    { value: 'p1', label: 'Lumturi Çela', below: 'gjyshja' },
    { value: 'p2', label: 'Arben Çela', below: 'babai' },
  ],
} as const;

const choicesFor = (appearance: string) =>
  appearance === 'agency' || appearance === 'person' ? offered[appearance] : undefined;

const nothingHidden: ReadonlySet<string> = new Set();
const policeHidden: ReadonlySet<string> = new Set(['police']);

const attachable = new Map<string, File>();
const attach = async (file: File): Promise<string> => {
  const id = `file-${attachable.size}`;
  attachable.set(id, file);
  return id;
};

const tell =
  (file: ReturnType<typeof useExampleFile>) =>
  async ({ edits }: FormResult): Promise<Refusal | undefined> =>
    file.tell(
      file.record
        ? { kind: 'record.edit', edits: [...edits] }
        : { kind: 'record.open', form: exampleForm.form, version: exampleForm.version, edits: [...edits] },
    );

const Around = ({ children, title }: { children: ReactNode; title: string }) => (
  <Page tab="Formulari" title={title} back={{ to: '/', words: 'Pjesët' }}>
    <FormChoicesProvider value={choicesFor}>{children}</FormChoicesProvider>
  </Page>
);

/** A form that begins, with a question of every kind. */
export const FormGallery = () => {
  const file = useExampleFile(exampleForm);
  const history = useRouter().history;
  return (
    <Around title="Vizitë në shtëpi">
      <FormView
        form={exampleForm}
        record={file.record}
        draftKey="example"
        to="/form"
        mayWrite={() => true}
        hidden={nothingHidden}
        attach={attach}
        fileOf={(id) => attachable.get(id)}
        unfinished
        onCancel={() => history.push('/')}
        onSubmit={tell(file)}
      />
      {file.record && (
        <Panel title="Në dosje">
          <RecordView form={exampleForm} record={file.record} hidden={nothingHidden} level={3} />
        </Panel>
      )}
    </Around>
  );
};

/** A record that is gone on with, by someone to whom not all of it is open, and about which two people differ. */
export const FormAgainGallery = () => {
  const file = useExampleFile(exampleForm, exampleFile);
  return (
    <Around title="Vizitë në shtëpi">
      <FormView
        form={exampleForm}
        record={file.record}
        draftKey="example-again"
        to="/form-again"
        mayWrite={(section) => section !== 'economic'}
        hidden={policeHidden}
        conflicts={file.conflicts}
        settle={(settlement) => file.tell({ kind: 'conflict.resolve', settlement })}
        sayWho={sayMember}
        onSubmit={tell(file)}
      />
    </Around>
  );
};

/** The same record, to be read. */
export const RecordGallery = () => {
  const { record, entries } = useExampleFile(exampleForm, exampleFile);
  return (
    <Around title="Vizitë në shtëpi">
      <Panel title="20 nëntor 2026">
        {record && (
          <RecordView
            form={exampleForm}
            record={record}
            hidden={policeHidden}
            entries={entries}
            sayWho={sayMember}
            level={3}
          />
        )}
      </Panel>
    </Around>
  );
};
