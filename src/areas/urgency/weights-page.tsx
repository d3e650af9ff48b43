import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { usePack } from '../../web/pack.ts';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { readWeights, tryWeights } from './contract.ts';
import { MovedCases } from './moved-cases.tsx';
import type { Weights } from './rules.ts';
import look from './urgency.module.css';
import { useWeighing, useWeights } from './use-weights.ts';
import { WeightChanges } from './weight-changes.tsx';

/** The weights as they are typed; before they are set, the cases that would move are looked at. */
const WeightsForm = ({ weights }: Pick<Answer<typeof readWeights>, 'weights'>) => {
  const { t } = useTranslation('urgency');
  const { urgency } = usePack();
  const language = useLanguage();
  const { attempt, change } = useWeighing();
  const now: Weights = Object.fromEntries(weights.map(({ reason, weight }) => [reason, weight]));
  const [typed, setTyped] = useState<Weights>({});
  const [tried, setTried] = useState<Answer<typeof tryWeights> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const changed = Object.fromEntries(Object.entries(typed).filter(([code, weight]) => now[code] !== weight));
  const isChanged = Object.keys(changed).length > 0;

  const preview = async () => {
    setRefusal(null);
    const answer = await attempt({ ...now, ...changed });
    if (isRefusal(answer)) setRefusal(answer);
    else setTried(answer);
  };
  const more = async (so: Answer<typeof tryWeights>) => {
    const answer = await attempt({ ...now, ...changed }, so.cases.length);
    if (isRefusal(answer)) setRefusal(answer);
    else setTried({ ...answer, cases: [...so.cases, ...answer.cases] });
  };
  const set = async () => {
    const was = Object.fromEntries(Object.keys(changed).map((code) => [code, now[code] ?? 0]));
    const answer = await change(was, changed);
    if (isRefusal(answer)) setRefusal(answer);
    else {
      setTyped({});
      setTried(null);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void (tried ? set() : preview());
      }}
    >
      <Panel title={t('weights.reasons')}>
        <p className="rr-quiet">{t('weights.hint')}</p>
        {weights.map(({ reason, weight, ofPack }) => {
          const label = sayLabel(urgency.reasons.find(({ code }) => code === reason)?.label, language);
          return (
            <div key={reason} className={look.weight}>
              <span>
                {label}
                {weight !== ofPack && (
                  <small className="rr-quiet"> {t('weights.ofPack', { weight: ofPack })}</small>
                )}
              </span>
              <NumberInput
                aria-label={label}
                min={0}
                max={100}
                allowDecimal={false}
                value={typed[reason] ?? weight}
                onChange={(value) => {
                  setTried(null);
                  setTyped((so) => ({ ...so, [reason]: Number(value) }));
                }}
              />
            </div>
          );
        })}
      </Panel>
      {tried && <MovedCases tried={tried} onMore={() => void more(tried)} />}
      {refusal && <Refused refusal={refusal} />}
      <p className="rr-quiet">{!isChanged && t('weights.unchanged')}</p>
      <Button type="submit" disabled={!isChanged}>
        {t(tried ? 'weights.change' : 'weights.try')}
      </Button>
    </form>
  );
};

/** How the municipality weighs the reasons by which cases stand in order. */
export const WeightsPage = () => {
  const { t } = useTranslation('urgency');
  const { data, error } = useWeights();
  if (error) throw error;
  return (
    <Page
      tab={t('weights.title')}
      title={t('weights.title')}
      below={t('weights.below')}
      back={{ to: '/team', words: t('weights.back') }}
    >
      {!data && <PanelSkeleton rows={10} />}
      {data && (
        <Columns aside={<WeightChanges changes={data.changes} />}>
          <WeightsForm weights={data.weights} />
        </Columns>
      )}
    </Page>
  );
};
