import { useTranslation } from 'react-i18next';
import type { Question, Value } from '../../core/forms/index.ts';
import { PersonName } from '../parts/person-name.tsx';
import { useLanguage } from '../words/use-language.ts';
import look from './answers.module.css';
import { Attached } from './attached.tsx';
import { type Offered, offeredIn, useFormChoices } from './form-choices.tsx';
import { sayPlace } from './places.ts';
import { looksOf } from './problems.ts';
import { sayAnswer } from './say-answer.ts';
import { useShowing } from './showing.tsx';
import { useKnownPlaces } from './use-pack-parts.ts';

const PlaceText = ({ code }: { code: string }) => {
  const language = useLanguage();
  const { data } = useKnownPlaces();
  return data ? sayPlace(data, code, language) : '…';
};

const OfferedText = ({ value, from }: { value: string; from: Offered }) => {
  const label = useFormChoices(from)?.find((choice) => choice.value === value)?.label ?? value;
  if (from === 'municipality') return <PlaceText code={value} />;
  return from === 'person' ? <PersonName name={label} /> : label;
};

/** An answer to be read: a quote as a quote, a list as a list, a file by its name. */
export const AnswerText = ({ question, value }: { question: Question; value: Value }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { form } = useShowing();
  const looks = looksOf(question.appearance);
  if (value === null) return <span className={look.none}>{t('unanswered')}</span>;
  if (Array.isArray(value) && value.length > 1)
    return (
      <ul className={look.several}>
        {value.map((name) => (
          <li key={name}>{sayAnswer(form, question, name, language)}</li>
        ))}
      </ul>
    );
  if (typeof value === 'string') {
    if (question.type === 'acknowledge') return t('yes');
    if (question.type === 'image' || question.type === 'audio' || question.type === 'file')
      return <Attached id={value} />;
    if (question.type === 'text' && looks.includes('place')) return <PlaceText code={value} />;
    const offered = question.type === 'text' ? offeredIn(looks) : undefined;
    if (offered) return <OfferedText value={value} from={offered} />;
    if (looks.includes('name')) return <PersonName name={value} />;
    if (looks.includes('quote')) return <blockquote className={look.quote}>{value}</blockquote>;
  }
  return <span className={look.text}>{sayAnswer(form, question, value, language)}</span>;
};
