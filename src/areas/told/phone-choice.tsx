import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Choice, choiceSchema } from '../../core/told/choice.ts';

/** A telephone number as people write it, as gateways want it: without the spaces and signs between. */
export const tidyPhone = (typed: string): string | null => typed.replace(/[\s()/.-]+/g, '') || null;

interface Props {
  choice: Choice;
  change: (part: Partial<Choice>) => void;
  /** True once a number was sent that is none. */
  wrong: boolean;
}

/** Short messages to one's own telephone: about what, and to which number. */
export const PhoneChoice = ({ choice, change, wrong }: Props) => {
  const { t } = useTranslation('told');
  return (
    <>
      <Radio.Group
        label={t('choice.sms')}
        value={choice.sms}
        onChange={(value) => change({ sms: choiceSchema.shape.sms.parse(value) })}
      >
        {choiceSchema.shape.sms.options.map((one) => (
          <Radio key={one} mt="xs" value={one} label={t(`choice.texts.${one}`)} />
        ))}
      </Radio.Group>
      {choice.sms !== 'never' && (
        <TextInput
          type="tel"
          autoComplete="tel"
          label={t('choice.phone')}
          description={t('choice.phoneHint')}
          value={choice.phone ?? ''}
          error={wrong ? t('choice.phoneWrong') : undefined}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      )}
    </>
  );
};
