import { Button, NativeSelect, Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { type Choice, choiceSchema, phoneSchema } from '../../core/told/choice.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { languageNames, languages } from '../../web/words/languages.ts';
import { keepChoice, readChoice, type ToldChoice } from './contract.ts';
import { PhoneChoice, tidyPhone } from './phone-choice.tsx';
import { PushChoice } from './push-choice.tsx';
import look from './told.module.css';

/** Keeps a choice; a server that cannot be reached is a refusal like others. */
const keep = async (choice: Choice): Promise<Refusal | null> => {
  try {
    const said = await call(keepChoice, { body: choice });
    return isRefusal(said) ? said : null;
  } catch (problem) {
    if (problem instanceof Unreachable) return { refused: 'unreachable' };
    throw problem;
  }
};

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

interface Changing {
  choice: Choice;
  change: (part: Partial<Choice>) => void;
}

const QuietHours = ({ choice, change }: Changing) => {
  const { t } = useTranslation('told');
  return (
    <fieldset className={look.set}>
      <legend>{t('choice.quiet')}</legend>
      <p className={look.quiet}>{t('choice.quietText')}</p>
      <div className={look.hours}>
        <NativeSelect
          data={hours}
          label={t('choice.from')}
          value={choice.quietFrom}
          onChange={(event) => change({ quietFrom: event.currentTarget.value })}
        />
        <NativeSelect
          data={hours}
          label={t('choice.until')}
          value={choice.quietUntil}
          onChange={(event) => change({ quietUntil: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
};

const MailChoice = ({ known, choice, change }: Changing & { known: ToldChoice }) => {
  const { t } = useTranslation('told');
  return (
    <Radio.Group
      label={t('choice.email')}
      description={known.email ? t('choice.to', { email: known.email }) : t('choice.noAddress')}
      value={choice.email}
      onChange={(value) => change({ email: choiceSchema.shape.email.parse(value) })}
    >
      {choiceSchema.shape.email.options.map((one) => (
        <Radio key={one} mt="xs" value={one} label={t(`choice.${one}`)} />
      ))}
    </Radio.Group>
  );
};

const ChoiceForm = ({ known }: { known: ToldChoice }) => {
  const { t } = useTranslation('told');
  const queries = useQueryClient();
  const [choice, setChoice] = useState(known.choice);
  const [wrong, setWrong] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const phone = choice.sms === 'never' ? null : tidyPhone(choice.phone ?? '');
    const isWrong = choice.sms !== 'never' && !phoneSchema.safeParse(phone).success;
    setWrong(isWrong);
    if (isWrong) return;
    const fault = await keep({ ...choice, phone });
    setRefusal(fault);
    if (fault) return;
    tell({ text: t('choice.saved') });
    void queries.invalidateQueries({ queryKey: [readChoice.path] });
  };
  return (
    <form className={look.form} onSubmit={(event) => void save(event)}>
      {known.sendsEmail && <MailChoice known={known} choice={choice} change={change} />}
      {known.sendsSms && <PhoneChoice choice={choice} change={change} wrong={wrong} />}
      <p className={look.quiet}>{t('choice.urgent')}</p>
      <NativeSelect
        label={t('choice.language')}
        data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={choice.language}
        onChange={(event) =>
          change({ language: choiceSchema.shape.language.parse(event.currentTarget.value) })
        }
      />
      <QuietHours choice={choice} change={change} />
      {refusal && <Refused refusal={refusal} />}
      <div>
        <Button type="submit">{t('choice.save')}</Button>
      </div>
    </form>
  );
};

/** How one is told outside the program. */
export const ChoicePanel = () => {
  const { t } = useTranslation('told');
  const { data, error } = useAnswer(readChoice, {});
  if (error) throw error;
  if (!data) return <PanelSkeleton rows={5} />;
  return (
    <Panel title={t('choice.title')}>
      <p className={look.text}>{t('choice.text')}</p>
      {data.sendsEmail || data.sendsSms ? (
        <ChoiceForm known={data} />
      ) : (
        <p className={look.quiet}>{t('choice.noWay')}</p>
      )}
      <div className={look.apart}>
        <PushChoice publicKey={data.publicKey} />
      </div>
    </Panel>
  );
};
