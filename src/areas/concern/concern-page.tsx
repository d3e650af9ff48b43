import { useTranslation } from 'react-i18next';
import { formOf } from '../../core/pack/pack.ts';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack, usePlaces } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Closed } from '../../web/parts/why.tsx';
import { dayOf, sayDay } from '../../web/words/days.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { Story, storyOf } from '../chronology/index.ts';
import { ChildrenNamed } from './children-named.tsx';
import { Conversation } from './conversation.tsx';
import { Decision } from './decision.tsx';
import { FilesSent } from './files-sent.tsx';
import { ImmediateBadge } from './immediate-badge.tsx';
import { stateOf } from './rules.ts';
import { SecureChild } from './secure-child.tsx';
import { type OpenConcern, useConcern, useConcernId } from './use-concerns.ts';

const WhatWasTold = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const pack = usePack();
  const records = Object.values(open.file.records).filter(({ state }) => state !== 'withdrawn');
  return (
    <Panel title={t('told')}>
      {records.map((record) => {
        const form = formOf(pack, record.form, record.formVersion);
        return form && <RecordView key={record.id} form={form} record={record} hidden={open.hidden} />;
      })}
      {open.hidden.has('reporter') && open.exists.includes('reporter') && (
        <Closed level="existence" because={open.opening('reporter').because} />
      )}
    </Panel>
  );
};

const About = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const { lists } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const { received, place, harms } = open.file.triage;
  const label = (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
  if (!received) return null;
  return (
    <Panel title={t('about')}>
      <Facts
        facts={[
          [t('column.received'), <MomentText key="at" at={received.receivedAt} />],
          [t('column.channel'), label('channel', received.channel)],
          [t('column.place'), place ? (places.get(place)?.name ?? place) : '–'],
          [t('column.harms'), harms.map((code) => label('harm', code)).join(', ') || '–'],
        ]}
      />
    </Panel>
  );
};

/** One concern: what was told, the children it names, and what becomes of it. */
export const ConcernPage = () => {
  const { t } = useTranslation('concern');
  const language = useLanguage();
  const open = useConcern(useConcernId());
  const { triage } = open.file;
  const title = triage.received
    ? t('of', { day: sayDay(dayOf(triage.received.receivedAt), language) })
    : t('title');
  const number = triage.received?.number;
  const state = t(triage.triaged ? `outcome.${triage.triaged.outcome}` : `state.${stateOf(triage)}`);
  return (
    <Page
      tab={number ? `${t('title')} · ${number}` : title}
      title={title}
      beside={triage.immediate && <ImmediateBadge />}
      below={number ? `${number} · ${state}` : state}
      back={{ to: '/concerns', words: t('title') }}
    >
      <Columns
        aside={
          <>
            <Decision open={open} />
            <About open={open} />
          </>
        }
      >
        {triage.immediate && <SecureChild open={open} />}
        <WhatWasTold open={open} />
        {triage.files.length > 0 && <FilesSent open={open} />}
        <ChildrenNamed open={open} />
        <Conversation open={open} />
        <Panel title={t('story')}>
          <Story brief story={storyOf(open.entries)} />
        </Panel>
      </Columns>
    </Page>
  );
};
