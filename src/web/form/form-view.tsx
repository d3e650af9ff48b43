import type { Conflict, Edit, FormRecord } from '../../core/chronology/index.ts';
import type { Answers, Form } from '../../core/forms/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { LinesSkeleton } from '../parts/skeletons.tsx';
import { useMe } from '../session.tsx';
import { sayLabel } from '../words/label.ts';
import { useLanguage } from '../words/use-language.ts';
import type { Attach, AttachedFile, Settle } from './filling.tsx';
import { FormBody, type Keeping } from './form-body.tsx';
import { useAutosave } from './use-autosave.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export interface FormResult {
  /** What this reader changed, in the sections that they may write. */
  edits: readonly Edit[];
  /** All answers as they are stored: calculated, and without what is irrelevant. */
  answers: Answers;
  /** True when nothing that the form asks for is missing or wrong, in anyone's sections. */
  complete: boolean;
}

export interface FormViewProps {
  form: Form;
  /** The record that is gone on with; null for one that begins here. */
  record: FormRecord | null;
  /** What is known already and stands in the answers of a new record from the start. */
  known?: Answers;
  /** Names the draft on the device; null where nothing may be kept on it (a device that is not the writer's own). */
  draftKey: string | null;
  /** The address at which an unfinished form is gone on with. */
  to: string;
  /** What it is called in the list of unfinished forms; the form's title if nothing is said. */
  title?: string;
  onSubmit: (result: FormResult) => Promise<Refusal | undefined>;
  onCancel?: () => void;
  mayWrite: (section: string) => boolean;
  /** Sections that are closed to the reader. */
  hidden: ReadonlySet<string>;
  conflicts?: readonly Conflict[];
  settle?: Settle;
  attach?: Attach;
  /** What is known of a file that is attached already. */
  fileOf?: (id: string) => AttachedFile | undefined;
  sayWho?: (member: string) => string;
  submitWords?: string;
  /** What is said once it was sent; null where the caller says it. */
  sentWords?: string | null;
  /** True inside a panel or window: it is the sheet then, and its heading stands above these. */
  inPanel?: boolean;
  /**
   * True where a record may go to the file while required answers are still missing. Whoever then finds nothing
   * missing any more sends it without edits, so that it can be completed.
   */
  unfinished?: boolean;
}

const nothingKept: Keeping = {
  saved: null,
  change: () => undefined,
  drop: async () => undefined,
};

const KeptForm = ({ draftKey, ...props }: FormViewProps & { draftKey: string }) => {
  const { id } = useMe();
  const language = useLanguage();
  const found = useKeptDraft(id, draftKey);
  const { saved, change, drop } = useAutosave(id, draftKey, props.form.form, found);
  if (found === undefined) return <LinesSkeleton count={8} />;
  const keeping: Keeping = {
    saved,
    change: (begun, began) =>
      change(
        {
          title: props.title ?? sayLabel(props.form.title, language),
          to: props.to,
          version: props.form.version,
          ...begun,
        },
        began,
      ),
    drop,
  };
  return <FormBody key={draftKey} {...props} found={found} keeping={keeping} />;
};

/**
 * Draws any form of the pack, whole or in steps. Every keystroke is kept sealed on the device and found there again;
 * what is sent are the edits, with what the reader saw when they made them.
 */
export const FormView = ({ draftKey, ...props }: FormViewProps) =>
  draftKey === null ? (
    <FormBody {...props} found={null} keeping={nothingKept} />
  ) : (
    <KeptForm draftKey={draftKey} {...props} />
  );
