import { useTranslation } from 'react-i18next';
import { sayNumber } from '../words/numbers.ts';
import { useLanguage } from '../words/use-language.ts';
import look from './progress-bar.module.css';

interface Props {
  /** What is being done. */
  label: string;
  done: number;
  /** Unknown while it is null. */
  all: number | null;
  /** How long it will still take, in words. */
  left?: string;
}

/** For anything that takes more than a second: what is done of what there is. */
export const ProgressBar = ({ label, done, all, left }: Props) => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const of =
    all === null ? '' : t('progress.of', { done: sayNumber(done, language), all: sayNumber(all, language) });
  return (
    <div className={look.progress}>
      <div className={look.words}>
        <span>{label}</span>
        <span className="rr-quiet">
          {[of, left && t('progress.left', { time: left })].filter(Boolean).join(' · ')}
        </span>
      </div>
      <progress aria-label={label} {...(all === null ? {} : { value: done, max: Math.max(all, 1) })} />
    </div>
  );
};
