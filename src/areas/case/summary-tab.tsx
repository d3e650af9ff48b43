import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../core/dates/index.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { DayText, MomentText } from '../../web/parts/date-text.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Columns } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { Closed } from '../../web/parts/why.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { addressOf, identityOf, nameOf } from '../people/rules.ts';
import { TakenOverPanel } from '../transfer/index.ts';
import look from './case.module.css';
import { useThisCase } from './case-context.tsx';
import { standing } from './circle.ts';
import { LatestEntries } from './latest-entries.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import { lastSeenOn } from './phase.ts';
import { useCaseDeadlines } from './use-case.ts';

const useListLabel = () => {
  const { lists } = usePack();
  const language = useLanguage();
  return (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
};

const Deadlines = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const language = useLanguage();
  const running = useCaseDeadlines(open.file)
    .filter(({ state }) => state === 'running' || state === 'overdue')
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
  const late = running.some(({ state }) => state === 'overdue');
  return (
    <Panel title={t('deadlines')} count={running.length} tone={late ? 'bad' : 'plain'}>
      {running.length === 0 ? (
        <p className="rr-quiet">{t('noDeadlines')}</p>
      ) : (
        <ul className={look.deadlines}>
          {running.map((deadline) => (
            <li key={`${deadline.code} ${deadline.startedAt} ${deadline.about ?? ''}`}>
              <span>{sayLabel(deadline.label, language)}</span>
              <DeadlineLabel deadline={deadline} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const ChildPanel = () => {
  const { t } = useTranslation('case');
  const { open, people } = useThisCase();
  const language = useLanguage();
  const places = usePlaces();
  const sayCode = useListLabel();
  const { spine } = open.file;
  const child = spine.opened ? people.get(spine.opened.child) : undefined;
  if (!child) return <Closed level="none" because="not-in-circle" />;
  const identity = identityOf(child.file.records);
  const address = addressOf(identity);
  const seen = lastSeenOn(open.file);
  const known = (value: string, said = value) => (value ? said : t('unknown'));
  return (
    <Panel title={t('child')}>
      <Facts
        facts={[
          [t('fact.birth'), known(identity.birth, identity.birth && sayDate(identity.birth, language))],
          [t('fact.sex'), known(identity.sex, sayCode('sex', identity.sex))],
          [t('fact.father'), <PersonName key="father" name={identity.father || null} />],
          [t('fact.mother'), <PersonName key="mother" name={identity.mother || null} />],
          [
            t('fact.address'),
            address
              ? [places.get(address.place)?.name, address.street].filter(Boolean).join(', ')
              : t('unknown'),
          ],
          [t('fact.lastSeen'), seen ? <DayText key="seen" day={seen} /> : t('never')],
        ]}
      />
    </Panel>
  );
};

const Concerns = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const sayCode = useListLabel();
  const { harms, situations, opened, concerns } = open.file.spine;
  if (!opened) return null;
  return (
    <Panel title={t('about')}>
      <Facts
        facts={[
          [t('fact.opened'), <DayText key="opened" day={opened.openedOn} />],
          [t('fact.harms'), harms.map((code) => sayCode('harm', code)).join(', ') || '–'],
          [t('fact.situations'), situations.map((code) => sayCode('situation', code)).join(', ') || '–'],
          ...concerns.map(
            (id, index) =>
              [
                t('fact.concern', { count: index + 1 }),
                <Link key={id} to={`/concerns/${id}`}>
                  {t('readConcern')}
                </Link>,
              ] as const,
          ),
        ]}
      />
    </Panel>
  );
};

const AroundTheChild = () => {
  const { t } = useTranslation('case');
  const { open, people } = useThisCase();
  const { sayMember } = useColleagues();
  const others = open.file.spine.people.filter(({ part }) => part !== 'child');
  return (
    <Panel title={t('around')}>
      {others.length === 0 && <p className="rr-quiet">{t('nobodyAround')}</p>}
      <ul className={look.people}>
        {others.map(({ person, part }) => (
          <li key={`${person} ${part}`}>
            <Link to={`/people/${person}`}>
              <PersonName name={nameOf(identityOf(people.get(person)?.file.records ?? {})) || null} />
              <small>{t(`part.${part}`)}</small>
            </Link>
          </li>
        ))}
        {standing(open.file.circle).map(({ member, part }) => (
          <li key={member}>
            <span>
              {sayMember(member)}
              <small>{t(`circle.part.${part}`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Tasks = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const tasks = open.file.followup.tasks.filter(({ state }) => state === 'open');
  if (tasks.length === 0) return null;
  return (
    <Panel title={t('tasks')} count={tasks.length}>
      <ul className={look.deadlines}>
        {tasks.map(({ task, what, due }) => (
          <li key={task}>
            <span>{what}</span>
            <DayText day={due} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** The case at a glance: what to do now, what is due, who the child is, who is around it, what happened last. */
export const SummaryTab = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  return (
    <Columns
      aside={
        <>
          <ChildPanel />
          <TakenOverPanel />
          <AroundTheChild />
          <Concerns />
        </>
      }
    >
      <NextStepPanel />
      <Deadlines />
      <Tasks />
      <Panel
        title={t('latest')}
        actions={<Link to={`/cases/${open.file.ref.id}/chronology`}>{t('wholeChronology')}</Link>}
      >
        {open.entries.length === 0 ? (
          <EmptyState title={t('noEntries')} />
        ) : (
          <LatestEntries entries={open.entries} />
        )}
        {open.file.lastEntryAt && (
          <p className="rr-quiet">
            {t('lastEntry')} <MomentText at={open.file.lastEntryAt} away />
          </p>
        )}
      </Panel>
    </Columns>
  );
};
