import { useTranslation } from 'react-i18next';
import { PersonName } from '../../web/parts/person-name.tsx';
import look from './chronology.module.css';
import type { Happened } from './rules.ts';
import { factsOf } from './told.ts';
import { type SaidChange, useSayings } from './use-sayings.ts';

const Now = ({ change }: { change: SaidChange }) => {
  if (change.name) return <PersonName name={change.now || null} />;
  return change.quote ? <q>{change.now}</q> : change.now;
};

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
                  <del key={was}>
                    {t('corrected', { was: change.name ? '' : was })}
                    {change.name && <PersonName name={was} />}
                  </del>
                ))}
                <Now change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};
