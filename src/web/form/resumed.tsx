import { Button } from '@mantine/core';
import { History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayInstant } from '../words/days.ts';
import { useLanguage } from '../words/use-language.ts';
import look from './form.module.css';

interface Props {
  savedAt: string;
  /** Lets the draft go and gives a way to have it back. */
  onAnew: () => () => void;
}

/** Says that the form goes on where it was left, and offers to begin it anew. */
export const Resumed = ({ savedAt, onAnew }: Props) => {
  const { t } = useTranslation('form');
  const { t: tParts } = useTranslation('parts');
  const language = useLanguage();
  const [back, setBack] = useState<{ undo: () => void } | null>(null);
  if (back)
    return (
      <div role="status" className={look.resumed}>
        <span>{t('resumed.dropped')}</span>
        <Button
          size="compact-md"
          variant="subtle"
          className={look.undo}
          leftSection={<Undo2 size={16} aria-hidden />}
          onClick={() => {
            back.undo();
            setBack(null);
          }}
        >
          {tParts('undo.undo')}
        </Button>
      </div>
    );
  return (
    <div role="status" className={look.resumed}>
      <History size={18} aria-hidden />
      <span>
        <strong>{t('resumed.title')}.</strong> {t('resumed.text', { moment: sayInstant(savedAt, language) })}
      </span>
      <Button
        size="compact-md"
        variant="subtle"
        className={look.undo}
        onClick={() => setBack({ undo: onAnew() })}
      >
        {t('resumed.anew')}
      </Button>
    </div>
  );
};
