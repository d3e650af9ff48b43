import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { useCalled } from '../../../web/words/use-called.ts';
import { RefusalLine } from '../refusal-line.tsx';
import { readDemo, showSecondFactor, signIn } from '../sign-in-contract.ts';
import { step, useDemo } from '../use-sign-in.ts';
import look from './demo.module.css';

type DemoSignIn = Answer<typeof readDemo>['signIns'][number];

/** Both steps at once, with the code of this very moment. */
const enterAs = async ({ email, password }: DemoSignIn): Promise<Refusal | null> => {
  const first = await step(signIn, { body: { email, password } });
  if (isRefusal(first)) return first;
  if (first.next === 'in') return null;
  const now = await step(readDemo, {});
  if (isRefusal(now)) return now;
  const code = now.signIns.find((one) => one.email === email)?.code ?? '';
  const second = await step(showSecondFactor, { body: { code } });
  return isRefusal(second) ? second : null;
};

/** The invented people of a demonstration: who they are, how they sign in by hand, and a button that does it. */
export const DemoSignIns = ({ onIn }: { onIn: () => void }) => {
  const { t } = useTranslation(['access', 'shell']);
  const called = useCalled();
  const signIns = useDemo(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [entering, setEntering] = useState<string | null>(null);
  if (!signIns || signIns.length === 0) return null;
  const enter = async (one: DemoSignIn) => {
    setEntering(one.email);
    const refused = await enterAs(one);
    setEntering(null);
    setRefusal(refused);
    if (!refused) onIn();
  };
  return (
    <section className={look.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p>{t('demo.text')}</p>
      {refusal && <RefusalLine refusal={refusal} />}
      <ul>
        {signIns.map((one) => (
          <li key={one.email}>
            <div className={look.who}>
              <strong>{one.name}</strong>
              <span>
                {one.roles.map((role) => t(`shell:role.${role}`)).join(' · ')} · {called(one.agency)}
              </span>
              <dl>
                <div>
                  <dt>{t('signIn.email')}</dt>
                  <dd>{one.email}</dd>
                </div>
                <div>
                  <dt>{t('signIn.password')}</dt>
                  <dd>{one.password}</dd>
                </div>
                {one.code && (
                  <div>
                    <dt>{t('demo.code')}</dt>
                    <dd>{one.code}</dd>
                  </div>
                )}
              </dl>
            </div>
            <Button
              variant="light"
              loading={entering === one.email}
              aria-label={t('demo.enterAs', { name: one.name })}
              onClick={() => void enter(one)}
            >
              {t('demo.enter')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
