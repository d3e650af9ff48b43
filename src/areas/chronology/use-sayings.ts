import { useTranslation } from 'react-i18next';
import type { Change } from '../../core/chronology/history.ts';
import { describeAnswer, itemNamed, label, type Value } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import { usePack } from '../../web/pack.ts';
import { sayDay, sayInstant } from '../../web/words/days.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
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
}

/** Puts acts into the reader's words: titles, facts, answers with what they corrected. */
export const useSayings = () => {
  const { t, i18n } = useTranslation(['chronology', 'parts']);
  const pack = usePack();
  const language = useLanguage();
  const { sayMember } = useColleagues();

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
    const said = (value: unknown): string => describeAnswer(form, item.name, asValue(value), language);
    const of = {
      key: `${one.entry} ${place} ${one.kind}`,
      label: label(item, language),
      quote: item.appearance === 'quote',
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
