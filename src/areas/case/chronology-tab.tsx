import { FormChoicesProvider } from '../../web/form/form-choices.tsx';
import { ChronologyView } from '../chronology/index.ts';
import { useThisCase } from './case-context.tsx';
import { useFormChoices } from './use-form-choices.ts';

/** The case's whole story, in which people are called by their names. */
export const ChronologyTab = () => {
  const choices = useFormChoices();
  return (
    <FormChoicesProvider value={choices}>
      <ChronologyView entries={useThisCase().open.entries} />
    </FormChoicesProvider>
  );
};
