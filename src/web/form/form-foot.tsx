import { Button } from '@mantine/core';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Problem, questionStates } from '../../core/forms/index.ts';
import { Refused } from '../parts/refused.tsx';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { useFilling } from './filling.tsx';
import look from './form.module.css';
import type { FormBodyProps } from './form-body.tsx';
import { SavedState } from './saved-state.tsx';
import type { useSteps } from './use-steps.ts';
import type { useSubmit } from './use-submit.ts';

interface Props {
  props: FormBodyProps;
  steps: ReturnType<typeof useSteps>;
  sending: ReturnType<typeof useSubmit>;
  goTo: (where: Pick<Problem, 'where' | 'rows'>) => void;
}

/** What came of sending: a refusal with the way to the question it speaks of, or that there was nothing to send. */
const Outcome = ({ sending: { outcome }, goTo }: Pick<Props, 'sending' | 'goTo'>) => {
  const { t } = useTranslation('form');
  const { state } = useFilling();
  if (outcome.kind === 'nothing')
    return (
      <p role="status" className={look.moved}>
        {t('nothing')}
      </p>
    );
  if (outcome.kind !== 'refused') return null;
  const { refusal } = outcome;
  const at = questionStates(state.items).find(({ key }) => key === refusal.where);
  return (
    <Refused
      refusal={refusal}
      action={
        at && (
          <Button
            mt="xs"
            size="compact-md"
            variant="default"
            onClick={() => goTo({ where: at.key, rows: at.rows })}
          >
            {t('toQuestion')}
          </Button>
        )
      }
    />
  );
};

/** The acts of a form, and whether what was typed is safe. */
export const FormFoot = ({ props, steps, sending, goTo }: Props) => {
  const { t } = useTranslation('form');
  const { keeping, onCancel, submitWords, unfinished } = props;
  const next = steps.steps[steps.at + 1];
  const previous = steps.steps[steps.at - 1];
  const isSending = sending.outcome.kind === 'sending';
  const { saved } = keeping;
  const typedOver = saved?.kind === 'kept' ? saved.elsewhere : props.found?.elsewhere;
  return (
    <div className={look.foot}>
      <Outcome sending={sending} goTo={goTo} />
      {typedOver && <ElsewhereNote wordings={typedOver} />}
      <div className={look.acts}>
        {previous && (
          <Button
            variant="default"
            leftSection={<ArrowLeft size={16} aria-hidden />}
            onClick={() => steps.open(previous)}
          >
            {t('previous')}
          </Button>
        )}
        {next && (
          <Button rightSection={<ArrowRight size={16} aria-hidden />} onClick={() => steps.open(next)}>
            {t('next')}
          </Button>
        )}
        <Button
          variant={next ? 'default' : 'filled'}
          aria-disabled={isSending}
          className={isSending ? look.sending : undefined}
          onClick={sending.submit}
        >
          {isSending ? t('sending') : (submitWords ?? t('send'))}
        </Button>
        {unfinished && sending.tries > 0 && sending.onlyMissing && (
          <Button
            variant="default"
            className={look.whole}
            aria-disabled={isSending}
            onClick={sending.submitUnfinished}
          >
            {t('sendUnfinished')}
          </Button>
        )}
        {onCancel && (
          <Button variant="subtle" className={look.whole} onClick={onCancel}>
            {t(saved ? 'later' : 'cancel')}
          </Button>
        )}
        {saved && <SavedState saved={saved} />}
      </div>
    </div>
  );
};
