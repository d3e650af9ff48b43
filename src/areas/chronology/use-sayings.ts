import { useTranslation } from 'react-i18next';
import type { Change } from '../../core/chronology/history.ts';
import { type Form, itemNamed, label, type Question, type Value } from '../../core/forms/index.ts';
import { isQuestion } from '../../core/forms/outline.ts';
import { isId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import { type Offered, offeredIn, useFormChoices } from '../../web/form/form-choices.tsx';
import { sayPlace } from '../../web/form/places.ts';
import { looksOf } from '../../web/form/problems.ts';
import { sayAnswer } from '../../web/form/say-answer.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { sayDay, sayInstant } from '../../web/words/days.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useAgencies, useColleagues } from '../access/index.ts';
import type { Happened } from './rules.ts';
import type { Fact } from './told.ts';

const asValue = (value: unknown): Value => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
};

/** One changed answer as people read it. */
export interface SaidChange {
  key: string;
  label: string;
  now: string;
  /** What stood there before, when it was a correction. */
  was: readonly string[];
  quote: boolean;
  /** True for what somebody is called: it can be hidden. */
  name: boolean;
}

/** Answers as people read them, also those that point to somebody or somewhere: a place, an institution, a person. */
const useSayAnswers = () => {
  const language = useLanguage();
  const places = usePlaces();
  const { sayMember } = useColleagues();
  const { sayAgency } = useAgencies();
  const people = useFormChoices('person');
  const sayOffered: Record<Offered, (value: string) => string> = {
    agency: sayAgency,
    member: sayMember,
    municipality: (value) => sayPlace(places, value, language),
    person: (value) => people?.find((person) => person.value === value)?.label ?? '',
  };
  return (form: Form, question: Question, answer: unknown): string => {
    const value = asValue(answer);
    const looks = looksOf(question.appearance);
    if (question.type === 'text' && typeof value === 'string') {
      if (looks.includes('place')) return sayPlace(places, value, language);
      const offered = offeredIn(looks);
      // What was written freely, and is nobody's id, stands as it was written.
      if (offered) return isId(value) || offered === 'municipality' ? sayOffered[offered](value) : value;
    }
    return sayAnswer(form, question, value, language);
  };
};

/** Puts acts into the reader's words: titles, facts, answers with what they corrected. */
export const useSayings = () => {
  const { t, i18n } = useTranslation(['chronology', 'parts']);
  const pack = usePack();
  const language = useLanguage();
  const { sayMember } = useColleagues();
  const places = usePlaces();
  const sayAnswered = useSayAnswers();

  // Kinds come from entries of any age: what has no words is told by its form, or as an entry.
  const known = (key: string): string => {
    const words: unknown = i18n.getResource(language, 'chronology', key);
    return typeof words === 'string' ? words : '';
  };

  const title = (act: Happened): string => {
    const form = act.form && formOf(pack, act.form.code, act.form.version);
    const name = form ? sayLabel(form.title, language) : (act.form?.code ?? '');
    return (
      known(`kind.${act.kind.replaceAll('.', '-')}`).replace('{{form}}', name) || name || t('kind.other')
    );
  };

  const fact = ({ shown, value }: Fact): string => {
    if (shown === 'member') return sayMember(value);
    if (shown === 'day')
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDay(Temporal.PlainDate.from(value), language) : value;
    if (shown === 'place') return sayPlace(places, value, language);
    if (shown === 'moment') return sayInstant(value, language);
    if (shown === 'risk') {
      const level = riskLevels.find((one) => one === value);
      return level ? t(`parts:risk.${level}`) : value;
    }
    if (shown.startsWith('list:')) {
      const choice = pack.lists[shown.slice('list:'.length)]?.find(({ name }) => name === value);
      return sayLabel(choice?.label, language) || value;
    }
    if (shown.startsWith('word:')) return known(`${shown.slice('word:'.length)}.${value}`) || value;
    return value;
  };

  const change = (one: Change): SaidChange[] => {
    const form = formOf(pack, one.form, one.version);
    if (!form) return [];
    const place = one.kind === 'row' ? one.rows : one.place.field;
    const item = itemNamed(form, place.split('/').at(-1) ?? place);
    if (!item || item.type === 'calculate' || item.type === 'hidden') return [];
    const said = (value: unknown): string => (isQuestion(item) ? sayAnswered(form, item, value) : '');
    const looks = isQuestion(item) ? looksOf(item.appearance) : [];
    const of = {
      key: `${one.entry} ${place} ${one.kind}`,
      label: label(item, language),
      quote: looks.includes('quote'),
      name: looks.includes('name') || looks.includes('person'),
    };
    if (one.kind === 'row') {
      if (one.change !== 'removed') return [];
      return [{ ...of, now: t('rowRemoved'), was: [] }];
    }
    if (one.kind === 'answer') {
      const key = `${of.key} ${one.place.row ?? ''}`;
      const was = one.was.filter(({ value }) => value !== null).map(({ value }) => said(value));
      return one.now === null && was.length === 0
        ? []
        : [{ ...of, key, now: said(one.now) || t('nothing'), was }];
    }
    const now = [
      ...one.added.map((name) => said([name])),
      ...(one.removed.length > 0
        ? [`${t('removed')}: ${one.removed.map((name) => said([name])).join(', ')}`]
        : []),
    ];
    return [{ ...of, now: now.join(', '), was: [] }];
  };

  return { title, fact, change, who: sayMember };
};
