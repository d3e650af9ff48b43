import { useTranslation } from 'react-i18next';
import { DayText } from '../../web/parts/date-text.tsx';
import { dayOf } from '../../web/words/days.ts';
import { type Loop, loopSteps } from './loop.ts';
import look from './referral.module.css';

/** What was not reached, and comes no more: it ended before, or is over. */
const passedOver = (step: (typeof loopSteps)[number], { next }: Loop): boolean =>
  next === null || loopSteps.indexOf(step) < loopSteps.indexOf(next);

/** The whole loop as one line: what was reached, when, and what is waited for. */
export const LoopLine = ({ loop, late }: { loop: Loop; late?: boolean }) => {
  const { t } = useTranslation('referral');
  return (
    <ol className={look.loop} aria-label={t('loop.label')}>
      {loopSteps.map((step) => {
        const at = loop.at[step];
        const standing = at ? 'done' : step === loop.next ? (late ? 'late' : 'next') : 'open';
        return (
          <li key={step} data-standing={standing}>
            <span className={look.dot} aria-hidden />
            <span className={look.step}>
              {t(`loop.${step}`)}
              <small className={look.when}>
                {at ? (
                  <DayText day={dayOf(at).toString()} />
                ) : (
                  t(
                    standing === 'open'
                      ? passedOver(step, loop)
                        ? 'loop.never'
                        : 'loop.notYet'
                      : 'loop.awaited',
                  )
                )}
              </small>
            </span>
          </li>
        );
      })}
    </ol>
  );
};
