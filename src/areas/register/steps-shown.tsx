import { useTranslation } from 'react-i18next';
import look from './register.module.css';

export const steps = ['file', 'columns', 'check', 'pairs', 'start'] as const;
export type StepShown = (typeof steps)[number];

interface Props {
  here: StepShown;
  /** Where one may go now; without it the steps are only shown. */
  onGo?: (step: StepShown) => void;
  open?: readonly StepShown[];
}

/** The way of a list, and where on it one stands. */
export const Steps = ({ here, onGo, open = [] }: Props) => {
  const { t } = useTranslation('register');
  return (
    <nav aria-label={t('steps')}>
      <ol className={look.steps}>
        {steps.map((step) => (
          <li key={step} data-done={steps.indexOf(step) < steps.indexOf(here) || undefined}>
            {onGo && open.includes(step) && step !== here ? (
              <button type="button" onClick={() => onGo(step)}>
                {t(`step.${step}`)}
              </button>
            ) : (
              <span aria-current={step === here ? 'step' : undefined}>{t(`step.${step}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
