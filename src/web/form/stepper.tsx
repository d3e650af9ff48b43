import { Check, ChevronDown, CircleAlert, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import look from './stepper.module.css';
import type { MarkedStep } from './use-steps.ts';

const Mark = ({ mark, at }: { mark: MarkedStep['mark']; at: number }) => {
  const { t } = useTranslation('form');
  const said = mark === 'empty' ? null : t(`mark.${mark}`);
  return (
    <span className={look.mark} data-mark={mark}>
      {mark === 'done' && <Check size={14} aria-hidden />}
      {mark === 'wrong' && <CircleAlert size={14} aria-hidden />}
      {mark === 'missing' && <CircleDashed size={14} aria-hidden />}
      {mark === 'empty' && <span aria-hidden>{at + 1}</span>}
      {said && <span className={look.said}>({said})</span>}
    </span>
  );
};

interface Props {
  steps: readonly MarkedStep[];
  at: number;
  nameOf: (step: MarkedStep, at: number) => string;
  onOpen: (step: MarkedStep) => void;
}

/** All steps by name, with how far each is; any of them can be opened at any time. */
export const Stepper = ({ steps, at, nameOf, onOpen }: Props) => {
  const { t } = useTranslation('form');
  const [unfolded, setUnfolded] = useState(false);
  const current = steps[at];
  return (
    <nav className={look.stepper} aria-label={t('steps')}>
      <button
        type="button"
        className={look.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded((now) => !now)}
      >
        <span className={look.count}>{t('step', { at: at + 1, all: steps.length })}</span>
        <span className={look.name}>{current && nameOf(current, at)}</span>
        <ChevronDown size={18} aria-hidden />
      </button>
      <ol className={look.steps} data-unfolded={unfolded || undefined}>
        {steps.map((step, index) => (
          <li key={step.key}>
            <button
              type="button"
              className={look.step}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => {
                setUnfolded(false);
                onOpen(step);
              }}
            >
              <Mark mark={step.mark} at={index} />
              <span>{nameOf(step, index)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
