import { useTranslation } from 'react-i18next';
import look from './chronology.module.css';
import type { Happened } from './rules.ts';
import { factsOf } from './told.ts';
import { useSayings } from './use-sayings.ts';

/** What an act said: the facts of its entries, and each answer, with what it corrected struck through beside it. */
export const ActContent = ({ act }: { act: Happened }) => {
  const { t } = useTranslation('chronology');
  const sayings = useSayings();
  const facts = act.entries.flatMap((entry) => factsOf(entry).map((fact) => ({ entry: entry.id, ...fact })));
  const changes = act.changes.flatMap(sayings.change);
  if (facts.length + changes.length === 0) return null;
  return (
    <div className={look.content}>
      {facts.map((fact) =>
        fact.shown === 'quote' ? (
          <blockquote key={`${fact.entry} ${fact.key}`}>{fact.value}</blockquote>
        ) : (
          <p key={`${fact.entry} ${fact.key} ${fact.value}`}>{sayings.fact(fact)}</p>
        ),
      )}
      {changes.length > 0 && (
        <dl className={look.answers}>
          {changes.map((change) => (
            <div key={change.key}>
              <dt>{change.label}</dt>
              <dd>
                {change.was.map((was) => (
                  <del key={was}>{t('corrected', { was })}</del>
                ))}
                {change.quote ? <q>{change.now}</q> : change.now}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};
