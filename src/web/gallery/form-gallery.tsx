import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormChoicesProvider } from '../form/form-choices.tsx';
import { FormView } from '../form/form-view.tsx';
import { Page } from '../parts/page.tsx';
import { now } from './example-cases.ts';
import { useExampleFile } from './example-file.ts';
import { exampleForm } from './example-form.ts';

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

const attachable = new Map<string, File>();
const attach = async (file: File): Promise<string> => {
  const id = `file-${attachable.size}`;
  attachable.set(id, file);
  return id;
};

/** A form that begins, with a question of every kind. */
export const FormGallery = () => {
  const { record, tell } = useExampleFile(exampleForm);
  const [sent, setSent] = useState(0);
  return (
    <Page tab="Formulari" title="Vizitë në shtëpi" back={{ to: '/', words: 'Pjesët' }} below={`${sent}`}>
      <FormChoicesProvider value={choicesFor}>
        <FormView
          form={exampleForm}
          record={record}
          draftKey="example"
          to="/form"
          mayWrite={() => true}
          hidden={nothingHidden}
          attach={attach}
          fileOf={(id) => attachable.get(id)}
          unfinished
          onSubmit={async ({ edits }) => {
            setSent((times) => times + 1);
            return record
              ? tell({ kind: 'record.edit', edits: [...edits] }, now)
              : tell({ kind: 'record.open', form: 'example', version: 1, edits: [...edits] }, now);
          }}
        />
      </FormChoicesProvider>
      <Button component={Link} to="/" variant="subtle">
        ←
      </Button>
    </Page>
  );
};
