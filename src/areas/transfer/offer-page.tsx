import { useTranslation } from 'react-i18next';
import { formOf } from '../../core/pack/pack.ts';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useSayMunicipality } from '../access/index.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { formOfOffer, type Offer } from './rules.ts';
import { useOffer } from './use-transfers.ts';

const From = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('transfer');
  const say = useSayMunicipality();
  const { received } = offer;
  if (!received) return null;
  return (
    <Panel title={t('from')}>
      <Facts
        facts={[
          [t('column.from'), say(received.place)],
          [t('column.number'), received.number],
          [t('by'), received.by],
          [t('column.offered'), <MomentText key="at" at={received.at} />],
        ]}
      />
    </Panel>
  );
};

/** A case that another municipality offers: exactly what its form of transfer says, and the answer to it. */
export const OfferPage = () => {
  const { t } = useTranslation('transfer');
  const pack = usePack();
  const language = useLanguage();
  const open = useOffer();
  const offer = open.file;
  const record = formOfOffer(offer);
  const form = record && formOf(pack, record.form, record.formVersion);
  const number = offer.received?.number ?? '';
  return (
    <Page
      tab={number}
      title={t('of', { number })}
      below={t(`state.${offer.state}`)}
      back={{ to: '/transfers', words: t('title') }}
    >
      <Columns
        aside={
          <>
            <AnswerPanel offer={offer} />
            <From offer={offer} />
          </>
        }
      >
        {record && form ? (
          <Panel title={sayLabel(form.title, language)}>
            <RecordView form={form} record={record} hidden={open.hidden} level={3} />
          </Panel>
        ) : (
          <EmptyState title={t('noForm')} />
        )}
      </Columns>
    </Page>
  );
};
