import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Answers, label, questionStates, sectionsOf } from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FillingProvider } from './filling.tsx';
import look from './form.module.css';
import { FormFoot } from './form-foot.tsx';
import type { FormViewProps } from './form-view.tsx';
import { Items } from './items.tsx';
import { below } from './level.ts';
import part from './part.module.css';
import type { Begun } from './rebase.ts';
import { Resumed } from './resumed.tsx';
import { SectionNote } from './section-note.tsx';
import { ShowingProvider } from './showing.tsx';
import { Stepper } from './stepper.tsx';
import type { Saved } from './use-autosave.ts';
import { useForm } from './use-form.ts';
import type { Found } from './use-kept-draft.ts';
import type { MarkedStep } from './use-steps.ts';

/** How what is typed is kept; `saved` is null where nothing is kept at all. */
export interface Keeping {
  saved: Saved | null;
  change: (draft: Begun & { step: number }, began: Answers) => void;
  drop: () => Promise<void>;
}

export type FormBodyProps = Omit<FormViewProps, 'draftKey' | 'title' | 'to'> & {
  found: Found | null;
  keeping: Keeping;
};

const nobody = () => '';
const noFile = () => undefined;

/** A form on the screen: what was found again, what is wrong, the step that is open, and the acts below. */
export const FormBody = (props: FormBodyProps) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { form, hidden, found } = props;
  const { filling, problems, steps, sending, moved, goTo, beginAnew } = useForm(props);
  const step = steps.steps[steps.at];
  const nameOf = ({ group }: MarkedStep): string => (group && label(group.group, language)) || t('general');
  const closed = sectionsOf(form).filter((section) => hidden.has(section));
  const inSteps = steps.steps.length > 1;
  const level = props.inPanel ? 3 : 2;
  return (
    <ShowingProvider value={{ form, sayWho: props.sayWho ?? nobody, fileOf: props.fileOf ?? noFile }}>
      <FillingProvider value={filling}>
        <form
          noValidate
          className={look.form}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sending.submit();
          }}
        >
          {found && <Resumed savedAt={found.savedAt} onAnew={beginAnew} />}
          {moved && (
            <p role="status" className={look.moved}>
              {t('moved')}
            </p>
          )}
          {sending.tries > 0 && problems.length > 0 && (
            <ErrorSummary problems={problems} tries={sending.tries} onChoose={goTo} />
          )}
          <div className={inSteps ? look.inSteps : undefined}>
            {inSteps && <Stepper steps={steps.steps} at={steps.at} nameOf={nameOf} onOpen={steps.open} />}
            <div className={props.inPanel ? look.inPanel : look.sheet}>
              {inSteps && step && (
                <Title order={level} size="h2" ref={steps.heading} tabIndex={-1} className={look.stepTitle}>
                  {nameOf(step)}
                </Title>
              )}
              {step && questionStates(step.items).some(({ required }) => required) && (
                <p className={look.legend}>{t('legend')}</p>
              )}
              {step && (
                <div key={step.key} className={part.items}>
                  <Items items={step.items} section={form.section} level={inSteps ? below(level) : level} />
                </div>
              )}
              {closed.length > 0 && <SectionNote say="closed" sections={closed} />}
              <FormFoot props={props} steps={steps} sending={sending} goTo={goTo} />
            </div>
          </div>
        </form>
      </FillingProvider>
    </ShowingProvider>
  );
};
