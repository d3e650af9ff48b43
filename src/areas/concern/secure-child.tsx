import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useColleagues } from '../access/index.ts';
import look from './concern.module.css';
import { useConcernWords } from './use-concern-words.ts';
import { type OpenConcern, useConcernActs } from './use-concerns.ts';

const checks = ['toldPolice', 'toldHealth', 'childSafe', 'emergencyMeasure'] as const;
const nothing = { what: '', toldPolice: '', toldHealth: '', childSafe: '', emergencyMeasure: '' };

/** Safety first: what was done for a child in immediate danger, before anything else is decided. */
export const SecureChild = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const { sayMember } = useColleagues();
  const act = useConcernActs(open);
  const { said, say, drop } = useConcernWords(open, 'secure', nothing);
  const what = said.what ?? '';
  const isChecked = (check: (typeof checks)[number]): boolean => said[check] === 'yes';
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { secured } = open.file.triage;
  const send = async () => {
    if (what.trim() === '') {
      setMissing(true);
      return;
    }
    const answer = await act({
      kind: 'concern.secure-child',
      what,
      toldPolice: isChecked('toldPolice'),
      toldHealth: isChecked('toldHealth'),
      childSafe: isChecked('childSafe'),
      emergencyMeasure: isChecked('emergencyMeasure'),
    });
    setRefusal(answer ?? null);
    if (answer) return;
    await drop();
    setMissing(false);
  };
  return (
    <Panel title={t('secure.title')} tone={secured.length === 0 ? 'bad' : 'warn'}>
      <p>{t('secure.text')}</p>
      <ul className={look.acts}>
        {secured.map((one) => (
          <li key={one.at}>
            <p>{one.what}</p>
            <small>
              {sayMember(one.by)} · <MomentText at={one.at} /> ·{' '}
              {checks
                .filter((check) => one[check])
                .map((check) => t(`secure.${check}`))
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Textarea
          label={t('secure.what')}
          required
          autosize
          minRows={2}
          value={what}
          error={missing && what.trim() === '' ? t('secure.whatNeeded') : undefined}
          onChange={(event) => say('what', event.currentTarget.value)}
        />
        {checks.map((check) => (
          <Checkbox
            key={check}
            label={t(`secure.${check}`)}
            checked={isChecked(check)}
            onChange={(event) => say(check, event.currentTarget.checked ? 'yes' : '')}
          />
        ))}
        {refusal && <Refused refusal={refusal} />}
        <Button type="submit">{t('secure.act')}</Button>
      </form>
    </Panel>
  );
};
